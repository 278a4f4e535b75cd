import type { Outcome, ProbeStage } from '@dari/contract';

/** How one stage ended: `works` lets the next one start, anything else is the outcome of the whole probe. */
export interface StageResult {
  readonly outcome: Outcome;
  /** What was seen, in the words of the operating system or protocol. */
  readonly seen: string;
}

export type StageName = ProbeStage['stage'];

/** @returns the `code` of a system error, else its message, else its name: never an empty text. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error.message === '' ? error.name : error.message;
}

/** @returns the start of what a server sent, on one line and printable, for a person to recognise it. */
export function excerpt(bytes: Buffer): string {
  const text = bytes.subarray(0, 80).toString('latin1');
  return JSON.stringify(text.replace(/[^\x20-\x7e]+/g, ' ').trim());
}
