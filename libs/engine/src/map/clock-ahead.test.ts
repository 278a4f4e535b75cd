import { expect, test } from 'vitest';
import { clockAhead } from './clock-ahead.ts';

const ASKED = Date.parse('2026-01-01T00:00:00.000Z');

test('a time between question and answer is our own', () => {
  expect(clockAhead('2026-01-01T00:00:00.120345678Z', ASKED, ASKED + 200)).toBe(0);
  expect(clockAhead('2025-12-31T23:59:59.990Z', ASKED, ASKED + 200)).toBe(0);
});

test('a virtual machine that slept is behind', () => {
  expect(clockAhead('2025-12-31T23:59:30.000000000Z', ASKED, ASKED + 200)).toBe(-30_000);
});

test('a time in another zone is the same time', () => {
  expect(clockAhead('2026-01-01T09:00:05.200000000+09:00', ASKED, ASKED + 200)).toBe(5_000);
});

test('an engine that does not tell has our time', () => {
  expect(clockAhead(undefined, ASKED, ASKED)).toBe(0);
  expect(clockAhead('now', ASKED, ASKED)).toBe(0);
});
