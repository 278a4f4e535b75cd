import { NOTHING_DONE, type LessonProgress, type Place, type Progress } from './progress.ts';

/**
 * Starts a lesson on an engine, or goes on with it: what it has there already is kept. It is the current one from then.
 *
 * @param place what it begins with, as `placeOf` makes it.
 */
export function startLesson(progress: Progress, lesson: string, engine: string, place: Place): Progress {
  return {
    ...changeLesson(progress, lesson, (one) => ({ ...one, places: { [engine]: place, ...one.places } })),
    current: lesson,
  };
}

/** Applies one of the changes below to a lesson; one that was never started counts as started now. */
export function changeLesson(
  progress: Progress,
  lesson: string,
  change: (one: LessonProgress) => LessonProgress,
): Progress {
  const { lessons } = progress;
  return { ...progress, lessons: { ...lessons, [lesson]: change(lessons[lesson] ?? NOTHING_DONE) } };
}

/**
 * Forgets a lesson as if it had not been started; what it made is not touched. What is known of other engines stays,
 * so that it can be removed there.
 */
export function resetLesson(progress: Progress, lesson: string, engine: string): Progress {
  const { [lesson]: gone, ...lessons } = progress.lessons;
  const places = Object.entries(gone?.places ?? {}).filter(([id]) => id !== engine);
  if (places.length === 0) return { ...progress, lessons };
  const rest = { ...NOTHING_DONE, places: Object.fromEntries(places) };
  return { ...progress, lessons: { ...lessons, [lesson]: rest } };
}
