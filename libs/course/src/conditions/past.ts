import type { History, PastEvent } from '../check/history.ts';

/** @returns the networks that were made and removed since the lesson began, oldest first. */
export function removedNetworks(history: History): { readonly id: string; readonly name: string }[] {
  const made = history.events.filter(({ type, action }) => type === 'network' && action === 'create');
  return made
    .filter(({ id }) => history.events.some((event) => isEnd(event, 'network') && event.id === id))
    .map(({ id, attributes }) => ({ id, name: attributes['name'] ?? '' }));
}

/** @returns the containers that were made and removed since the lesson began, oldest first. */
export function removedContainers(
  history: History,
): { readonly id: string; readonly name: string; readonly image: string }[] {
  const made = history.events.filter(({ type, action }) => type === 'container' && action === 'create');
  return made
    .filter(({ id }) => history.events.some((event) => isEnd(event, 'container') && event.id === id))
    .map(({ id, attributes }) => ({
      id,
      name: attributes['name'] ?? '',
      image: attributes['image'] ?? '',
    }));
}

/** @returns whether this container was taken off this network while both were there. */
export function wasDisconnected(history: History, containerId: string, networkId: string): boolean {
  return history.events.some(
    ({ type, action, id, attributes }) =>
      type === 'network' &&
      action === 'disconnect' &&
      id === networkId &&
      attributes['container'] === containerId,
  );
}

function isEnd({ type, action }: PastEvent, wanted: 'network' | 'container'): boolean {
  return type === wanted && action === 'destroy';
}
