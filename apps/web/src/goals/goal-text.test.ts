import { createGoalSchema } from '@dari/contract';
import { expect, it } from 'vitest';
import { goalTextState } from './goal-text.ts';

it('calls blanks empty', () => {
  expect(goalTextState(' \t　')).toEqual({ kind: 'empty' });
});

it('trims and counts what is left', () => {
  expect(goalTextState('  read  ')).toEqual({ kind: 'good', text: 'read', left: 496, near: false });
});

it('shows the counter near the limit', () => {
  expect(goalTextState('x'.repeat(449))).toMatchObject({ near: false });
  expect(goalTextState('x'.repeat(450))).toMatchObject({ near: true, left: 50 });
});

it('takes exactly what the api takes', () => {
  for (const text of [
    'x'.repeat(500),
    'x'.repeat(501),
    '가'.repeat(500),
    '🙂'.repeat(500),
    '🙂'.repeat(501),
    ` ${'x'.repeat(500)} `,
  ]) {
    expect(goalTextState(text).kind === 'good').toBe(createGoalSchema.safeParse({ text }).success);
  }
});
