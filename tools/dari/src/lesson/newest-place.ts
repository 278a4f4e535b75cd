import type { LessonProgress, Place } from '@dari/course';

/** @returns what is known of the engine that the learner worked on last; `null`: of none. */
export function newestPlace({ places }: LessonProgress): Place | null {
  return Object.values(places).toSorted((a, b) => b.seen.at - a.seen.at)[0] ?? null;
}
