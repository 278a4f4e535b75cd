import type { UnavailableReason } from '../domain/database-watch.ts';

/** Dense at first: next to each other, the database and this process start within half a second. */
const PAUSES_MS = [25, 50, 50, 100, 100, 100, 200, 200, 400, 400, 800, 1_600, 3_200] as const;
const LONGEST_MS = 5_000;

/**
 * @param failures - attempts that failed in a row, from 1.
 * @returns milliseconds to wait before the next attempt. A refused password is tried slowly: it seldom mends itself,
 * and each attempt costs the database a hash and a line in its log.
 */
export function pauseAfter(failures: number, reason: UnavailableReason): number {
  const pause = PAUSES_MS[failures - 1] ?? LONGEST_MS;
  return reason === 'auth-failed' ? Math.max(pause, 2_000) : pause;
}

/**
 * The engine's proxy accepts for a container that is still starting, and what was sent then is never answered: a short
 * look that is repeated finds the database sooner than a long one. Each fourth attempt is a patient one, for a database
 * that is slow; when nobody waits for it, patient enough to be told that there is no route (after 3,050 ms).
 *
 * @param failures - attempts that failed in a row, from 0.
 * @param hurried - whether somebody waits for the database.
 * @returns how many milliseconds an address may take to accept, and again to answer.
 */
export function patienceFor(failures: number, hurried: boolean): number {
  if (failures % 4 !== 3) return 250;
  return hurried || failures < PAUSES_MS.length ? 1_000 : 3_500;
}
