import type { AddressBook, Observation } from '@dari/contract';
import type { ProbeOptions } from './connect-to.ts';
import { probe } from './probe.ts';
import { sharedProbes } from './shared-probes.ts';

/** The limit both servers use for a connection and for an answer, in milliseconds: see {@link ProbeOptions}. */
export const PROBE_TIMEOUT_MS = 5_000;

const shared = sharedProbes();

/**
 * Dials the address with that id. Nothing that is not in the book can be dialled: an id is only looked up, never read
 * as an address. An HTTP address of the api is asked for `/healthz`, which says whether the process answers.
 *
 * @returns what was seen, or `unknown-id`.
 * @throws the signal's reason when `signal` aborts.
 */
export async function probeAddress(
  book: AddressBook,
  id: string,
  { signal }: Pick<ProbeOptions, 'signal'> = {},
): Promise<Observation | 'unknown-id'> {
  const address = book.addresses.find((candidate) => candidate.id === id);
  if (address === undefined) return 'unknown-id';
  const { scheme, host, port, path = '' } = address;
  const target = { scheme, host, port, path: `${path}/healthz`, isGateway: path !== '' } as const;
  // Callers at the same time share one call: this is asked over HTTP, and names are looked up a few at a time.
  return shared.observe(
    JSON.stringify(target),
    (limit) => probe(target, { timeoutMs: PROBE_TIMEOUT_MS, signal: limit }),
    signal,
  );
}
