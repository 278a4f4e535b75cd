import { SnapshotError } from './snapshot-error.ts';

/** A topology is nested ten deep. */
const DEEPEST = 32;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Looks at brackets and strings only, before anything is built from the text: nesting ends it at once, whatever comes
 * behind, and a text that stops in the middle is told from one that is wrong.
 *
 * @throws {SnapshotError} `too-deep`, `truncated`
 */
export function scanJson(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (inString) {
      if (letter === BACKSLASH) at += 1;
      else if (letter === QUOTE) inString = false;
    } else if (letter === QUOTE) inString = true;
    else if (isOpening(letter)) {
      depth += 1;
      if (depth > DEEPEST) throw new SnapshotError({ kind: 'too-deep', most: DEEPEST });
    } else if (isClosing(letter)) depth -= 1;
  }
  if (inString || depth > 0) throw new SnapshotError({ kind: 'truncated' });
}

/** `[` or `{`. */
function isOpening(letter: number): boolean {
  return letter === 0x5b || letter === 0x7b;
}

/** `]` or `}`. */
function isClosing(letter: number): boolean {
  return letter === 0x5d || letter === 0x7d;
}
