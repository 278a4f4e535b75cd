import { LANGUAGES, type Language } from '../text/texts.ts';

/** @returns the language that the locale variables ask for, in the order POSIX gives them; English otherwise. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean) ?? '';
  const language = locale.toLowerCase().split(/[_.@-]/)[0];
  return LANGUAGES.find((known) => known === language) ?? 'en';
}

/**
 * `--lang` has to be known before anything is parsed, so that errors of parsing are already in that language.
 *
 * @returns the last value of `--lang`, known or not; `null` without one.
 */
export function languageArgument(args: readonly string[]): string | null {
  let found: string | null = null;
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    if (arg === '--lang') found = args[index + 1] ?? null;
    if (arg.startsWith('--lang=')) found = arg.slice('--lang='.length);
  }
  return found;
}
