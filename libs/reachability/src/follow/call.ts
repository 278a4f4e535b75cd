import type { Listener } from '@dari/topology';
import type { Address } from '../address/address.ts';
import type { Code } from '../code.ts';
import type { Fact, MissingFact } from '../fact.ts';
import type { Outcome } from '../outcome.ts';
import type { Box, Prepared, Space } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import type { RuleId } from '../rule.ts';
import type { Hop, HopKind, Place } from '../verdict.ts';

/** One call on its way. */
export interface Call {
  readonly known: Prepared;
  readonly address: Address;
  readonly port: number;
  /** Where it starts. */
  readonly space: Space;
  /** Whose call it is; `null` on the host. */
  readonly box: Box | null;
  readonly browser: boolean;
}

/** How a call ends. */
export interface Ending {
  readonly outcome: Outcome;
  readonly code: Code;
  readonly remedy: Remedy | null;
  /** Whether somebody took the connection: then no other address is tried. */
  readonly accepted: boolean;
  /** Who took it. */
  readonly listener: Listener | null;
}

/** The hops so far: what follows the call adds to it. */
export type Path = Hop[];

export const HOST_PLACE: Place = { kind: 'host', name: '' };
export const ENGINE_PLACE: Place = { kind: 'engine', name: '' };
export const OUTSIDE_PLACE: Place = { kind: 'outside', name: '' };
export const BROWSER_PLACE: Place = { kind: 'browser', name: '' };

export function pass(path: Path, kind: HopKind, place: Place, rule: RuleId, fact: Fact): void {
  path.push({ kind, state: 'pass', place, fact, rule });
}

/** The hop that the call does not get past. */
export interface Stop {
  readonly kind: HopKind;
  readonly place: Place;
  readonly rule: RuleId;
  readonly fact: Fact;
  readonly outcome: Outcome;
  readonly code: Code;
  readonly remedy: Remedy;
}

export function stop(path: Path, { kind, place, rule, fact, outcome, code, remedy }: Stop): Ending {
  path.push({ kind, state: outcome === 'unknown' ? 'unknown' : 'stop', place, fact, rule });
  return { outcome, code, remedy, accepted: false, listener: null };
}

/** The end of a call of which something is not known. `of`: what it is that the fact would be about. */
export function missing(path: Path, kind: HopKind, place: Place, what: MissingFact, of: string): Ending {
  path.push({ kind, state: 'unknown', place, fact: { id: 'missing', what, of }, rule: 'U1' });
  return {
    outcome: 'unknown',
    code: what === 'beyond-the-engine' ? 'OUTSIDE_ENGINE' : 'FACT_MISSING',
    remedy: { id: 'look-deeper', what, commands: [] },
    accepted: false,
    listener: null,
  };
}
