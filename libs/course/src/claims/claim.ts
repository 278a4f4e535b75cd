import type { ImageRole } from '../images.ts';
import type { Ask } from './ask.ts';
import type { Seen } from './seen.ts';

export const NOTES = ['000', '001', '002', '003', '004'] as const;
/** One of the five lecture notes. */
export type NoteId = (typeof NOTES)[number];

/** One statement of the lecture notes that can be tested on an engine. Its words are in the texts, by its id. */
export interface Claim {
  /** Never changes. Begins with the note that says it first: `003-driver-host`. */
  readonly id: string;
  /** Other notes that say the same. */
  readonly also: readonly NoteId[];
  /** What is found out, in this order. A claim rests on nothing but the setup of its scene and its own asks. */
  readonly asks: Readonly<Record<string, Ask>>;
  /** Pure: the same observations always give the same ruling. */
  readonly judge: (seen: Seen) => Ruling;
}

/** What the observations make of a statement. `evidence` are the keys of the asks that decide it. */
export type Ruling =
  | { readonly verdict: 'true' | 'false'; readonly evidence: readonly string[] }
  | { readonly verdict: 'depends'; readonly on: Reason; readonly evidence: readonly string[] };

export type Verdict = Ruling['verdict'];

/** What a statement depends on. */
export const REASONS = [
  'add-host',
  'chance',
  'connection',
  'daemon-settings',
  'desktop',
  'firewall',
  'host-itself',
  'icc',
  'image',
  'in-use',
  'kind-of-network',
  'published',
  'remote',
  'same-container',
  'shared-folder',
] as const;
export type Reason = (typeof REASONS)[number];

/** Networks and containers that several claims look at. Scenes know nothing of each other and may run side by side. */
export interface ClaimScene {
  readonly id: string;
  readonly images: readonly ImageRole[];
  /** Every name that its commands give to something; on an engine each gets an ending of its own. */
  readonly names: readonly string[];
  /** Commands for a shell; see {@link Ask} for what may stand in braces. */
  readonly setup: readonly string[];
  /** In the order in which they are tested. */
  readonly claims: readonly Claim[];
}

/** @returns the note that says it first. */
export function noteOf({ id }: Pick<Claim, 'id'>): NoteId {
  const note = NOTES.find((one) => id.startsWith(`${one}-`));
  if (note === undefined) throw new Error(`the claim ${id} names no note`);
  return note;
}

/** The texts of one claim. */
export interface ClaimText {
  /** What is tested, as one sentence that is true or false. */
  readonly statement: string;
  /** What the notes say, in our own words. */
  readonly says: string;
  /** What is so instead; only where the statement can be wrong. */
  readonly instead?: string;
}
