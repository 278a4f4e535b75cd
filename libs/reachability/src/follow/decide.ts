import type { MissingFact } from '../fact.ts';
import type { HopKind, Place } from '../verdict.ts';
import { missing } from './call.ts';
import type { Ending, Path } from './call.ts';

/** What hangs on something that may not be known. */
export interface Question {
  /** `null`: not known. */
  readonly is: boolean | null;
  readonly kind: HopKind;
  readonly place: Place;
  readonly what: MissingFact;
  readonly of: string;
}

type Branch = (path: Path) => Ending;

/**
 * Follows the branch that a question asks for. Where the answer is not known both are followed: it is missing only when
 * they end differently.
 */
export function decide(path: Path, question: Question, yes: Branch, no: Branch): Ending {
  if (question.is === true) return yes(path);
  if (question.is === false) return no(path);
  return either(path, question, [yes, no]);
}

/** Follows every branch; they must all end alike, or what tells them apart is missing. */
export function either(
  path: Path,
  { kind, place, what, of }: Omit<Question, 'is'>,
  branches: readonly Branch[],
): Ending {
  const ends = branches.map((branch) => {
    const taken: Path = [];
    return { ending: branch(taken), taken };
  });
  const [first] = ends;
  if (first !== undefined && ends.every(({ ending }) => alike(ending, first.ending))) {
    path.push(...first.taken);
    return first.ending;
  }
  return missing(path, kind, place, what, of);
}

function alike(a: Ending, b: Ending): boolean {
  return a.outcome === b.outcome && a.code === b.code;
}
