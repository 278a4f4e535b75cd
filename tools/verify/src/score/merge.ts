import type { Results, RuleCount, Tally } from './tally.ts';

/** All runs on one version of the engine, taken together. */
export interface Merged {
  readonly version: string;
  readonly total: Tally;
  readonly byRule: Readonly<Record<string, RuleCount>>;
  readonly byForm: Readonly<Record<string, Tally>>;
  readonly byOutcome: Readonly<Record<string, Tally>>;
}

/** @returns one for each version, in the order in which the versions come first. */
export function mergeByVersion(results: readonly Results[]): Merged[] {
  const versions = [...new Set(results.map(({ version }) => version))];
  return versions.map((version) => {
    const runs = results.filter((one) => one.version === version);
    return {
      version,
      total: sum(runs.map(({ total }) => total)),
      byRule: sums(runs.map(({ byRule }) => byRule)),
      byForm: sums(runs.map(({ byForm }) => byForm)),
      byOutcome: sums(runs.map(({ byOutcome }) => byOutcome)),
    };
  });
}

function sums<T extends Tally>(counts: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const names = [...new Set(counts.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(names.map((name) => [name, sum(counts.flatMap((one) => one[name] ?? []))]));
}

/** @throws RangeError when there is nothing to add up */
function sum<T extends Tally>(counts: readonly T[]): T {
  const [first, ...others] = counts;
  if (first === undefined) throw new RangeError('nothing to add up');
  const total: Record<string, number> = { ...first };
  for (const one of others) {
    for (const [name, count] of Object.entries(one)) total[name] = (total[name] ?? 0) + count;
  }
  return total as unknown as T;
}
