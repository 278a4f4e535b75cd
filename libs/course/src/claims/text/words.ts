import type { Outcome } from '@dari/reachability';
import type { Blank } from '../blanks.ts';
import type { Reason } from '../claim.ts';

/** What every claim is told with, besides its own texts. */
export interface ClaimWords {
  /** Between two things that are done one after the other. */
  readonly then: string;
  /** @param from a container, or `host`. */
  readonly place: (from: string) => string;
  readonly blank: (kind: Exclude<Blank['kind'], 'image'>, container: string) => string;
  readonly calling: (url: string, place: string, times: number) => string;
  readonly lookingUp: (name: string, place: string) => string;
  readonly readingResolver: (place: string) => string;
  readonly writing: (file: string) => string;

  readonly refused: (command: string, why: string) => string;
  /** What it ran has failed. */
  readonly failed: (command: string, why: string) => string;
  readonly silent: (command: string) => string;
  readonly printed: (command: string, output: string) => string;
  /** A part of what the command prints. */
  readonly shown: (command: string, output: string) => string;
  /** That part is empty. */
  readonly empty: (command: string) => string;
  readonly called: (url: string, place: string, answers: string) => string;
  readonly noAnswer: (outcome: string, seen: string) => string;
  readonly status: (status: number) => string;
  readonly unknownName: (name: string, place: string) => string;
  readonly knownName: (name: string, place: string, addresses: string) => string;
  readonly servers: (place: string, servers: string) => string;
  readonly written: (file: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;

  /** What a statement depends on: `true where …, not where …`. */
  readonly reasons: Readonly<Record<Reason, string>>;
}
