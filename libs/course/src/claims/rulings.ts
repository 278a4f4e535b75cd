import type { Claim, NoteId, Reason, Ruling } from './claim.ts';
import type { Ask } from './ask.ts';
import type { Seen } from './seen.ts';

/** @returns a claim; `also` names other notes that say the same. */
export function claim(
  id: string,
  asks: Readonly<Record<string, Ask>>,
  judge: (seen: Seen) => Ruling,
  ...also: readonly NoteId[]
): Claim {
  return { id, asks, judge, also };
}

/** True or false, by what was seen under these keys. */
export function decide(holds: boolean, ...evidence: readonly string[]): Ruling {
  return { verdict: holds ? 'true' : 'false', evidence };
}

/** True where it holds; where not, it depends on something that is otherwise elsewhere. */
export function holdsOr(on: Reason, holds: boolean, ...evidence: readonly string[]): Ruling {
  return holds ? { verdict: 'true', evidence } : depends(on, ...evidence);
}

export function depends(on: Reason, ...evidence: readonly string[]): Ruling {
  return { verdict: 'depends', on, evidence };
}

/**
 * Whether the server that {@link serve} makes answered, and no other: a port of the host may lead to somebody else's.
 *
 * @param name the container; any, unless given.
 */
export function answers(seen: Seen, key: string, name = ''): boolean {
  return seen.called(key).http?.body.startsWith(`hello from ${name}`) === true;
}

/** Whether there was an answer in HTTP, from whomever. */
export function answersAtAll(seen: Seen, key: string): boolean {
  return seen.called(key).http !== null;
}

export function worked(seen: Seen, key: string): boolean {
  return seen.typed(key).code === 0;
}

/** @returns the words that a command printed. */
export function words(seen: Seen, key: string): readonly string[] {
  return seen
    .typed(key)
    .out.split(/\s+/)
    .filter((word) => word !== '');
}
