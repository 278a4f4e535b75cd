/** What the program is told when it starts, as JSON in the environment variable `VERIFY`. */
export interface Orders {
  /** What its servers answer, so that the caller knows who took the call. */
  readonly key: string;
  readonly listen: readonly Socket[];
}

export interface Socket {
  /** An address; `own` and `own6`: the first of IPv4 or IPv6 that is neither loopback nor link-local. */
  readonly address: string;
  readonly port: number;
  /** Only for `::`: takes no IPv4. */
  readonly only6?: boolean;
}

/** One line on its input. */
export type Question =
  | { readonly id: number; readonly kind: 'ready' }
  | {
      readonly id: number;
      readonly kind: 'dial';
      readonly host: string;
      readonly port: number;
      /** For the connection and again for the answer. */
      readonly patienceMs: number;
    };

/** One line on its output. */
export type Reply =
  | { readonly id: number; readonly kind: 'ready' }
  | ({ readonly id: number; readonly kind: 'dialled' } & Seen);

/** What became of a call. */
export interface Seen {
  readonly outcome: SeenOutcome;
  /** The key of the server that answered; `null`: nobody did. */
  readonly server: string | null;
  /** What the name stood for, in the order of the system's resolver. */
  readonly addresses: readonly string[];
  /** In the words of the operating system, one for each address. */
  readonly words: string;
  readonly ms: number;
}

export type SeenOutcome =
  'works' | 'name-not-found' | 'refused' | 'unreachable' | 'timeout' | 'closed' | 'other';
