import type { MissingFact } from './fact.ts';

/**
 * What to do about a route that does not work. `commands` can be pasted, in their order; they are empty where no command
 * mends it: then the text says what to change.
 */
export type Remedy<Some extends RemedyId = RemedyId> = {
  readonly [Id in Some]: { readonly id: Id; readonly commands: readonly Command[] } & RemedyDetails[Id];
}[Some];

export type RemedyId = keyof RemedyDetails;

/** One command to paste. */
export interface Command {
  /** The program and its arguments, not quoted. */
  readonly words: readonly string[];
  /** The file that takes its output; absent: none. */
  readonly output?: string;
}

interface Connected {
  readonly network: string;
  readonly container: string;
  /** The address to call then; `null`: the one that was asked for. */
  readonly address: string | null;
}

export interface RemedyDetails {
  /** Another address that works from there. */
  'use-address': { readonly address: string };
  'connect-network': Connected;
  'make-network': { readonly network: string; readonly containers: readonly string[] };
  'leave-and-connect': Connected;
  start: { readonly container: string };
  unpause: { readonly container: string };
  /** Made again with one thing changed. */
  publish: {
    readonly container: string;
    readonly hostIp: string;
    readonly hostPort: number;
    readonly containerPort: number;
  };
  'add-host-alias': { readonly container: string; readonly name: string };
  'join-again': { readonly container: string; readonly target: string };
  'check-name': { readonly name: string };
  'listen-everywhere': {
    readonly container: string | null;
    readonly port: number;
    /** Every address of the family that was called. */
    readonly on: '0.0.0.0' | '::';
  };
  'listen-on-host': { readonly port: number };
  'start-server': { readonly container: string | null; readonly port: number };
  'open-firewall': { readonly port: number };
  'turn-forwarding-on': { readonly ip: string };
  'serve-over-https': { readonly page: string };
  'allow-origin': { readonly page: string };
  'allow-host': { readonly host: string };
  'choose-port': { readonly port: number };
  'use-http': { readonly scheme: string };
  'update-engine': { readonly version: string };
  'load-ipvs': { readonly service: string };
  'use-ipv4': { readonly address: string };
  'share-one-name': { readonly name: string };
  'look-deeper': { readonly what: MissingFact };
  'name-a-container': { readonly container: string };
  wait: { readonly container: string };
  'leave-internal': { readonly container: string; readonly network: string };
  'call-from-network': { readonly network: string };
  'use-engine-host': { readonly port: number };
}
