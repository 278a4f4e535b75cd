import type { Where } from './namespaces.ts';

/** What to read of an engine besides what its API tells. */
export interface WantedFacts {
  /** Full ids of containers; those that do not run are left out. */
  readonly containers?: readonly string[];
  readonly lookups?: readonly WantedLookup[];
  readonly trials?: readonly WantedTrial[];
  /** Ports at which a paused container may hold the socket: it is tried whether anybody answers. */
  readonly answers?: readonly number[];
  /** Ports of the host that its firewall may let in although it drops others. */
  readonly gates?: readonly WantedGate[];
  /** Whether the engine filters IPv6. */
  readonly ip6tables?: boolean;
}

/** A port of the host, and a running container on a bridge that calls it to find out; its full id. */
export interface WantedGate {
  readonly container: string;
  readonly port: number;
}

/** A name to look up. */
export interface WantedLookup {
  /** `client`: for `host` and `browser`; `host`: for containers in host mode. */
  readonly where: Where;
  readonly name: string;
}

/** A request that a browser would make: it is tried with every server that may be meant by the port. */
export interface WantedTrial {
  /** The port that the browser dials. */
  readonly port: number;
  /** The Host header with its port, in lower case. */
  readonly host: string;
  /** The Origin header; `null`: none, as from the address bar. */
  readonly origin: string | null;
}
