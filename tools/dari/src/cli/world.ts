import type { Readable } from 'node:stream';

/** All that a command sees of the computer. `main` fills it in; nothing below it touches the process. */
export interface World {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** For results: what a pipe gets. */
  readonly stdout: (text: string) => void;
  /** Standard input; not read unless it is asked for. */
  readonly stdin: () => Readable;
  /** For people. */
  readonly stderr: (text: string) => void;
  readonly terminal: Terminal;
  /** Aborts on the first Ctrl-C or SIGTERM; its reason is the signal's name. */
  readonly signal: AbortSignal;
  /** Asks on the terminal. @returns the line that was typed; `null` without a terminal or when it was closed. */
  readonly ask: (question: string) => Promise<string | null>;
}

export interface Terminal {
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly stdin: boolean;
  /** Of standard error; read again at each call, because windows change their size. */
  readonly columns: () => number;
  /** Of standard output. */
  readonly rows: () => number;
  /** Calls back whenever the window changes its size, until the returned function is called. */
  readonly onResize: (then: () => void) => () => void;
}
