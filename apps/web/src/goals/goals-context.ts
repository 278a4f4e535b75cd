import type { Goal } from '@dari/contract';
import { createContext, use } from 'react';
import type { GoalBoard } from './goal-board.ts';
import { EMPTY_BOARD } from './goal-board.ts';
import type { GoalChange } from './goal-pages.ts';

/** What the goals page can do. It outlives the page, so that a failure is told also to who has gone elsewhere. */
export interface GoalActions {
  readonly board: GoalBoard;
  /** Ids of goals that wait for the api. */
  readonly pending: ReadonlySet<string>;
  readonly type: (text: string) => void;
  readonly add: (text: string) => void;
  readonly bringBack: (goal: Goal) => void;
  readonly send: (change: GoalChange) => void;
  readonly closeNotice: (id: number) => void;
  readonly closeUndo: () => void;
}

const missing = () => {
  throw new Error('expected a GoalsProvider above');
};

export const GoalsContext = createContext<GoalActions>({
  board: EMPTY_BOARD,
  pending: new Set(),
  type: missing,
  add: missing,
  bringBack: missing,
  send: missing,
  closeNotice: missing,
  closeUndo: missing,
});

export function useGoalActions(): GoalActions {
  return use(GoalsContext);
}
