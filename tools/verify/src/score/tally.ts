import type { Mark } from './judge.ts';
import type { Scored } from './scored.ts';

export type Tally = Readonly<Record<Mark, number>>;

/** How often each rule was seen: as the hop that decided, and as any hop of a route that was foretold rightly. */
export interface RuleCount extends Tally {
  readonly seen: number;
}

/** What a run leaves: small enough to keep, and what `docs/reachability.md` is made from. */
export interface Results {
  readonly engine: string;
  /** What it calls itself. */
  readonly version: string;
  readonly seed: string;
  readonly date: string;
  readonly topologies: number;
  readonly total: Tally;
  /** Routes that were dialled twice. */
  readonly again: number;
  readonly byRule: Readonly<Record<string, RuleCount>>;
  readonly byForm: Readonly<Record<string, Tally>>;
  readonly byOutcome: Readonly<Record<string, Tally>>;
  readonly byCode: Readonly<Record<string, Tally>>;
}

export type Counts = Pick<Results, 'total' | 'again' | 'byRule' | 'byForm' | 'byOutcome' | 'byCode'>;

const NONE: Tally = { right: 0, unknown: 0, wrong: 0 };

export function tally(scored: readonly Scored[]): Counts {
  const total = { ...NONE };
  const byRule: Record<string, RuleCount> = {};
  const byForm: Record<string, Tally> = {};
  const byOutcome: Record<string, Tally> = {};
  const byCode: Record<string, Tally> = {};
  for (const { route, verdict, seen, mark } of scored) {
    total[mark] += 1;
    const rule = verdict.hops.at(-1)?.rule ?? 'none';
    byRule[rule] = { ...plus(byRule[rule] ?? { ...NONE, seen: 0 }, mark) };
    byForm[route.form] = plus(byForm[route.form] ?? NONE, mark);
    byOutcome[seen.outcome] = plus(byOutcome[seen.outcome] ?? NONE, mark);
    byCode[verdict.code] = plus(byCode[verdict.code] ?? NONE, mark);
    if (mark !== 'right') continue;
    for (const id of new Set(verdict.hops.map((hop) => hop.rule))) {
      const known = byRule[id] ?? { ...NONE, seen: 0 };
      byRule[id] = { ...known, seen: known.seen + 1 };
    }
  }
  return { total, again: scored.filter(({ again }) => again).length, byRule, byForm, byOutcome, byCode };
}

function plus<T extends Tally>(count: T, mark: Mark): T {
  return { ...count, [mark]: count[mark] + 1 };
}
