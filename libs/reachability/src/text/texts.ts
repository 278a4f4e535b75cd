import type { AddressFault, AddressFaults } from '../address/address-error.ts';
import type { Code } from '../code.ts';
import type { Fact, FactId, MissingFact } from '../fact.ts';
import type { Outcome } from '../outcome.ts';
import type { Remedy, RemedyId } from '../remedy.ts';
import type { SnapshotFault, SnapshotFaults } from '../snapshot/snapshot-error.ts';
import type { HopKind, Place } from '../verdict.ts';

/** Everything that is said of a verdict, in one language. */
export interface Texts {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly hops: Readonly<Record<HopKind, string>>;
  readonly places: Readonly<Record<Place['kind'], string>>;
  /** Why a route ends so, whatever its names, and what mends it in general. */
  readonly codes: Readonly<Record<Code, string>>;
  /** One sentence for a hop. */
  readonly facts: { readonly [Id in FactId]: (fact: Fact<Id>) => string };
  /** What to do about this very route. */
  readonly remedies: { readonly [Id in RemedyId]: (remedy: Remedy<Id>) => string };
  /** What nobody has read, in a sentence. */
  readonly missing: Readonly<Record<MissingFact, (of: string) => string>>;
  /** How to find it out. */
  readonly look: Readonly<Record<MissingFact, string>>;
  readonly faults: {
    readonly [Kind in keyof AddressFaults]: (fault: AddressFault<Kind>) => FaultText;
  };
  readonly snapshotFaults: {
    readonly [Kind in keyof SnapshotFaults]: (fault: SnapshotFault<Kind>) => FaultText;
  };
}

/** An address or a file that cannot be read. */
export interface FaultText {
  readonly expected: string;
  readonly found: string;
  readonly next: string;
}
