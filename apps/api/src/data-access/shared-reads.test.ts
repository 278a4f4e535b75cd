import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sharedReads } from './shared-reads.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A source whose reads end when the test says so. What is read is what was stored when the read began. */
function setUp() {
  const source = { stored: 0 };
  const reads: { readonly query: string; end(): void; fail(error: Error): void }[] = [];
  const read = sharedReads((query: string) => {
    const { stored } = source;
    return new Promise<number>((resolve, reject) => {
      const end = (): void => {
        resolve(stored);
      };
      reads.push({ query, end, fail: reject });
    });
  });
  return { source, reads, read: (query: string) => read(query, query) };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('sharedReads', () => {
  it('reads at once when nothing is under way', () => {
    const { reads, read } = setUp();
    void read('a');
    expect(reads).toHaveLength(1);
  });

  it('lets those who come during a read share the next one', async () => {
    const { reads, read } = setUp();
    const first = read('a');
    const others = [read('a'), read('a'), read('a')];
    expect(reads).toHaveLength(1);
    reads[0]?.end();
    await first;
    await settled();
    expect(reads).toHaveLength(2);
    reads[1]?.end();
    expect(await Promise.all(others)).toEqual([0, 0, 0]);
  });

  it('never answers with what was read before the caller asked', async () => {
    const { source, reads, read } = setUp();
    const before = read('a');
    source.stored = 1;
    const after = read('a');
    reads[0]?.end();
    await settled();
    source.stored = 2;
    const later = read('a');
    reads[1]?.end();
    await settled();
    reads[2]?.end();
    expect(await Promise.all([before, after, later])).toEqual([0, 1, 2]);
  });

  it('keeps no answer', async () => {
    const { source, reads, read } = setUp();
    const first = read('a');
    reads[0]?.end();
    await first;
    await settled();
    source.stored = 1;
    const second = read('a');
    reads[1]?.end();
    expect(await second).toBe(1);
  });

  it('does not let different things wait for each other', () => {
    const { reads, read } = setUp();
    void read('a');
    void read('b');
    expect(reads.map(({ query }) => query)).toEqual(['a', 'b']);
  });

  it('tells a failure only to those who shared the read', async () => {
    const { reads, read } = setUp();
    const first = read('a');
    const second = read('a');
    reads[0]?.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    reads[1]?.end();
    expect(await second).toBe(0);
  });

  it('waits for a read that hangs only a short time', async () => {
    const { reads, read } = setUp();
    void read('a');
    const second = read('a');
    await vi.advanceTimersByTimeAsync(100);
    reads[1]?.end();
    expect(await second).toBe(0);
  });
});
