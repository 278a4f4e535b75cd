import { createContext, use } from 'react';
import type { Language } from './language.ts';
import { plainMessage } from './message-parts.ts';
import type { Message, MessageKey, MessageParams, Messages } from './messages.ts';

/**
 * The texts come with the context, not by import: an edit of one is then taken over by the provider alone, and the
 * dev server leaves the state of every other component as it is.
 */
export interface LanguageChoice {
  readonly language: Language;
  readonly messages: Messages;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice | null>(null);

/** @throws Error outside of a LanguageProvider. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('expected a LanguageProvider above');
  return choice;
}

/** A text needs its values exactly when it has `{names}`. */
type Values<Key extends MessageKey> = [keyof MessageParams<Key>] extends [never] ? [] : [MessageParams<Key>];

/** @returns a function that gives a text in the chosen language, without markup. */
export function useText(): <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string {
  const { messages } = useLanguage();
  return (key, ...values) => plainMessage(messages[key], values[0]);
}

/** @returns a function that puts a chosen message in the chosen language, without markup. */
export function useMessageText(): (message: Message) => string {
  const { messages } = useLanguage();
  return ({ key, params }) => plainMessage(messages[key], params);
}
