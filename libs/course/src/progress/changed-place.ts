import type { LessonProgress, Place } from './progress.ts';

/** Changes what is so on one engine; nothing where the lesson was not started there. */
export function changedPlace(
  one: LessonProgress,
  engine: string,
  change: (place: Place) => Place,
): LessonProgress {
  const place = one.places[engine];
  return place === undefined ? one : { ...one, places: { ...one.places, [engine]: change(place) } };
}
