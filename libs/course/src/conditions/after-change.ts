import type { Container } from '@dari/topology';
import type { CheckResult } from '../check/check-result.ts';
import type { PastEvent } from '../check/history.ts';
import type { Scene } from '../check/scene.ts';

/** How long a running server may take over what was done to it, in milliseconds. */
const CHANGE_MS = 5_000;

/**
 * A failure that may only be too early because something was done to one of the running containers a moment ago: a
 * command was run in it, for example `nginx -s reload`, which returns before nginx has read its files again; it was sent
 * a signal; or it got another network.
 */
export function whileChanging(
  result: CheckResult,
  containers: readonly Pick<Container, 'id'>[],
  { history, now }: Pick<Scene, 'history' | 'now'>,
): CheckResult {
  if (result.kind !== 'fail') return result;
  const ids = containers.map(({ id }) => id);
  const times = history.events.filter((event) => ids.includes(changedBy(event) ?? '')).map(({ at }) => at);
  const until = Math.max(0, ...times) + CHANGE_MS;
  return now >= until ? result : { kind: 'waiting', problem: result.problem, until };
}

/** The container that an event of this kind is about. */
function changedBy({ type, action, id, attributes }: PastEvent): string | undefined {
  if (type === 'container') return action.startsWith('exec_create') || action === 'kill' ? id : undefined;
  if (type === 'network') return attributes['container'];
  return undefined;
}
