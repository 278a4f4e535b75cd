import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';

const row = (seed: string): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: 50 }, () => random.next());
};

test('the same seed gives the same row, another seed another one', () => {
  expect(row('a')).toEqual(row('a'));
  expect(row('a')).not.toEqual(row('b'));
});

test('whole numbers stay within their bounds and reach both', () => {
  const random = randomFrom('bounds');
  const drawn = new Set(Array.from({ length: 200 }, () => random.whole(3, 5)));
  expect([...drawn].sort()).toEqual([3, 4, 5]);
});

test('shuffling keeps every item', () => {
  expect(randomFrom('x').shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});

test('picking from nothing is an error', () => {
  expect(() => randomFrom('x').pick([])).toThrow(RangeError);
});
