import type { Address, AddressBook, Vantage } from '@dari/contract';

type Written = Pick<Address, 'scheme' | 'host' | 'port' | 'path'>;

/** @returns the address as it is typed, for example `http://goals-api:3000`; brackets around IPv6. */
export function addressText(address: Written): string {
  const { scheme, host, end } = addressParts(address);
  return `${scheme}//${host}${end}`;
}

/** @returns the same in three parts: `http:`, `goals-api` and `:3000`, or `:8080/api`. */
export function addressParts({ scheme, host, port, path }: Written) {
  return {
    scheme: `${scheme}:`,
    host: host.includes(':') ? `[${host}]` : host,
    end: `:${port}${path ?? ''}`,
  };
}

/** @returns whether the address is one of those that are read by a network's DNS. */
export function isContainerName({ form }: Address): boolean {
  return ['container-name', 'alias', 'name.network', 'short-id', 'proxy-name'].includes(form);
}

/** @returns the container that a call from there starts in; `null` for the browser. */
export function containerOf(book: AddressBook, vantage: Vantage): string | null {
  return vantage === 'browser' ? null : book.containers[vantage];
}
