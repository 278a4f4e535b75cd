import type { Outcome } from '@dari/contract';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import type { LookupAddresses, ResolvedAddress } from './dns-stage.ts';
import { LOOKUP_TIMEOUT_MS, resolveHost, systemLookup } from './dns-stage.ts';
import type { Slots } from './lookup-slots.ts';
import type { StageResult } from './stage-result.ts';
import { connectFirst } from './tcp-stage.ts';
import { timed } from './timed.ts';

export interface ProbeOptions {
  /**
   * For the connection and, again, for the answer. Keep it well over 3,050 ms: only then the kernel says that nobody
   * has an address of its own network (`EHOSTUNREACH`), which a shorter wait would call a timeout.
   */
  readonly timeoutMs: number;
  /** For the name; 12,000 ms unless given. A name that takes longer counts as not found. */
  readonly lookupTimeoutMs?: number;
  readonly signal?: AbortSignal;
  /** The system's resolver unless given. */
  readonly lookup?: LookupAddresses;
  /** How many names at a time; unless given as many as the default thread pool of Node can bear. */
  readonly slots?: Slots;
}

export interface Connection {
  /** `works` with a socket; else why there is none. */
  readonly outcome: Outcome;
  readonly socket: Socket | null;
  readonly addresses: readonly ResolvedAddress[];
}

/**
 * Resolves a host and connects to it. A host that is an IP address, with or without brackets, has no `dns` stage.
 *
 * @param note - is told of each stage as it ends.
 * @throws the signal's reason when `options.signal` aborts.
 */
export async function connectTo(
  { host, port }: { readonly host: string; readonly port: number },
  options: ProbeOptions,
  note: (stage: 'dns' | 'tcp', result: StageResult & { readonly ms: number }) => void,
): Promise<Connection> {
  const { signal } = options;
  signal?.throwIfAborted();
  const bare = withoutBrackets(host);
  let addresses: readonly ResolvedAddress[] = [{ address: bare, family: isIP(bare) }];
  if (isIP(bare) === 0) {
    const lookup = options.lookup ?? systemLookup;
    const limit = options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS;
    const dns = await resolveHost(bare, lookup, limit, signal, options.slots);
    signal?.throwIfAborted();
    note('dns', dns);
    if (dns.outcome !== 'works') return { outcome: dns.outcome, socket: null, addresses: [] };
    addresses = dns.addresses;
  }
  const tcp = await timed(options, (limit) => connectFirst(addresses, port, limit));
  if (signal?.aborted === true) tcp.socket?.destroy();
  signal?.throwIfAborted();
  note('tcp', tcp);
  return { outcome: tcp.outcome, socket: tcp.socket, addresses };
}

export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
