import type { NamespaceReading, SocketPlace } from '@dari/probe/agent';
import type { HttpTrial, Lookup } from '@dari/topology';
import type { Where } from './namespaces.ts';

/** What has been read so far. */
export interface Readings {
  host: NamespaceReading | null;
  client: NamespaceReading | null;
  /** By id; `null`: it stopped meanwhile. */
  readonly containers: Map<string, NamespaceReading | null>;
  /** By {@link keyOfPlace}. */
  readonly lookups: Map<string, Lookup[]>;
  /** By {@link keyOfListener}. */
  readonly trials: Map<string, HttpTrial[]>;
  /** By {@link keyOfListener}: whether anybody does anything with a call. */
  readonly answers: Map<string, boolean>;
  /** Listeners with what they were asked, also those that did not answer. */
  readonly tried: Set<string>;
  /** `null`: not known yet. */
  userlandProxy: boolean | null;
  input: 'open' | 'filtered' | null;
  ip6tables: boolean | null;
  /** Whether the host's firewall lets a port in, where it drops others. */
  readonly inputPorts: Map<number, boolean>;
}

export function noReadings(): Readings {
  return {
    host: null,
    client: null,
    containers: new Map(),
    lookups: new Map(),
    trials: new Map(),
    answers: new Map(),
    tried: new Set(),
    userlandProxy: null,
    input: null,
    ip6tables: null,
    inputPorts: new Map(),
  };
}

export function keyOfPlace(where: Where): string {
  return typeof where === 'string' ? where : where.container;
}

/** @param namespace - {@link NamespaceReading.namespace} */
export function keyOfListener(namespace: string | null, { address, port }: SocketPlace): string {
  return `${namespace ?? ''} ${address} ${port}`;
}
