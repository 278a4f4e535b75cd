import type { SnapshotFault } from '@dari/reachability';
import type { Conflict, Tier } from '@dari/topology';
import type { LessonFault } from '../lesson/lesson-fault.ts';
import type { RouteFault } from '../routes/route-fault.ts';
import type { SettingFault } from '../settings/setting-fault.ts';

/** What can go wrong besides the engine's and the images' own errors. Each kind carries what its text needs. */
export type Problem =
  | { readonly kind: 'usage'; readonly issue: UsageIssue }
  | {
      readonly kind: 'bad-settings';
      readonly path: string;
      readonly exists: boolean;
      readonly faults: readonly SettingFault[];
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly AnyConflict[] }
  /** Something else keeps changing the project's things. */
  | { readonly kind: 'contended'; readonly project: string }
  | { readonly kind: 'not-ready'; readonly seconds: number; readonly tiers: readonly TierTrouble[] }
  | {
      readonly kind: 'stale-credentials';
      readonly volume: string;
      readonly user: string;
      readonly address: string;
    }
  | { readonly kind: 'not-confirmed'; readonly volume: string; readonly typed: string | null }
  | {
      readonly kind: 'files';
      readonly path: string;
      readonly doing: 'read' | 'write';
      /** The operating system's code, for example `EACCES`. */
      readonly code: string;
    }
  /** A route that somebody typed. */
  | { readonly kind: 'route'; readonly fault: RouteFault }
  /** A lesson of the course. */
  | { readonly kind: 'lesson'; readonly fault: LessonFault }
  /** A file that is no topology. */
  | { readonly kind: 'bad-topology'; readonly path: string; readonly fault: SnapshotFault }
  | {
      readonly kind: 'interrupted';
      readonly signal: 'SIGINT' | 'SIGTERM';
      readonly done: readonly string[];
      readonly left: readonly string[];
    };

export type ProblemKind = Problem['kind'];

export type UsageIssue =
  | {
      readonly code: 'unknown-command';
      readonly word: string;
      readonly nearest: string | null;
      /** What it stands after: `dari`, `dari lesson`. */
      readonly after: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'unknown-option';
      readonly word: string;
      readonly nearest: string | null;
      readonly command: string;
    }
  | { readonly code: 'missing-value'; readonly option: string; readonly command: string }
  | { readonly code: 'needless-value'; readonly option: string; readonly command: string }
  | {
      readonly code: 'bad-value';
      /** What was given: `stack`, `tier` or an option such as `--lang`. */
      readonly of: string;
      readonly word: string;
      readonly allowed: readonly string[];
      readonly nearest: string | null;
    }
  | {
      readonly code: 'bad-number';
      readonly of: string;
      readonly word: string;
      readonly unit: 'seconds' | 'lines' | 'replicas';
    }
  | { readonly code: 'missing-word'; readonly word: string; readonly command: string }
  | { readonly code: 'together'; readonly options: readonly [string, string] }
  | { readonly code: 'too-many'; readonly command: string; readonly words: readonly string[] };

/** What the plan found in the way, and what only this computer can tell. */
export type AnyConflict =
  | Exclude<Conflict, { kind: 'port-held-by-container' }>
  | (Extract<Conflict, { kind: 'port-held-by-container' }> & PortWayOut)
  | ({
      readonly kind: 'port-held-by-process';
      readonly port: number;
      readonly hostIp: string;
      readonly tier: string;
      /** For example `node (4242)`; `null` where the system does not tell. */
      readonly process: string | null;
      /** `EADDRINUSE`, or `EACCES` for a port that this user may not open. */
      readonly code: string;
    } & PortWayOut);

/** How to get around a port that is taken. */
export interface PortWayOut {
  /** The setting to change, for example `WEB_PORT`; `null` where none stands for this port. */
  readonly setting: string | null;
  /** A port that was free a moment ago. */
  readonly free: number | null;
}

/** One tier that did not get ready. */
export interface TierTrouble {
  readonly tier: Tier;
  readonly container: string;
  /** `null` while it runs. */
  readonly exitCode: number | null;
  /** Whether it was stopped or removed from outside: by a command or another `dari`. */
  readonly byHand: boolean;
  /** What the last call of its address brought: `ECONNREFUSED`, `HTTP 503`, `connecting`. */
  readonly lastAnswer: string | null;
  readonly url: string | null;
  /** Its last log lines, oldest first. */
  readonly log: readonly string[];
}

/** A problem on its way to `main`, which turns it into text and an exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.kind, options);
    this.problem = problem;
  }
}
