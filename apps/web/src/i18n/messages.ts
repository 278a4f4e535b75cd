import { addresses as enAddresses } from './en/addresses.ts';
import { goals as enGoals } from './en/goals.ts';
import { reasons as enReasons } from './en/reasons.ts';
import { shell as enShell } from './en/shell.ts';
import { addresses as koAddresses } from './ko/addresses.ts';
import { goals as koGoals } from './ko/goals.ts';
import { reasons as koReasons } from './ko/reasons.ts';
import { shell as koShell } from './ko/shell.ts';
import type { Language } from './language.ts';

const en = { ...enShell, ...enGoals, ...enAddresses, ...enReasons };

type English = typeof en;
export type MessageKey = keyof English;

/** Every text of the page in one language. English names the keys; a language without one of them does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** The `{names}` in a text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a text needs filled in. */
export type MessageParams<Key extends MessageKey> = Readonly<
  Record<Placeholders<English[Key]>, string | number>
>;

/** A text that is chosen but not yet in a language: what pure functions return. */
export type Message = {
  [Key in MessageKey]: { readonly key: Key; readonly params: MessageParams<Key> };
}[MessageKey];

const ko: Messages = { ...koShell, ...koGoals, ...koAddresses, ...koReasons };

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko };
