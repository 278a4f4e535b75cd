import type { Goal } from '@dari/contract';
import { describe, expect, it } from 'vitest';
import type { GoalChange, GoalPages } from './goal-pages.ts';
import { allGoals, applyChange, settleAdd, undoChange } from './goal-pages.ts';

const goal = (id: string, minute: number, done = false): Goal => ({
  id,
  text: `goal ${id}`,
  done,
  createdAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
});

const list = (...pages: Goal[][]): GoalPages => ({
  pages: pages.map((items, index) => ({
    items,
    nextCursor: index === pages.length - 1 ? null : 'f'.repeat(24),
  })),
  pageParams: pages.map((_, index) => (index === 0 ? null : 'f'.repeat(24))),
});

const ids = (data: GoalPages | undefined) => data?.pages.map(({ items }) => items.map(({ id }) => id));

const a = goal('a', 4);
const b = goal('b', 3);
const c = goal('c', 2);
const d = goal('d', 1);
const data = list([a, b], [c, d]);

describe('a change of the list', () => {
  it('puts a new goal on top', () => {
    expect(ids(applyChange(data, { kind: 'add', temporary: goal('t', 9) }))).toEqual([
      ['t', 'a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('puts a new goal into a list without one', () => {
    expect(ids(applyChange(list([]), { kind: 'add', temporary: a }))).toEqual([['a']]);
  });

  it('leaves a list that is not loaded yet alone', () => {
    expect(applyChange(undefined, { kind: 'delete', goal: a })).toBeUndefined();
    expect(undoChange(undefined, { kind: 'delete', goal: a })).toBeUndefined();
    expect(settleAdd(undefined, 't', a)).toBeUndefined();
  });

  it.each<[string, GoalChange]>([
    ['an added goal', { kind: 'add', temporary: goal('t', 9) }],
    ['an edited goal', { kind: 'edit', goal: c, text: 'other' }],
    ['a marked goal', { kind: 'mark', goal: b, done: true }],
    ['the first goal deleted', { kind: 'delete', goal: a }],
    ['a goal deleted from a later page', { kind: 'delete', goal: c }],
    ['the last goal deleted', { kind: 'delete', goal: d }],
  ])('is undone exactly: %s', (_, change) => {
    expect(undoChange(applyChange(data, change), change)).toEqual(data);
  });

  it('does not change what it was given', () => {
    const before = structuredClone(data);
    applyChange(data, { kind: 'mark', goal: a, done: true });
    expect(data).toEqual(before);
  });

  it('is undone without undoing a later change of the same goal', () => {
    const first: GoalChange = { kind: 'edit', goal: a, text: 'second text' };
    const later: GoalChange = { kind: 'edit', goal: { ...a, text: 'second text' }, text: 'third text' };
    const both = applyChange(applyChange(data, first), later);
    expect(undoChange(both, first)?.pages[0]?.items[0]?.text).toBe('third text');
  });

  it('is undone without undoing a change of another field', () => {
    const edit: GoalChange = { kind: 'edit', goal: a, text: 'new' };
    const mark: GoalChange = { kind: 'mark', goal: a, done: true };
    const shown = undoChange(applyChange(applyChange(data, edit), mark), edit);
    expect(shown?.pages[0]?.items[0]).toEqual({ ...a, done: true });
  });

  it('brings a deleted goal back once, also when a reload has brought it already', () => {
    expect(undoChange(data, { kind: 'delete', goal: b })).toEqual(data);
  });
});

describe('an added goal that the api has stored', () => {
  const temporary = goal('t', 9);
  const stored = { ...temporary, id: 'e' };

  it('takes the place of the temporary one', () => {
    const shown = applyChange(data, { kind: 'add', temporary });
    expect(ids(settleAdd(shown, 't', stored))?.[0]).toEqual(['e', 'a', 'b']);
  });

  it('is not shown twice when a reload has brought it already', () => {
    const shown = applyChange(list([stored, a]), { kind: 'add', temporary });
    expect(ids(settleAdd(shown, 't', stored))).toEqual([['e', 'a']]);
  });
});

it('shows a goal once that two pages hold', () => {
  expect(allGoals(list([a, b], [b, c]))).toEqual([a, b, c]);
});
