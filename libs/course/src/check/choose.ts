import type { Facts, Problem } from './check-result.ts';

/** One thing that is asked of a container, a network or a volume. */
export interface Condition<T> {
  /** @returns whether `thing` is as it should be. */
  readonly holds: (thing: T) => boolean;
  /** What to say of the thing that comes nearest. */
  readonly problem: (thing: T) => Problem;
}

/** @returns a condition. */
export function condition<T>(
  holds: (thing: T) => boolean,
  code: string,
  facts: (thing: T) => Facts = () => ({}),
): Condition<T> {
  return { holds, problem: (thing) => ({ code, facts: facts(thing) }) };
}

export type Choice<T> =
  | { readonly kind: 'found'; readonly thing: T; readonly all: readonly T[] }
  | { readonly kind: 'missing'; readonly problem: Problem };

/**
 * Finds the learner's thing by what it does, whatever its name: the candidate that meets all conditions, or else the
 * first condition that the nearest candidate does not meet. Conditions stand in the order of the exercise; the nearest
 * is who meets most of them, counted from the first.
 *
 * @param none what to say when there is no candidate at all.
 */
export function choose<T>(
  candidates: readonly T[],
  conditions: readonly Condition<T>[],
  none: Problem,
): Choice<T> {
  let nearest: { readonly met: number; readonly problem: Problem } | null = null;
  const all: T[] = [];
  for (const candidate of candidates) {
    const met = conditions.findIndex(({ holds }) => !holds(candidate));
    const broken = conditions[met];
    if (broken === undefined) all.push(candidate);
    else if (nearest === null || met > nearest.met) nearest = { met, problem: broken.problem(candidate) };
  }
  const [thing] = all;
  if (thing !== undefined) return { kind: 'found', thing, all };
  return { kind: 'missing', problem: nearest?.problem ?? none };
}
