import type { Goal } from '@dari/contract';
import type { CallError } from '../api/call-error.ts';
import type { GoalChange } from './goal-pages.ts';

/** What the goals page holds besides the list: the text being typed, what failed, and what can be brought back. */
export interface GoalBoard {
  readonly draft: string;
  readonly notices: readonly Notice[];
  readonly deleted: Goal | null;
}

/** A change that failed and was undone. */
export interface Notice {
  readonly id: number;
  readonly change: GoalChange;
  readonly error: CallError;
  /** The text went back into the field, so sending it again is the field's business. */
  readonly textIsBack: boolean;
}

export type BoardEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'sent'; readonly change: GoalChange }
  | { readonly kind: 'failed'; readonly id: number; readonly change: GoalChange; readonly error: CallError }
  | { readonly kind: 'notice-closed'; readonly id: number }
  | { readonly kind: 'undo-closed' };

export const EMPTY_BOARD: GoalBoard = { draft: '', notices: [], deleted: null };

/** The next state of the board. A text that could not be added goes back into the field unless another is there. */
export function nextBoard(board: GoalBoard, event: BoardEvent): GoalBoard {
  switch (event.kind) {
    case 'typed':
      return { ...board, draft: event.text };
    case 'sent':
      return {
        ...board,
        notices: board.notices.filter(({ change }) => !isSameMatter(change, event.change)),
        deleted: event.change.kind === 'delete' ? event.change.goal : board.deleted,
      };
    case 'failed': {
      const { id, change, error } = event;
      const textIsBack = change.kind === 'add' && board.draft.trim() === '';
      return {
        draft: textIsBack ? change.temporary.text : board.draft,
        notices: [...board.notices, { id, change, error, textIsBack }],
        deleted: change.kind === 'delete' && board.deleted?.id === change.goal.id ? null : board.deleted,
      };
    }
    case 'notice-closed':
      return { ...board, notices: board.notices.filter(({ id }) => id !== event.id) };
    case 'undo-closed':
      return { ...board, deleted: null };
  }
}

/** A new try of the same change makes the notice about the old one untrue. */
function isSameMatter(old: GoalChange, sent: GoalChange): boolean {
  if (old.kind !== sent.kind) return false;
  if (old.kind === 'add') return sent.kind === 'add' && old.temporary.text === sent.temporary.text;
  return sent.kind !== 'add' && old.goal.id === sent.goal.id;
}
