import type { AddressBook } from '@dari/contract';
import { proxyOf } from '../addresses/places.ts';

/**
 * The places a goal passes after the browser, in order.
 *
 * @param apiHost what the browser dials to reach the api, for example `localhost:3000`.
 */
export function journeyOf(book: AddressBook, apiHost: string): readonly string[] {
  const detour = book.addresses.find(({ id }) => id === 'db:host.docker.internal');
  const proxy = proxyOf(book);
  return [
    apiHost,
    ...(proxy === null ? [] : [proxy]),
    // Each goal goes to one of them.
    book.replicas.join(' | '),
    // In this stack the api leaves its network and comes back in by the computer's door.
    ...(book.stack === 'host-ports' && detour !== undefined ? [`${detour.host}:${detour.port}`] : []),
    book.containers.db,
  ];
}
