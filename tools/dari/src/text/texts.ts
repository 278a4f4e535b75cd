import type { en } from './en/en.ts';

/** Everything the command line says. A language that lacks a text, or has one too many, does not compile. */
export type Texts = typeof en;

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Loads one language only: `--help` should not read the other. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'ko' ? (await import('./ko/ko.ts')).ko : (await import('./en/en.ts')).en;
}
