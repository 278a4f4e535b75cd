import { useLanguage } from './language-context.ts';
import { messageParts } from './message-parts.ts';
import type { Message } from './messages.ts';

/** A message in the chosen language; what is to be typed or dialled is set in the monospaced face. */
export function RichText({ message }: { readonly message: Message }) {
  const { messages } = useLanguage();
  return messageParts(messages[message.key], message.params).map(({ kind, text }, index) =>
    kind === 'code' ? (
      <code key={index} translate="no">
        {text}
      </code>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
