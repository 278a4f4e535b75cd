import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatheredWrites } from './gathered-writes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Writes that end when the test says so. */
function setUp() {
  const writes: { readonly items: readonly string[]; end(): void; fail(error: Error): void }[] = [];
  const write = gatheredWrites(
    (items: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        writes.push({ items: [...items], end: resolve, fail: reject });
      }),
  );
  return { writes, write, items: () => writes.map(({ items }) => items) };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('gatheredWrites', () => {
  it('writes at once what comes alone', async () => {
    const { writes, write, items } = setUp();
    const first = write('a');
    writes[0]?.end();
    await first;
    await settled();
    void write('b');
    expect(items()).toEqual([['a'], ['b']]);
  });

  it('writes together what comes during a write, in the order in which it came', async () => {
    const { writes, write, items } = setUp();
    void write('a');
    void write('b');
    void write('c');
    expect(items()).toEqual([['a']]);
    writes[0]?.end();
    await settled();
    expect(items()).toEqual([['a'], ['b', 'c']]);
  });

  it('tells a caller only when its own write has ended', async () => {
    const { writes, write } = setUp();
    const told: string[] = [];
    void write('a').then(() => told.push('a'));
    void write('b').then(() => told.push('b'));
    writes[0]?.end();
    await settled();
    expect(told).toEqual(['a']);
    writes[1]?.end();
    await settled();
    expect(told).toEqual(['a', 'b']);
  });

  it('tells a failure to those it concerns, and goes on', async () => {
    const { writes, write, items } = setUp();
    const first = write('a');
    const second = write('b');
    writes[0]?.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    writes[1]?.end();
    await second;
    expect(items()).toEqual([['a'], ['b']]);
  });

  it('waits for a write that hangs only a short time', async () => {
    const { write, items } = setUp();
    void write('a');
    void write('b');
    await vi.advanceTimersByTimeAsync(100);
    expect(items()).toEqual([['a'], ['b']]);
  });

  it('loses nothing when more come than one write takes', async () => {
    const { writes, write, items } = setUp();
    void write('first');
    for (let each = 0; each < 450; each += 1) void write(String(each));
    writes[0]?.end();
    await settled();
    expect(items().map(({ length }) => length)).toEqual([1, 200, 200, 50]);
    expect(new Set(items().flat()).size).toBe(451);
  });
});
