import type { Outcome } from '@dari/reachability';

/** What a check may ask about the world beside the topology. Whoever runs the check finds the answer out. */
export type Question =
  /** One call, as `curl` would make it. */
  | { readonly kind: 'dial'; readonly from: From; readonly to: Target }
  /** The same call so many times, one after another; each over a connection of its own. */
  | { readonly kind: 'dial-often'; readonly from: From; readonly to: Target; readonly times: number }
  | { readonly kind: 'look-up'; readonly from: From; readonly name: string }
  /** The sockets that listen there, and how names are looked up there. */
  | { readonly kind: 'read'; readonly from: From };

/** Where the commands are typed, or inside a container. */
export type From = 'host' | { readonly container: string };

export interface Target {
  /** `tcp`: whatever the server speaks; any byte from it counts. */
  readonly scheme: 'http' | 'tcp';
  /** A name or an IP address, as typed. */
  readonly host: string;
  readonly port: number;
  /** Of an HTTP request; `/` unless given. */
  readonly path?: string;
}

export interface Answers {
  dial: Call;
  'dial-often': readonly Call[];
  /** Its addresses; none: there is no such name. */
  'look-up': readonly string[];
  read: Reading;
}

export type AnswerTo<Q extends Question> = Answers[Q['kind']];

/** What became of one call. */
export interface Call {
  readonly outcome: Outcome;
  /** The last thing that was seen, in the words of the operating system or protocol. */
  readonly seen: string;
  /** Of an answer in HTTP; `null`: there was none. */
  readonly http: HttpAnswer | null;
}

export interface HttpAnswer {
  readonly status: number;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 64 KiB of it. */
  readonly body: string;
}

export interface Reading {
  readonly listeners: readonly { readonly address: string; readonly port: number }[];
  readonly resolver: { readonly servers: readonly string[]; readonly search: readonly string[] };
  readonly hosts: readonly { readonly address: string; readonly names: readonly string[] }[];
}

/** One answer, or why there is none: the container stopped, the engine cannot be looked into. */
export type Observation =
  | { readonly kind: 'seen'; readonly answer: Answers[Question['kind']] }
  | { readonly kind: 'not-seen'; readonly why: string };

/** @returns the same text for the same question. */
export function keyOf(question: Question): string {
  return JSON.stringify(question);
}
