/** Private, unassigned and invisible characters. */
const REFUSED = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
/** A symbol beyond U+FFFF, such as an emoji: younger than Unicode 3.2, which is what SASLprep goes by. */
const YOUNG_SYMBOL = /(?=[\u{10000}-\u{10FFFF}])\p{So}/u;
const RIGHT_TO_LEFT = /(?=\p{Lo})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LEFT_TO_RIGHT =
  /(?![\p{Lm}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

/**
 * Whether a SCRAM login takes the text as a user or password: SASLprep (RFC 4013) refuses characters that Unicode 3.2
 * did not know and text that mixes directions or does not begin and end with a right-to-left letter (RFC 3454, 6).
 * Control characters are not looked at.
 */
export function loginTakes(text: string): boolean {
  if (REFUSED.test(text) || YOUNG_SYMBOL.test(text)) return false;
  if (!RIGHT_TO_LEFT.test(text)) return true;
  // All letters of these scripts are below U+FFFF, where one unit is one character.
  const ends = [text.slice(0, 1), text.slice(-1)];
  return !LEFT_TO_RIGHT.test(text) && ends.every((letter) => RIGHT_TO_LEFT.test(letter));
}
