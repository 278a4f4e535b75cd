import { httpGet } from './http-get.ts';
import { readApiAnswer, readWebAnswer, type TierAnswer } from './tier-answer.ts';
import type { TierTarget } from './tier-target.ts';

/** How much longer than the api may hold its answer the call may take, in milliseconds. */
const GRACE_MS = 5000;

/**
 * Asks one tier once. Never throws.
 *
 * @param waitSeconds how long the api may hold its answer until the database is there.
 */
export async function askTier(
  { tier, url }: Pick<TierTarget, 'tier' | 'url'>,
  waitSeconds: number,
  signal?: AbortSignal,
): Promise<TierAnswer> {
  if (url === null) return { kind: 'not-ready', seen: '' };
  if (tier !== 'api') return readWebAnswer(await httpGet(url, GRACE_MS, signal));
  const asked = waitSeconds === 0 ? url : `${url}?wait=${waitSeconds}`;
  return readApiAnswer(await httpGet(asked, waitSeconds * 1000 + GRACE_MS, signal));
}
