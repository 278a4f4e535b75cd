export { probe } from './probe.ts';
export type { ProbeTarget } from './probe.ts';
export type { ProbeOptions } from './connect-to.ts';
export type { LookupAddresses, ResolvedAddress } from './dns-stage.ts';
export { AddressBookError, readAddressBook } from './address-book.ts';
export type { AddressBookErrorKind } from './address-book.ts';
export { PROBE_TIMEOUT_MS, probeAddress } from './probe-address.ts';
