import { REACHABILITY_TEXTS } from '@dari/reachability';
import type { CourseLanguage } from './problems.ts';

/** @returns an outcome in a word or two, as `dari why` says it; what is none (for example `HTTP 502`) stays as it is. */
export function outcomeText(outcome: string, language: CourseLanguage): string {
  const texts: Readonly<Record<string, string>> = REACHABILITY_TEXTS[language].outcomes;
  return texts[outcome] ?? outcome;
}
