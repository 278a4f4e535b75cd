import type { Lesson, LessonText } from './lesson.ts';
import { ownNetwork } from './lessons/own-network/lesson.ts';
import { en as ownNetworkEn } from './lessons/own-network/en.ts';
import { ko as ownNetworkKo } from './lessons/own-network/ko.ts';
import type { CourseLanguage } from './text/problems.ts';

/** One lesson with its texts. */
export interface CourseEntry {
  readonly lesson: Lesson;
  readonly texts: Readonly<Record<CourseLanguage, LessonText>>;
}

/** The lessons in their order; the first has the number 1. */
export const COURSE: readonly CourseEntry[] = [
  { lesson: ownNetwork, texts: { en: ownNetworkEn, ko: ownNetworkKo } },
];
