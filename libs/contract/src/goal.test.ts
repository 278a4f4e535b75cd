import { describe, expect, it } from 'vitest';
import { createGoalSchema, goalIdSchema, GOAL_TEXT_MAX, listGoalsSchema, updateGoalSchema } from './goal.ts';

describe('createGoalSchema', () => {
  it('takes the white space around a text away', () => {
    expect(createGoalSchema.parse({ text: '  learn networks \n' })).toEqual({ text: 'learn networks' });
  });

  it.each([
    ['an empty text', { text: '' }],
    ['white space only', { text: ' \n\t' }],
    ['a text that is too long', { text: 'x'.repeat(GOAL_TEXT_MAX + 1) }],
    ['an operator of the database', { text: { $gt: '' } }],
    ['a number', { text: 1 }],
    ['a list', { text: ['a'] }],
    ['NUL', { text: 'a\u0000b' }],
    ['half a character', { text: '\ud83d' }],
    ['a field that is not known', { text: 'a', done: true }],
    ['no text', {}],
    ['no object', 'a'],
  ])('refuses %s', (_, input) => {
    expect(createGoalSchema.safeParse(input).success).toBe(false);
  });

  it('takes a text of the greatest length, in any script', () => {
    const text = '다'.repeat(GOAL_TEXT_MAX);
    expect(createGoalSchema.parse({ text })).toEqual({ text });
  });
});

describe('updateGoalSchema', () => {
  it('takes the text, the mark or both', () => {
    for (const change of [{ text: 'a' }, { done: true }, { text: 'a', done: false }]) {
      expect(updateGoalSchema.parse(change)).toEqual(change);
    }
  });

  it.each([[{}], [{ done: 'yes' }], [{ done: { $ne: true } }], [{ id: '1' }]])('refuses %j', (change) => {
    expect(updateGoalSchema.safeParse(change).success).toBe(false);
  });
});

describe('listGoalsSchema', () => {
  it('reads a query, whose values are texts', () => {
    expect(listGoalsSchema.parse({ limit: '5' })).toEqual({ limit: 5 });
    expect(listGoalsSchema.parse({})).toEqual({ limit: 20 });
  });

  it.each([[{ limit: '0' }], [{ limit: '101' }], [{ limit: 'abc' }], [{ cursor: 'x' }], [{ sort: 'text' }]])(
    'refuses %j',
    (query) => {
      expect(listGoalsSchema.safeParse(query).success).toBe(false);
    },
  );
});

describe('goalIdSchema', () => {
  it('takes 24 hexadecimal digits and nothing else', () => {
    expect(goalIdSchema.safeParse('6b015cfd9874f4d16303649c').success).toBe(true);
    for (const id of [
      '',
      '6b015cfd9874f4d16303649',
      '6b015cfd9874f4d16303649g',
      ' 6b015cfd9874f4d16303649c',
    ]) {
      expect(goalIdSchema.safeParse(id).success, id).toBe(false);
    }
  });
});
