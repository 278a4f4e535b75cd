import type { PastEvent } from '../check/history.ts';
import { isPredefined } from '../check/judge.ts';
import { CONCLUDED } from './keep-events.ts';
import type { Seen } from './progress.ts';

type SeenContainer = Seen['containers'][number];

/** An engine's clock and the time that it notes for a start are not exactly one. */
const SLACK_MS = 1_000;

/**
 * What must have happened between two looks and was not heard: an engine remembers its last 256 events only, and none
 * from before its restart.
 *
 * @param heard the events that are known, those between the looks among them.
 */
export function missedEvents(before: Seen, after: Seen, heard: readonly PastEvent[]): PastEvent[] {
  const { at } = after;
  const since = heard.filter((event) => event.at >= before.at - SLACK_MS);
  const was = (type: string, action: string, id: string, container?: string): boolean =>
    since.some(
      (event) =>
        event.type === type &&
        event.action === action &&
        event.id === id &&
        (container === undefined || event.attributes['container'] === container),
    );
  const missed: PastEvent[] = [];
  const conclude = (
    type: PastEvent['type'],
    action: string,
    id: string,
    attributes: Readonly<Record<string, string>>,
  ): void => {
    if (was(type, action, id, attributes['container'])) return;
    missed.push({ at, type, action, id, attributes: { ...attributes, [CONCLUDED]: 'true' } });
  };
  // Every engine makes its `bridge` anew when it starts.
  const own = ({ networks }: Seen): Seen['networks'] => networks.filter(({ name }) => !isPredefined(name));
  const { gone, come, stayed } = compare(own(before), own(after), ({ id }) => id);
  for (const { id, name } of come) conclude('network', 'create', id, { name });
  const containers = compare(before.containers, after.containers, ({ id }) => id);
  for (const { id, name, image, startedAt } of containers.come) {
    conclude('container', 'create', id, { name, image });
    if (startedAt !== null) conclude('container', 'start', id, { name, image });
  }
  const names = new Map(
    [...gone, ...come, ...stayed.map(([, now]) => now)].map(({ id, name }) => [id, name]),
  );
  for (const [then, now] of containers.stayed) {
    const { id, name, image } = now;
    if (now.startedAt !== null && now.startedAt !== then.startedAt) {
      conclude('container', 'start', id, { name, image });
    }
    for (const [action, network] of moves(then, now)) {
      conclude('network', action, network, { name: names.get(network) ?? '', container: id });
    }
  }
  for (const { id, name, image } of containers.gone) conclude('container', 'destroy', id, { name, image });
  for (const { id, name } of gone) conclude('network', 'destroy', id, { name });
  const volumes = compare(before.volumes, after.volumes, (name) => name);
  for (const name of volumes.come) conclude('volume', 'create', name, {});
  for (const name of volumes.gone) conclude('volume', 'destroy', name, {});
  return missed;
}

/** The networks that a container came to and left. */
function moves(then: SeenContainer, now: SeenContainer): (readonly ['connect' | 'disconnect', string])[] {
  const come = now.networks.filter((id) => !then.networks.includes(id));
  const left = then.networks.filter((id) => !now.networks.includes(id));
  return [...come.map((id) => ['connect', id] as const), ...left.map((id) => ['disconnect', id] as const)];
}

function compare<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { gone: T[]; come: T[]; stayed: (readonly [T, T])[] } {
  const earlier = new Map(before.map((one) => [keyOf(one), one]));
  const later = new Set(after.map(keyOf));
  return {
    gone: before.filter((one) => !later.has(keyOf(one))),
    come: after.filter((one) => !earlier.has(keyOf(one))),
    stayed: after.flatMap((one) => {
      const then = earlier.get(keyOf(one));
      return then === undefined ? [] : [[then, one] as const];
    }),
  };
}
