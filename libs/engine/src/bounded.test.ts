import { expect, it } from 'vitest';
import { mapBounded } from './bounded.ts';

it('keeps the order and never has more than the limit under way', async () => {
  let running = 0;
  let most = 0;
  const results = await mapBounded([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, (running += 1));
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

it('has nothing to do for an empty list', async () => {
  expect(await mapBounded([], 4, () => Promise.reject(new Error('called')))).toEqual([]);
});
