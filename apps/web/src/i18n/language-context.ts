import { createContext, use } from 'react';
import type { Language } from './language.ts';
import { plainMessage } from './message-parts.ts';
import type { Message, MessageKey, MessageParams } from './messages.ts';
import { MESSAGES } from './messages.ts';

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  choose: () => {
    throw new Error('expected a LanguageProvider above');
  },
});

export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** A text needs its values exactly when it has `{names}`. */
type Values<Key extends MessageKey> = [keyof MessageParams<Key>] extends [never] ? [] : [MessageParams<Key>];

/** @returns a function that gives a text in the chosen language, without markup. */
export function useText(): <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string {
  const { language } = useLanguage();
  return (key, ...values) => plainMessage(MESSAGES[language][key], values[0]);
}

/** @returns a function that puts a chosen message in the chosen language, without markup. */
export function useMessageText(): (message: Message) => string {
  const { language } = useLanguage();
  return ({ key, params }) => plainMessage(MESSAGES[language][key], params);
}
