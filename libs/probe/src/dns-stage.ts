import { lookup } from 'node:dns/promises';
import type { StageResult } from './stage-result.ts';
import { codeOf } from './stage-result.ts';
import type { Slots } from './lookup-slots.ts';
import { lookupSlots } from './lookup-slots.ts';
import { timeLimit } from './time-limit.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Every address of a host, in the order of preference of the system. Rejects as `dns.lookup` does. */
export type LookupAddresses = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The resolver of the system, as applications use it: `/etc/hosts` first, then DNS. The host stays as typed. */
export const systemLookup: LookupAddresses = (host) => lookup(host, { all: true, order: 'verbatim' });

/**
 * How long a name may take, in milliseconds. An engine 20.10 takes up to 9.8 s to say that it does not know one, and
 * an application that waits long enough is told so. What takes longer still has no answer: it is `name-not-found` too.
 */
export const LOOKUP_TIMEOUT_MS = 12_000;

export interface DnsResult extends StageResult {
  readonly addresses: readonly ResolvedAddress[];
}

/** Resolves `host`. Its clock starts when the lookup does, not while it waits for a free slot. */
export async function resolveHost(
  host: string,
  lookupAddresses: LookupAddresses,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  slots: Slots = lookupSlots,
): Promise<DnsResult & { readonly ms: number }> {
  const release = await slots.take(signal);
  const started = performance.now();
  const pending = startLookup(host, lookupAddresses).finally(release);
  const limit = timeLimit(timeoutMs, signal);
  try {
    const result = await Promise.race([pending, noAnswer(limit.signal, timeoutMs)]);
    return { ...result, ms: performance.now() - started };
  } finally {
    limit.release();
  }
}

async function startLookup(host: string, lookupAddresses: LookupAddresses): Promise<DnsResult> {
  try {
    const addresses = await lookupAddresses(host);
    if (addresses.length === 0) return { outcome: 'name-not-found', seen: 'ENODATA', addresses };
    return { outcome: 'works', seen: addresses.map(({ address }) => address).join(', '), addresses };
  } catch (error) {
    const code = codeOf(error);
    return { outcome: NAME_ERRORS.has(code) ? 'name-not-found' : 'unknown', seen: code, addresses: [] };
  }
}

/** What getaddrinfo and c-ares say when there is no such name, or nobody who could tell. */
const NAME_ERRORS = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENODATA',
  'ESERVFAIL',
  'ETIMEOUT',
]);

function noAnswer(signal: AbortSignal, timeoutMs: number): Promise<DnsResult> {
  return new Promise((resolve) => {
    const settle = () => {
      resolve({ outcome: 'name-not-found', seen: `no answer within ${timeoutMs} ms`, addresses: [] });
    };
    signal.addEventListener('abort', settle, { once: true });
    if (signal.aborted) settle();
  });
}
