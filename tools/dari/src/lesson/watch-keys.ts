/** What was pressed, whatever bytes the terminal sends for it. */
export type Key =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'enter' | 'escape' | 'backspace' | 'clear-line' | 'interrupt' | 'end-of-input' }
  | { readonly kind: 'scroll'; readonly lines: number };

/** How many lines a page key moves. */
const PAGE = 10;

const SEQUENCES: Readonly<Record<string, Key>> = {
  '\u001b[A': { kind: 'scroll', lines: -1 },
  '\u001b[B': { kind: 'scroll', lines: 1 },
  '\u001bOA': { kind: 'scroll', lines: -1 },
  '\u001bOB': { kind: 'scroll', lines: 1 },
  '\u001b[5~': { kind: 'scroll', lines: -PAGE },
  '\u001b[6~': { kind: 'scroll', lines: PAGE },
};

const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': { kind: 'enter' },
  '\n': { kind: 'enter' },
  '\u007f': { kind: 'backspace' },
  '\b': { kind: 'backspace' },
  '\u0015': { kind: 'clear-line' },
  '\u0003': { kind: 'interrupt' },
  '\u0004': { kind: 'end-of-input' },
  '\u001b': { kind: 'escape' },
};

/** A sequence that starts with Escape: an arrow, a function key, the marks around pasted text. */
// eslint-disable-next-line no-control-regex -- that is how terminals send keys
const SEQUENCE = /^\u001b(?:\[[0-9;?]*[A-Za-z~]|O[A-Za-z])/;

/** Takes apart what a terminal in raw mode sent in one piece: one key, or a pasted text. */
export function keysOf(sent: string): Key[] {
  const keys: Key[] = [];
  let rest = sent;
  while (rest !== '') {
    const sequence = SEQUENCE.exec(rest)?.[0];
    if (sequence !== undefined) {
      const known = SEQUENCES[sequence];
      if (known !== undefined) keys.push(known);
      rest = rest.slice(sequence.length);
      continue;
    }
    const [letter = ''] = rest;
    const control = CONTROLS[letter];
    if (control !== undefined) keys.push(control);
    else if (letter >= ' ') keys.push({ kind: 'letter', letter });
    rest = rest.slice(letter.length);
  }
  return keys;
}

/** What the keys of the commands send while the keyboard writes Korean: nobody should have to switch for one key. */
const KOREAN_KEYS: Readonly<Record<string, string>> = {
  ㅁ: 'a',
  ㅠ: 'b',
  ㅊ: 'c',
  ㅇ: 'd',
  ㄷ: 'e',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅣ: 'l',
  ㅜ: 'n',
  ㅂ: 'q',
  ㄱ: 'r',
  ㄴ: 's',
  ㅛ: 'y',
};

/** @returns the command that a letter stands for: in lower case, and the same key on a Korean keyboard. */
export function commandOf(letter: string): string {
  return KOREAN_KEYS[letter] ?? letter.toLowerCase();
}
