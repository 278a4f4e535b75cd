import { EXIT_CODES, type ExitName } from './exit-codes.ts';
import type { Explanation } from './explanation.ts';

/** An error as people and programs get it. */
export interface DescribedError {
  readonly exit: ExitName;
  readonly exitCode: number;
  /** A stable word for programs. */
  readonly kind: string;
  /** One for each thing that is wrong; never empty. */
  readonly explanations: readonly Explanation[];
  /** The stack trace of a bug of ours, which belongs into a report. */
  readonly trace: string | null;
}

export function described(
  exit: ExitName,
  kind: string,
  explanations: readonly Explanation[],
  trace: string | null = null,
): DescribedError {
  return { exit, exitCode: EXIT_CODES[exit], kind, explanations, trace };
}

/** @returns the one object that a command with `--json` prints for an error. */
export function errorAsJson(described: DescribedError): unknown {
  return {
    error: {
      kind: described.kind,
      exitCode: described.exitCode,
      problems: described.explanations.map(({ what, expected, found, next, detail, verbatim }) => ({
        message: what,
        expected,
        found,
        next,
        ...(detail === undefined ? {} : { detail }),
        ...(verbatim === undefined ? {} : { verbatim }),
      })),
    },
  };
}
