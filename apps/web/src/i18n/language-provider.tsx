import type { ReactNode } from 'react';
import { useLayoutEffect, useState } from 'react';
import { readStored, writeStored } from '../shell/stored.ts';
import { LanguageContext } from './language-context.ts';
import type { Language } from './language.ts';
import { preferredLanguage } from './language.ts';
import { MESSAGES } from './messages.ts';

const KEY = 'dari.language';

/** Holds the language: the one chosen before, else the browser's. Keeps the document's `lang` true. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    preferredLanguage(readStored(KEY), navigator.languages),
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    writeStored(KEY, chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext value={{ language, messages: MESSAGES[language], choose }}>{children}</LanguageContext>
  );
}
