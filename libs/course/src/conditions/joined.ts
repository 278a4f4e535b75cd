import type { History } from '../check/history.ts';

/** What changes whether a container runs. */
const LIFE = ['create', 'start', 'die', 'destroy'];

/**
 * @returns whether the container was running already when it came to the network: by `network connect`, not by `run
 * --network`. The engine connects before it starts, so what happened last before tells the two apart.
 */
export function joinedWhileRunning({ events }: History, containerId: string, networkId: string): boolean {
  return events.some(({ type, action, id, attributes }, index) => {
    const isIt = type === 'network' && action === 'connect' && id === networkId;
    if (!isIt || attributes['container'] !== containerId) return false;
    const life = events
      .slice(0, index)
      .filter((event) => event.type === 'container' && event.id === containerId)
      .filter((event) => LIFE.includes(event.action));
    return life.at(-1)?.action === 'start';
  });
}
