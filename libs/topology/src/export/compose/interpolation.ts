import type { EnvValue } from '../../stack.ts';

/** @returns text that Compose takes as it is: it would replace `$NAME` and `${NAME}` in every value. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/**
 * @returns the value of an environment variable. A secret is read from the environment or `.env`, and when it is in
 *   neither, Compose stops instead of going on without one.
 */
export function environmentValue({ value, secret }: EnvValue): string {
  return secret === null ? literal(value) : `\${${secret}:?}`;
}
