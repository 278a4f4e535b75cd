import { expect, test } from 'vitest';
import { choose, condition } from './choose.ts';

const isEven = condition<number>(
  (one) => one % 2 === 0,
  'odd',
  (one) => ({ one: String(one) }),
);
const isLarge = condition<number>(
  (one) => one > 10,
  'small',
  (one) => ({ one: String(one) }),
);
const none = { code: 'none', facts: {} };

test('finds all that meet every condition', () => {
  expect(choose([3, 12, 14], [isEven, isLarge], none)).toEqual({ kind: 'found', thing: 12, all: [12, 14] });
});

test('tells what the nearest lacks', () => {
  expect(choose([3, 4], [isEven, isLarge], none)).toEqual({
    kind: 'missing',
    problem: { code: 'small', facts: { one: '4' } },
  });
});

test('says so when there is no candidate', () => {
  expect(choose([], [isEven], none)).toEqual({ kind: 'missing', problem: none });
});
