import {
  factText,
  formatVantage,
  remedyText,
  renderRemedy,
  type Hop,
  type Remedy,
  type Verdict,
} from '@dari/reachability';
import type { ShellName } from '@dari/topology';
import type { Texts } from '../text/texts.ts';
import type { Observed } from './dial-route.ts';

/** A prediction, and what really happened where somebody dialled. */
export interface RouteReport {
  readonly verdict: Verdict;
  /** `null`: nobody dialled. */
  readonly observed: Observed | null;
  /** `null`: there is nothing to compare, because nobody dialled or one of the two is unknown. */
  readonly agrees: boolean | null;
}

export function reportOf(verdict: Verdict, observed: Observed | null): RouteReport {
  const comparable = observed !== null && observed.outcome !== 'unknown' && verdict.outcome !== 'unknown';
  return { verdict, observed, agrees: comparable ? verdict.outcome === observed.outcome : null };
}

/** One route as `why --json` and `matrix --json` print it. */
export interface RouteAsJson {
  readonly vantage: string;
  readonly address: string;
  readonly outcome: Verdict['outcome'];
  readonly code: Verdict['code'];
  readonly hops: readonly (Hop & { readonly text: string })[];
  readonly remedy: RemedyAsJson | null;
  readonly observed?: Pick<Observed, 'outcome' | 'ms'> | null;
  readonly agrees?: boolean | null;
}

/** A remedy with its details, its text, and its commands as they are pasted. */
export type RemedyAsJson = RemedyDetails & {
  readonly text: string;
  /** To paste, in this order; empty: no command mends it. */
  readonly commands: readonly string[];
};

type RemedyDetails = Remedy extends infer One ? (One extends Remedy ? Omit<One, 'commands'> : never) : never;

/** @param dialled adds what was observed. */
export function routeAsJson(
  { verdict, observed, agrees }: RouteReport,
  { routes: { language } }: Texts,
  shell: ShellName,
  dialled: boolean,
): RouteAsJson {
  const { vantage, address, outcome, code, hops, remedy } = verdict;
  const more = {
    observed: observed === null ? null : { outcome: observed.outcome, ms: observed.ms },
    agrees,
  };
  return {
    vantage: formatVantage(vantage),
    address: address.text,
    outcome,
    code,
    hops: hops.map((hop) => ({ ...hop, text: factText(hop.fact, language) })),
    remedy:
      remedy === null
        ? null
        : { ...remedy, text: remedyText(remedy, language), commands: renderRemedy(remedy, shell) },
    ...(dialled ? more : {}),
  };
}
