import type { RegistryRefusal, RegistryRefusalKind } from './registry-refusal.ts';

/** The first that matches counts. The texts come from the registries and from Go's network code. */
const TEXTS: readonly (readonly [RegistryRefusalKind, RegExp])[] = [
  ['rate-limited', /toomanyrequests|too many requests|rate limit|\b429\b/i],
  ['no-such-tag', /manifest unknown|manifest for .* not found|name unknown|tag .* not found/i],
  ['other-platform', /no matching manifest for|no match for platform|does not match the specified platform/i],
  // Docker Hub answers alike for a repository that is private and one that does not exist.
  [
    'denied',
    /denied|unauthorized|authentication required|no basic auth|forbidden|may require|HTTP 40[13]\b/i,
  ],
  ['no-such-tag', /not found|HTTP 404\b/i],
  ['faulty', /malformed HTTP|HTTP response to HTTPS client|first record does not look like a TLS handshake/i],
  [
    'unreachable',
    /dial |lookup |no such host|refused|unreachable|time(?:d )?-?out|deadline exceeded|reset by peer|x509|certificate|proxyconnect/i,
  ],
];

const STATUSES: Readonly<Record<number, RegistryRefusalKind>> = {
  401: 'denied',
  403: 'denied',
  404: 'no-such-tag',
  429: 'rate-limited',
};

/**
 * Classifies what the engine says about a registry that did not give what was asked for.
 *
 * @param detail the engine's message.
 * @param status of the engine's answer, where it had one.
 */
export function registryAnswer(detail: string, status: number | null = null): RegistryRefusal {
  const told = TEXTS.find(([, text]) => text.test(detail))?.[0];
  return { kind: told ?? STATUSES[status ?? 0] ?? 'faulty', detail };
}
