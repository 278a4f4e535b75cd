import type { Address } from './address/address.ts';
import type { Code } from './code.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';
import type { Remedy } from './remedy.ts';
import type { RuleId } from './rule.ts';
import type { Vantage } from './vantage.ts';

/** What can be said of one route: a vantage and an address. Plain data that can be written as JSON. */
export interface Verdict {
  readonly vantage: Vantage;
  readonly address: Address;
  readonly outcome: Outcome;
  /** Why, and for good: scripts may compare it. `WORKS` for a route that works. */
  readonly code: Code;
  /** In the order of the packet. The first one that does not pass decides, and is the last one. */
  readonly hops: readonly Hop[];
  /** `null` only for a route that works. */
  readonly remedy: Remedy | null;
}

/** One thing that the call has to get past. */
export interface Hop {
  readonly kind: HopKind;
  readonly state: 'pass' | 'stop' | 'unknown';
  /** Where it is. */
  readonly place: Place;
  /** What it rests on; of an unknown hop the fact that is missing. */
  readonly fact: Fact;
  /** The rule of `docs/reachability.md` that says so. */
  readonly rule: RuleId;
}

export type HopKind =
  | 'vantage'
  | 'browser'
  | 'name'
  | 'route'
  | 'isolation'
  | 'firewall'
  | 'published-port'
  | 'proxy'
  | 'listener';

/** Something with walls: what a path is drawn through. */
export interface Place {
  readonly kind: 'browser' | 'host' | 'engine' | 'network' | 'container' | 'outside';
  /** Of the network or container; `''` for the others. */
  readonly name: string;
}
