import { describe, expect, it } from 'vitest';
import { summary } from './statistics.mjs';

describe('summary', () => {
  it('gives the middle value, or the mean of the two in the middle', () => {
    expect(summary([3, 1, 2]).median).toBe(2);
    expect(summary([4, 1, 2, 3]).median).toBe(2.5);
  });

  it('gives the value that 95 of 100 stay below', () => {
    expect(summary(Array.from({ length: 101 }, (_, index) => index)).p95).toBe(95);
    expect(summary([7])).toEqual({ median: 7, p95: 7, count: 1 });
  });
});
