import { describe, expect, it } from 'vitest';
import { patienceFor, pauseAfter } from './back-off.ts';

describe('pauseAfter', () => {
  it('tries often in the first second, then less and less, at least every 5 seconds', () => {
    const pauses = Array.from({ length: 40 }, (_, index) => pauseAfter(index + 1, 'refused'));
    let elapsed = 0;
    expect(pauses.filter((pause) => (elapsed += pause) < 1_000).length).toBeGreaterThanOrEqual(8);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.at(-1)).toBe(5_000);
  });

  it('tries a refused password slowly', () => {
    expect(pauseAfter(1, 'auth-failed')).toBe(2_000);
    expect(pauseAfter(40, 'auth-failed')).toBe(5_000);
  });
});

describe('patienceFor', () => {
  it('looks shortly three times, then patiently once, for as long as it takes', () => {
    const patience = Array.from({ length: 8 }, (_, failures) => patienceFor(failures, true));
    expect(patience).toEqual([250, 250, 250, 1_000, 250, 250, 250, 1_000]);
  });

  it('waits to be told that there is no route only when nobody waits for the database', () => {
    expect(patienceFor(15, false)).toBeGreaterThan(3_050);
    expect(patienceFor(15, true)).toBe(1_000);
  });
});
