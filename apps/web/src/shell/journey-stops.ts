import type { AddressBook } from '@dari/contract';

/**
 * The places a goal passes after the browser, in order.
 *
 * @param apiHost the api as the browser dials it, for example `localhost:3000`.
 */
export function journeyOf(book: AddressBook, apiHost: string): readonly string[] {
  const detour = book.addresses.find(({ id }) => id === 'db:host.docker.internal');
  return [
    apiHost,
    book.containers.api,
    // In this stack the api leaves its network and comes back in by the computer's door.
    ...(book.stack === 'host-ports' && detour !== undefined ? [`${detour.host}:${detour.port}`] : []),
    book.containers.db,
  ];
}
