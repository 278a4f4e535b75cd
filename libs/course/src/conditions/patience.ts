import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Facts } from '../check/check-result.ts';
import type { Scene } from '../check/scene.ts';

/** How long a server may take to listen after its container was started, in milliseconds. */
const START_MS = 15_000;

/**
 * A failure that may only be too early: as long as one of the containers was started a moment ago it counts as waiting.
 *
 * @param startMs longer for servers that are known to take their time, for example a database.
 */
export function notYet(
  containers: readonly Container[],
  { now }: Pick<Scene, 'now'>,
  code: string,
  facts: Facts = {},
  startMs: number = START_MS,
): CheckResult {
  const starts = containers.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt)]));
  const until = Math.max(0, ...starts) + startMs;
  if (now >= until) return fail(code, facts);
  return { kind: 'waiting', problem: { code, facts }, until };
}
