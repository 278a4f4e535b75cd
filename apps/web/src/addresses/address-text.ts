import type { Address, AddressBook, Vantage } from '@dari/contract';

/** @returns the address as it is typed, for example `http://goals-api:3000`; brackets around IPv6. */
export function addressText({ scheme, host, port }: Pick<Address, 'scheme' | 'host' | 'port'>): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** @returns whether the address is one of those that are read by a network's DNS. */
export function isContainerName({ form }: Address): boolean {
  return form === 'container-name' || form === 'alias' || form === 'name.network';
}

/** @returns the container that a call from there starts in; `null` for the browser. */
export function containerOf(book: AddressBook, vantage: Vantage): string | null {
  return vantage === 'browser' ? null : book.containers[vantage];
}
