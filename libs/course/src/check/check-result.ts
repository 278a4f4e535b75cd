/** What a check says. */
export type CheckResult =
  | { readonly kind: 'pass'; readonly made: Made; readonly facts: Facts }
  | { readonly kind: 'fail'; readonly problem: Problem }
  /** It may still come, for example a server that was started just now; after `until` it is a failure. */
  | { readonly kind: 'waiting'; readonly problem: Problem; readonly until: number }
  | { readonly kind: 'could-not-check'; readonly why: string };

/** For sentences: `{ name: 'web', network: 'mynet1' }`. */
export type Facts = Readonly<Record<string, string>>;

/** What is different from what was asked. Its text is looked up by `code`: expected, seen, where to look. */
export interface Problem {
  /** A key of the lesson's own problems or of the ones that all share. */
  readonly code: string;
  readonly facts: Facts;
}

/** What a task's solution consists of on this engine, so that `reset` can take it away again. */
export interface Made {
  /** Full ids. */
  readonly containers: readonly string[];
  /** Full ids. */
  readonly networks: readonly string[];
  /** Names. */
  readonly volumes: readonly string[];
  /** `name:tag` */
  readonly images: readonly string[];
}

export const NOTHING_MADE: Made = { containers: [], networks: [], volumes: [], images: [] };

/** @returns a pass; `made` names what the learner made for it. */
export function pass(made: Partial<Made> = {}, facts: Facts = {}): CheckResult {
  return { kind: 'pass', made: { ...NOTHING_MADE, ...made }, facts };
}

export function fail(code: string, facts: Facts = {}): CheckResult {
  return { kind: 'fail', problem: { code, facts } };
}
