export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

/**
 * @param stored what was chosen before, if anything.
 * @param wanted the browser's languages, best first, for example `['ko-KR', 'en']`.
 * @returns the choice, else the first wanted language that we have, else English.
 */
export function preferredLanguage(stored: string | null, wanted: readonly string[]): Language {
  const candidates = [stored ?? '', ...wanted].map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGUAGES.find((language) => language === candidates.find(isLanguage)) ?? 'en';
}

function isLanguage(tag: string | undefined): boolean {
  return LANGUAGES.some((language) => language === tag);
}
