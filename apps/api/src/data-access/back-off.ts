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
