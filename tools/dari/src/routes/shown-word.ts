/** Longer words are cut: whoever typed one knows the rest. */
const LONGEST = 80;

/** @returns a word as an error shows it. */
export function shownWord(word: string): string {
  return word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word;
}
