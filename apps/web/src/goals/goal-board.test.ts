import type { Goal } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import { CallError } from '../api/call-error.ts';
import type { GoalBoard } from './goal-board.ts';
import type { GoalChange } from './goal-pages.ts';
import { EMPTY_BOARD, nextBoard } from './goal-board.ts';

const error = new CallError('POST', 'http://localhost:3000/goals', { kind: 'no-answer' });
const goal: Goal = { id: 'a'.repeat(24), text: 'read', done: false, createdAt: '2026-01-01T00:00:00.000Z' };
const add = { kind: 'add', temporary: goal } as const;
const failed = (board: GoalBoard, change: GoalChange) =>
  nextBoard(board, { kind: 'failed', id: 1, change, error });

describe('the goals board', () => {
  it('puts a text that could not be added back into the empty field', () => {
    const board = failed({ ...EMPTY_BOARD, draft: '  ' }, add);
    expect(board.draft).toBe('read');
    expect(board.notices[0]?.textIsBack).toBe(true);
  });

  it('keeps the next half-typed text when an earlier one could not be added', () => {
    const board = failed({ ...EMPTY_BOARD, draft: 'next' }, add);
    expect(board.draft).toBe('next');
    expect(board.notices[0]?.textIsBack).toBe(false);
  });

  it('drops the notice when the same change is tried again', () => {
    const board = nextBoard(failed(EMPTY_BOARD, add), {
      kind: 'sent',
      change: { kind: 'add', temporary: { ...goal, id: 'b'.repeat(24) } },
    });
    expect(board.notices).toEqual([]);
  });

  it('keeps the notice when something else is changed', () => {
    const board = nextBoard(failed(EMPTY_BOARD, { kind: 'edit', goal, text: 'x' }), {
      kind: 'sent',
      change: { kind: 'mark', goal, done: true },
    });
    expect(board.notices).toHaveLength(1);
  });

  it('offers to bring the last deleted goal back, until that is declined', () => {
    const board = nextBoard(EMPTY_BOARD, { kind: 'sent', change: { kind: 'delete', goal } });
    expect(board.deleted).toEqual(goal);
    expect(nextBoard(board, { kind: 'undo-closed' }).deleted).toBeNull();
  });

  it('offers no undo of a deletion that failed', () => {
    const board = nextBoard(EMPTY_BOARD, { kind: 'sent', change: { kind: 'delete', goal } });
    expect(failed(board, { kind: 'delete', goal }).deleted).toBeNull();
  });

  it('closes one notice and leaves the others', () => {
    let board = failed(EMPTY_BOARD, { kind: 'mark', goal, done: true });
    board = nextBoard(board, { kind: 'failed', id: 2, change: { kind: 'edit', goal, text: 'x' }, error });
    expect(nextBoard(board, { kind: 'notice-closed', id: 1 }).notices.map(({ id }) => id)).toEqual([2]);
  });
});
