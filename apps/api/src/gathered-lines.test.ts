import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatheredLines } from './gathered-lines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const writes: string[] = [];
  return { writes, lines: gatheredLines({ write: (text) => writes.push(text) }) };
}

describe('gatheredLines', () => {
  it('writes the first line at once', () => {
    const { writes, lines } = setUp();
    lines.write('a\n');
    expect(writes).toEqual(['a\n']);
  });

  it('writes lines that follow soon together, in their order', () => {
    const { writes, lines } = setUp();
    for (const line of ['a\n', 'b\n', 'c\n']) lines.write(line);
    expect(writes).toEqual(['a\n']);
    vi.advanceTimersByTime(10);
    expect(writes).toEqual(['a\n', 'b\nc\n']);
  });

  it('writes at once again after a quiet time', () => {
    const { writes, lines } = setUp();
    lines.write('a\n');
    vi.advanceTimersByTime(10);
    lines.write('b\n');
    expect(writes).toEqual(['a\n', 'b\n']);
  });

  it('holds no more than a bounded amount', () => {
    const { writes, lines } = setUp();
    lines.write('a\n');
    lines.write('b'.repeat(70_000));
    expect(writes.map((text) => text.length)).toEqual([2, 70_000]);
  });

  it('writes what it holds when it is told to', () => {
    const { writes, lines } = setUp();
    lines.write('a\n');
    lines.write('b\n');
    lines.flushSync();
    lines.flushSync();
    expect(writes).toEqual(['a\n', 'b\n']);
  });
});
