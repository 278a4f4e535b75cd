import {
  CLAIM_TEXTS,
  CLAIMS,
  claimText,
  commandsOf,
  noteOf,
  tellEvidence,
  tellTest,
  type ClaimCommands,
  type ImageNames,
  type NoteId,
  type Verdict,
} from '@dari/course';
import type { Language } from '../text/texts.ts';
import type { ClaimResult } from './run-scene.ts';

/** One tested claim with all that is said of it. `undecided`: it could not be tested, `evidence` says why. */
export interface ToldClaim {
  readonly id: string;
  readonly note: NoteId;
  readonly also: readonly NoteId[];
  readonly statement: string;
  readonly says: string;
  readonly tested: string;
  readonly verdict: Verdict | 'undecided';
  /** For `depends`: on what. */
  readonly on: string | null;
  readonly reason: string | null;
  readonly evidence: string;
  /** What is so instead, where the statement does not simply hold. */
  readonly instead: string | null;
  readonly commands: ClaimCommands;
}

/** @returns one entry for each result, in the order of the notes. */
export function tellClaims(
  results: readonly ClaimResult[],
  images: ImageNames,
  language: Language,
): readonly ToldClaim[] {
  const place = (id: string): number => CLAIMS.findIndex((claim) => claim.id === id);
  return results
    .toSorted((a, b) => place(a.claim.id) - place(b.claim.id))
    .map((result) => tellClaim(result, images, language));
}

function tellClaim(
  { claim, scene, outcome }: ClaimResult,
  images: ImageNames,
  language: Language,
): ToldClaim {
  const { words } = CLAIM_TEXTS[language];
  const { statement, says, instead } = claimText(claim.id, language);
  const ruling = outcome.kind === 'judged' ? outcome.ruling : null;
  const on = ruling?.verdict === 'depends' ? ruling.on : null;
  return {
    id: claim.id,
    note: noteOf(claim),
    also: claim.also,
    statement,
    says,
    tested: tellTest(claim, words),
    verdict: ruling?.verdict ?? 'undecided',
    on,
    reason: on === null ? null : words.reasons[on],
    evidence: outcome.kind === 'judged' ? tellEvidence(outcome.evidence, words) : outcome.why,
    instead: ruling === null || ruling.verdict === 'true' ? null : (instead ?? null),
    commands: commandsOf(scene, claim, images),
  };
}
