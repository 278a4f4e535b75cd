/** The engine notes the time somewhere between the question and the answer, and to the second at worst. */
const SLACK_MS = 50;

/**
 * How far an engine's clock is ahead of ours, in milliseconds.
 *
 * @param systemTime what it said, ISO 8601
 * @param asked when it was asked, and `answered` when it had answered, by our clock
 * @returns 0 where its time lies between the two: then nobody can tell.
 */
export function clockAhead(systemTime: string | undefined, asked: number, answered: number): number {
  const theirs = Date.parse(systemTime ?? '');
  if (Number.isNaN(theirs)) return 0;
  if (theirs < asked - SLACK_MS) return theirs - asked;
  return theirs > answered + SLACK_MS ? theirs - answered : 0;
}
