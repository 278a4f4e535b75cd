import type { Address, Observation, Outcome, Prediction, Vantage } from '@dari/contract';
import type { CallError } from '../api/call-error.ts';
import type { MessageKey } from '../i18n/messages.ts';

export const VANTAGES = ['browser', 'web', 'api'] as const satisfies readonly Vantage[];

/** One address dialled from one vantage. */
export interface Cell {
  readonly vantage: Vantage;
  readonly address: Address;
  readonly state: CellState;
  /** What was said of the call before it was made; `null`: nothing. */
  readonly prediction: Prediction | null;
}

export type CellState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'seen'; readonly observation: Observation }
  /** Nobody there can dial: the page as files is served by nginx, which only passes calls on. */
  | { readonly kind: 'no-probe' }
  /** The server there could not be asked to dial. */
  | { readonly kind: 'not-asked'; readonly error: CallError };

/** What a cell shows: an outcome, or why there is none. A browser's `unknown` has a word of its own. */
export type CellWord = Outcome | 'no-answer' | 'no-probe' | 'not-asked' | 'pending';

export function wordOf({ vantage, state }: Pick<Cell, 'vantage' | 'state'>): CellWord {
  if (state.kind !== 'seen') return state.kind;
  const { outcome } = state.observation;
  return vantage === 'browser' && outcome === 'unknown' ? 'no-answer' : outcome;
}

export function wordKey(word: CellWord): Extract<MessageKey, `word.${string}`> {
  return `word.${word}`;
}

export interface CellPlace {
  readonly vantage: Vantage;
  readonly address: Pick<Address, 'id'>;
}

export function cellId({ vantage, address }: CellPlace): string {
  return `${vantage} ${address.id}`;
}

/** @returns an address of the same tier that was seen to work from the same vantage; `null` if none was. */
export function worksInstead(cells: readonly Cell[], { vantage, address }: Cell): Address | null {
  const found = cells.find(
    (other) => other.vantage === vantage && other.address.tier === address.tier && wordOf(other) === 'works',
  );
  return found?.address ?? null;
}
