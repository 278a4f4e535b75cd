import type { Lesson, LessonText } from './lesson.ts';
import { outwards } from './lessons/outwards/lesson.ts';
import { en as outwardsEn } from './lessons/outwards/en.ts';
import { ko as outwardsKo } from './lessons/outwards/ko.ts';
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
  { lesson: outwards, texts: { en: outwardsEn, ko: outwardsKo } },
  { lesson: ownNetwork, texts: { en: ownNetworkEn, ko: ownNetworkKo } },
];
