import type { RegistryAnswer } from '../engine.ts';

/**
 * Classifies what the engine says about a registry that did not give what was asked for. The texts come from the
 * registries and from Go's network code; the engine passes them on.
 */
export function registryAnswer(detail: string, status: number | null = null): RegistryAnswer {
  if (/toomanyrequests|too many requests|rate limit|\b429\b/i.test(detail))
    return { kind: 'rate-limited', detail };
  if (/manifest unknown|manifest for .* not found|name unknown|tag .* not found/i.test(detail)) {
    return { kind: 'no-such-tag', detail };
  }
  // Docker Hub answers alike for a repository that is private and one that does not exist.
  if (/denied|unauthorized|authentication required|no basic auth|forbidden|may require/i.test(detail)) {
    return { kind: 'denied', detail };
  }
  if (status === 404 || /not found/i.test(detail)) return { kind: 'no-such-tag', detail };
  if (status === 401 || status === 403) return { kind: 'denied', detail };
  return { kind: 'unreachable', detail };
}
