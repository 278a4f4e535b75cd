import type { Container } from '@dari/topology';
import type { CheckResult } from '../check/check-result.ts';
import type { Scene } from '../check/scene.ts';

/** How long a server may take over what it was told by `docker exec`, in milliseconds. */
const EXEC_MS = 5_000;

/**
 * A failure that may only be too early because a command was run in one of the containers a moment ago, for example
 * `nginx -s reload`, which returns before nginx has read its files again.
 */
export function whileExecuting(
  result: CheckResult,
  containers: readonly Pick<Container, 'id'>[],
  { history, now }: Pick<Scene, 'history' | 'now'>,
): CheckResult {
  if (result.kind !== 'fail') return result;
  const times = history.events
    .filter(({ action, id }) => action.startsWith('exec_create') && containers.some((one) => one.id === id))
    .map(({ at }) => at);
  const until = Math.max(0, ...times) + EXEC_MS;
  return now >= until ? result : { kind: 'waiting', problem: result.problem, until };
}
