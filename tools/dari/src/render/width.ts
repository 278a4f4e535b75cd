import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** ASCII, what Korean sentences are made of, and the signs that our own texts have. */
export const SIMPLE = /^[\u0020-\u007e±·…→✓✗█░\u2800-\u28ff\uac00-\ud7a3]*$/;
const SYLLABLES = /[\uac00-\ud7a3]/g;

/**
 * How many terminal cells a text takes, colours not counted. What is only ASCII, Korean syllables (two cells each)
 * and our own signs (one) is counted here: taking it apart into graphemes makes `--help` 100 ms slower.
 */
export function widthOf(text: string): number {
  const plain = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  if (!SIMPLE.test(plain)) return stringWidth(plain);
  return plain.length + (plain.match(SYLLABLES)?.length ?? 0);
}
