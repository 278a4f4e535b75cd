import type { Key } from './watch-keys.ts';

/** An answer is a word or a line. */
const LONGEST = 200;

/** What a key makes of the line that is being typed. */
export function edited(typed: string, key: Key): string {
  switch (key.kind) {
    case 'letter':
      return typed.length < LONGEST ? typed + key.letter : typed;
    case 'backspace':
      return withoutLast(typed);
    case 'clear-line':
      return '';
    case 'enter':
    case 'escape':
    case 'interrupt':
    case 'end-of-input':
    case 'scroll':
      return typed;
  }
}

/** A letter may be made of several: an accent, an emoji. */
function withoutLast(typed: string): string {
  const last = [...new Intl.Segmenter().segment(typed)].at(-1);
  return typed.slice(0, last?.index ?? 0);
}
