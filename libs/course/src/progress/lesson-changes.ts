import type { Facts, Made } from '../check/check-result.ts';
import { changedPlace } from './changed-place.ts';
import { LONGEST_ANSWER, type LessonProgress } from './progress.ts';

/** What the learner typed for a task; the last one counts. */
export function withTyped(one: LessonProgress, task: string, text: string, at: number): LessonProgress {
  const answer = { text: text.trim().slice(0, LONGEST_ANSWER), at };
  return { ...one, typed: { ...one.typed, [task]: answer } };
}

/** A task holds: the first time it is solved, and at each what it consists of is added for `reset`. */
export function withSolved(
  one: LessonProgress,
  engine: string,
  task: string,
  pass: { readonly at: number; readonly facts: Facts; readonly made: Made },
): LessonProgress {
  const { at, facts, made } = pass;
  return {
    ...changedPlace(one, engine, (place) => ({
      ...place,
      made: { ...place.made, [task]: union(place.made[task], made) },
    })),
    solved: { ...one.solved, [task]: one.solved[task] ?? { at, facts } },
    focus: one.focus === task ? null : one.focus,
  };
}

/** @param tier 1 to 3 */
export function withHintSeen(one: LessonProgress, task: string, tier: number): LessonProgress {
  return { ...one, hints: { ...one.hints, [task]: Math.max(one.hints[task] ?? 0, tier) } };
}

export function withSolutionShown(one: LessonProgress, task: string, at: number): LessonProgress {
  return { ...one, shown: { ...one.shown, [task]: one.shown[task] ?? at } };
}

/** The broken stack of a repair stands. */
export function withSetUp(one: LessonProgress, engine: string, task: string, at: number): LessonProgress {
  return changedPlace(one, engine, (place) => ({ ...place, setUp: { ...place.setUp, [task]: at } }));
}

/** @param task `null`: back to the order of the lesson. */
export function withFocus(one: LessonProgress, task: string | null): LessonProgress {
  return { ...one, focus: task };
}

/** Fingerprints of the files that were handed out. */
export function withFiles(one: LessonProgress, files: Readonly<Record<string, string>>): LessonProgress {
  return { ...one, files: { ...one.files, ...files } };
}

/** Forgets one task as if nothing had been done for it. */
export function withoutTask(one: LessonProgress, engine: string, task: string): LessonProgress {
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => id !== task));
  return {
    ...changedPlace(one, engine, (place) => ({
      ...place,
      made: without(place.made),
      setUp: without(place.setUp),
    })),
    typed: without(one.typed),
    solved: without(one.solved),
    hints: without(one.hints),
    shown: without(one.shown),
    focus: one.focus,
    files: one.files,
  };
}

function union(before: Made | undefined, more: Made): Made {
  const join = (kind: keyof Made): string[] => [...new Set([...(before?.[kind] ?? []), ...more[kind]])];
  return {
    containers: join('containers'),
    networks: join('networks'),
    volumes: join('volumes'),
    images: join('images'),
  };
}
