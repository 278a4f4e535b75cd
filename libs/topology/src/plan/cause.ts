import type { Cause, CauseCode } from '../step.ts';

/** Makes a cause; facts that are `null` or `undefined` are left out. */
export function cause(code: CauseCode, facts: Readonly<Record<string, string | null | undefined>>): Cause {
  const known = Object.entries(facts).filter((fact): fact is [string, string] => typeof fact[1] === 'string');
  return { code, facts: Object.fromEntries(known) };
}
