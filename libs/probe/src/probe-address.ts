import type { AddressBook, Observation } from '@dari/contract';
import type { ProbeOptions } from './probe.ts';
import { probe } from './probe.ts';

/** The limit both servers use for a connection and for an answer, in milliseconds: see {@link ProbeOptions}. */
export const PROBE_TIMEOUT_MS = 5_000;

/**
 * Dials the address with that id. Nothing that is not in the book can be dialled: an id is only looked up, never read
 * as an address. An HTTP address of the api is asked for `/healthz`, which says whether the process answers.
 *
 * @returns what was seen, or `unknown-id`.
 * @throws the signal's reason when `options.signal` aborts.
 */
export async function probeAddress(
  book: AddressBook,
  id: string,
  options: Partial<ProbeOptions> = {},
): Promise<Observation | 'unknown-id'> {
  const address = book.addresses.find((candidate) => candidate.id === id);
  if (address === undefined) return 'unknown-id';
  const { scheme, host, port } = address;
  return probe({ scheme, host, port, path: '/healthz' }, { timeoutMs: PROBE_TIMEOUT_MS, ...options });
}
