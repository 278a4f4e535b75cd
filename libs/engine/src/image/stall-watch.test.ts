import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StallWatch } from './stall-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const at = (current: number) => ({ id: 'a', status: 'Downloading', progressDetail: { current, total: 9 } });

it('aborts when nothing comes', () => {
  using watch = new StallWatch(1000);
  vi.advanceTimersByTime(999);
  expect(watch.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(watch.signal.aborted).toBe(true);
});

it('waits as long as something new comes', () => {
  using watch = new StallWatch(1000);
  for (let current = 1; current < 5; current += 1) {
    watch.saw(at(current));
    vi.advanceTimersByTime(900);
  }
  expect(watch.signal.aborted).toBe(false);
});

it('is not deceived by lines that say the same again', () => {
  using watch = new StallWatch(1000);
  for (let seen = 1; seen < 5; seen += 1) {
    watch.saw(at(3));
    watch.saw({ id: 'b', status: 'Waiting' });
    vi.advanceTimersByTime(900);
  }
  expect(watch.signal.aborted).toBe(true);
});

it('is quiet when the pull is over', () => {
  const watch = new StallWatch(1000);
  watch[Symbol.dispose]();
  vi.advanceTimersByTime(5000);
  expect(watch.signal.aborted).toBe(false);
});
