/** Letters and digits whose Korean names end in a consonant: l, m, n, r; 0, 1, 3, 6, 7, 8. */
const LATIN_WITH_FINAL = /[lmnr013678]$/i;

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const SYLLABLES_PER_FINAL = 28;

/** Adds the particle that fits the word's last sound: `withParticle('api', '이', '가')` is `api가`. */
export function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const last = word.codePointAt(word.length - 1) ?? 0;
  const hangul = last >= HANGUL_FIRST && last <= HANGUL_LAST;
  const final = hangul ? (last - HANGUL_FIRST) % SYLLABLES_PER_FINAL !== 0 : LATIN_WITH_FINAL.test(word);
  return word + (final ? afterConsonant : afterVowel);
}
