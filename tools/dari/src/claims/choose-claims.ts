import { CLAIMS, isIn, NOTES, type Claim } from '@dari/course';
import { oneOf } from '../cli/values.ts';

/**
 * @param ids as typed; none: all of them.
 * @param note as typed; `null`: every note.
 * @returns which claims are wanted.
 * @throws CliError `usage` for an id or a note that there is not
 */
export function chooseClaims(ids: readonly string[], note: string | null): (claim: Claim) => boolean {
  const wanted = ids.map(readId);
  const of = note === null ? null : oneOf('--note', NOTES, note);
  return (claim) => (wanted.length === 0 || wanted.includes(claim.id)) && (of === null || isIn(claim, of));
}

/** @throws CliError `usage` */
export function readId(word: string): string {
  const ids = CLAIMS.map(({ id }) => id);
  const alike = ids.filter((id) => id.slice(0, 3) === word.slice(0, 3));
  return oneOf('claim', ids.includes(word) || alike.length === 0 ? ids : alike, word);
}
