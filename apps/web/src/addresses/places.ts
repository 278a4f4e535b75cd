import type { Address, AddressBook, Vantage } from '@dari/contract';

/** A container in the drawing: one of the tiers, or the one in which nginx runs. */
export type PlaceName = 'web' | 'api' | 'db' | 'proxy';

/** What of a stack decides where things stand in the drawing. */
export interface Ground {
  /** nginx has a container of its own before the others. */
  readonly hasProxy: boolean;
  /** The database is on another network than the page, and the api stands in both. */
  readonly isSplit: boolean;
}

/** @returns the container in which nginx runs; `null` in a stack without it. */
export function proxyOf({ addresses }: AddressBook): string | null {
  return addresses.find(({ form }) => form === 'proxy-name')?.host ?? null;
}

export function groundOf(book: AddressBook): Ground {
  const proxy = proxyOf(book);
  return {
    hasProxy: proxy !== null && proxy !== book.containers.web,
    isSplit: !book.networks.db.includes(book.network),
  };
}

/** @returns the containers to draw, from top to bottom. */
export function placesOf({ hasProxy }: Ground): readonly PlaceName[] {
  return hasProxy ? ['proxy', 'web', 'api', 'db'] : ['web', 'api', 'db'];
}

/** @returns the container that plays a place in this stack. */
export function containerAt(book: AddressBook, place: PlaceName): string {
  return place === 'proxy' ? (proxyOf(book) ?? book.containers.web) : book.containers[place];
}

/** @returns the network on which a caller meets what it dials; where they share none, that of what it dials. */
export function networkFor(book: AddressBook, vantage: Vantage, { tier, form }: Address): string {
  if (form === 'proxy-name') return book.network;
  const theirs = book.networks[tier];
  const ours = vantage === 'browser' ? [] : book.networks[vantage];
  return theirs.find((network) => ours.includes(network)) ?? theirs[0] ?? book.network;
}
