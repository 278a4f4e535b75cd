import type { DialTarget, Dialled } from '../dial/dial.ts';
import type { Fetched, FetchTarget } from '../dial/fetch-page.ts';
import type { Knocked } from './who-accepts.ts';

/**
 * What can be asked of the agent: the program that runs inside a network namespace, reads what no API tells, and dials
 * from there. One request a line on its input, one {@link AgentReply} a line on its output, in any order.
 */
export type AgentRequest = AgentQuestion & { readonly id: number };

export type AgentQuestion =
  | { readonly kind: 'read' }
  | { readonly kind: 'look-up'; readonly name: string }
  | { readonly kind: 'dial'; readonly target: DialTarget }
  | { readonly kind: 'fetch'; readonly target: FetchTarget }
  | {
      readonly kind: 'ask-http';
      readonly to: SocketPlace;
      readonly host: string;
      readonly origin: string | null;
    }
  | { readonly kind: 'listen'; readonly address: string }
  | { readonly kind: 'knock'; readonly to: SocketPlace }
  | { readonly kind: 'who-accepts'; readonly to: SocketPlace };

export interface AgentAnswers {
  /** Reads the namespace's files. */
  read: NamespaceReading;
  /** The addresses of a name; none: no such name. */
  'look-up': readonly string[];
  dial: Dialled;
  /** `GET` of one page, with its body. */
  fetch: Fetched;
  /** `GET /` with these headers; `null`: no answer in HTTP. */
  'ask-http': { readonly status: number; readonly allowOrigin: string | null } | null;
  /** Listens on a free port of that address until the agent ends; `null`: it cannot. */
  listen: number | null;
  /** Whether a connection is accepted, within a second. */
  knock: Knocked;
  /**
   * Connects and looks where the other end of the connection is: in this namespace, or elsewhere, because the call was
   * rewritten on its way. `refused`: nobody accepts. `null`: no answer, or not to be seen.
   */
  'who-accepts': 'here' | 'elsewhere' | 'refused' | null;
}

export type AgentReply =
  | { readonly id: number; readonly answer: AgentAnswers[keyof AgentAnswers] }
  /** A bug of ours, in words for developers. */
  | { readonly id: number; readonly error: string };

export interface SocketPlace {
  readonly address: string;
  readonly port: number;
}

/** The files of a namespace. `null` everywhere: they could not be read, or this is not Linux. */
export interface NamespaceReading {
  /** Two readings with the same text are of the same namespace. */
  readonly namespace: string | null;
  readonly hostname: string;
  readonly listeners: readonly ReadListener[] | null;
  readonly interfaces: readonly { readonly name: string; readonly addresses: readonly string[] }[] | null;
  readonly routes: readonly ReadRoute[] | null;
  readonly hosts: readonly { readonly address: string; readonly names: readonly string[] }[] | null;
  readonly resolver: { readonly servers: readonly string[]; readonly search: readonly string[] } | null;
  /** `net.ipv4.ip_forward` */
  readonly ipForward: boolean | null;
  /** Whether IPVS is loaded. */
  readonly ipvs: boolean;
}

/** A TCP socket that accepts connections. */
export interface ReadListener {
  readonly address: string;
  readonly port: number;
  /** Only for `::`. */
  readonly takesIpv4?: boolean | null;
}

export interface ReadRoute {
  readonly to: string;
  readonly via: string | null;
  readonly interface: string;
}
