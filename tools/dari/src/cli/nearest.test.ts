import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const STACKS = ['bridge', 'host-ports'] as const;

describe('nearest', () => {
  test.each([
    ['brige', 'bridge'],
    ['birdge', 'bridge'],
    ['BRIDGE', 'bridge'],
    ['hostports', 'host-ports'],
    ['host', 'host-ports'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, STACKS)).toBe(meant);
  });

  test.each(['', 'x', 'kubernetes'])('proposes nothing for %j', (word) => {
    expect(nearest(word, STACKS)).toBeNull();
  });

  test('proposes nothing when a beginning fits two candidates', () => {
    expect(nearest('do', ['down-all', 'doctor-who'])).toBeNull();
  });
});
