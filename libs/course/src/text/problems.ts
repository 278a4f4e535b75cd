import type { ProblemText } from '../lesson.ts';
import { problems as en } from './en.ts';
import { problems as ko } from './ko.ts';

export const COURSE_LANGUAGES = ['ko', 'en'] as const;
export type CourseLanguage = (typeof COURSE_LANGUAGES)[number];

/** The problems that lessons share, in one language. A lesson's own texts come before these. */
export const PROBLEMS: Readonly<Record<CourseLanguage, Readonly<Record<string, ProblemText>>>> = { ko, en };
