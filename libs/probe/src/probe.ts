import type { Observation, Outcome, ProbeStage } from '@dari/contract';
import { isIP } from 'node:net';
import type { LookupAddresses, ResolvedAddress } from './dns-stage.ts';
import { LOOKUP_TIMEOUT_MS, resolveHost, systemLookup } from './dns-stage.ts';
import { askHttp } from './http-stage.ts';
import { sayHello } from './mongodb-stage.ts';
import type { StageName, StageResult } from './stage-result.ts';
import { codeOf } from './stage-result.ts';
import { connectFirst } from './tcp-stage.ts';
import { timeLimit } from './time-limit.ts';

export interface ProbeTarget {
  readonly scheme: 'http' | 'mongodb';
  /** A name or an IP address, dialled exactly as typed: DNS names of networks are case-sensitive. */
  readonly host: string;
  readonly port: number;
  /** Of the HTTP request; `/` unless given. */
  readonly path?: string;
  /**
   * Whether a gateway answers for somebody behind it. Its 502 and 504 say that nobody did, and count as `closed`: the
   * call was taken and what was called gave no answer.
   */
  readonly isGateway?: boolean;
}

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
}

/**
 * Dials `target` and reports what happened: the name, the connection, and an answer in the target's protocol. An
 * accepted connection is never taken for success, as the engine's proxy accepts before it dials the container.
 *
 * A host that is an IP address has no `dns` stage. The first stage that is not `ok` is the last one.
 *
 * @returns what was seen. Nothing a target does makes it throw.
 * @throws the signal's reason when `options.signal` aborts.
 */
export async function probe(target: ProbeTarget, options: ProbeOptions): Promise<Observation> {
  const stages: ProbeStage[] = [];
  let outcome: Outcome;
  try {
    outcome = await runStages(target, options, stages);
  } catch (error) {
    options.signal?.throwIfAborted();
    // For example a path with a space: it never went out, so nothing is known of the target.
    outcome = 'unknown';
    stages.push(stageOf(target.scheme, { outcome, seen: codeOf(error) }, 0));
  }
  options.signal?.throwIfAborted();
  return { outcome, ms: rounded(stages.reduce((sum, { ms }) => sum + ms, 0)), stages };
}

async function runStages(target: ProbeTarget, options: ProbeOptions, stages: ProbeStage[]): Promise<Outcome> {
  const { signal } = options;
  signal?.throwIfAborted();

  const host = target.host.replace(/^\[(.*)\]$/, '$1');
  let addresses: readonly ResolvedAddress[] = [{ address: host, family: isIP(host) }];
  if (isIP(host) === 0) {
    const lookup = options.lookup ?? systemLookup;
    const dns = await resolveHost(host, lookup, options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS, signal);
    signal?.throwIfAborted();
    stages.push(stageOf('dns', dns, dns.ms));
    if (dns.outcome !== 'works') return dns.outcome;
    addresses = dns.addresses;
  }

  const tcp = await timed(options, (limit) => connectFirst(addresses, target.port, limit));
  if (signal?.aborted === true) tcp.socket?.destroy();
  signal?.throwIfAborted();
  stages.push(stageOf('tcp', tcp, tcp.ms));
  const { socket } = tcp;
  if (socket === null) return tcp.outcome;

  const answer = await timed(options, (limit) =>
    target.scheme === 'http'
      ? askHttp(socket, { path: '/', isGateway: false, ...target, host }, limit)
      : sayHello(socket, limit),
  );
  stages.push(stageOf(target.scheme, answer, answer.ms));
  return answer.outcome;
}

async function timed<T extends StageResult>(
  options: ProbeOptions,
  run: (limit: AbortSignal) => Promise<T>,
): Promise<T & { readonly ms: number }> {
  const limit = timeLimit(options.timeoutMs, options.signal);
  const started = performance.now();
  try {
    const result = await run(limit.signal);
    return { ...result, ms: performance.now() - started };
  } finally {
    limit.release();
  }
}

function stageOf(stage: StageName, { outcome, seen }: StageResult, ms: number): ProbeStage {
  return { stage, ok: outcome === 'works', ms: rounded(ms), seen };
}

/** @returns milliseconds to a tenth: more would be noise. */
function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
