import type { CourseLanguage } from '../../text/problems.ts';
import type { ClaimText } from '../claim.ts';
import { note000 as en000 } from './en/note-000.ts';
import { note001 as en001 } from './en/note-001.ts';
import { note002 as en002 } from './en/note-002.ts';
import { note003 as en003 } from './en/note-003.ts';
import { note004 as en004 } from './en/note-004.ts';
import { words as enWords } from './en/words.ts';
import { note000 as ko000 } from './ko/note-000.ts';
import { note001 as ko001 } from './ko/note-001.ts';
import { note002 as ko002 } from './ko/note-002.ts';
import { note003 as ko003 } from './ko/note-003.ts';
import { note004 as ko004 } from './ko/note-004.ts';
import { words as koWords } from './ko/words.ts';
import type { ClaimWords } from './words.ts';

/** All that is said of claims in one language. */
export interface ClaimTexts {
  readonly words: ClaimWords;
  /** By id. */
  readonly claims: Readonly<Record<string, ClaimText>>;
}

export const CLAIM_TEXTS: Readonly<Record<CourseLanguage, ClaimTexts>> = {
  en: { words: enWords, claims: { ...en000, ...en001, ...en002, ...en003, ...en004 } },
  ko: { words: koWords, claims: { ...ko000, ...ko001, ...ko002, ...ko003, ...ko004 } },
};

/** @throws Error for a claim without texts, which a test does not let happen. */
export function claimText(id: string, language: CourseLanguage): ClaimText {
  const text = CLAIM_TEXTS[language].claims[id];
  if (text === undefined) throw new Error(`the claim ${id} has no text in ${language}`);
  return text;
}
