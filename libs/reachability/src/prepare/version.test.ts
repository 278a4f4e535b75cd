import { expect, it } from 'vitest';
import { isAtLeast, parseVersion } from './version.ts';

it.each([
  ['20.10.24+dfsg1', [20, 10, 24]],
  ['v28.5.2', [28, 5, 2]],
  ['29.0.0-rc.1', [29, 0, 0]],
  ['29.1', [29, 1, 0]],
])('%s is read', (text, [major, minor, patch]) => {
  expect(parseVersion(text)).toEqual({ major, minor, patch });
});

it.each(['dev', '', 'x28.5.2', '28', '12345.1.1', '28.x'])('%j is no version', (text) => {
  expect(parseVersion(text)).toBeNull();
});

it('compares part by part', () => {
  const known = parseVersion('28.0.2');
  expect([
    isAtLeast(known, 28),
    isAtLeast(known, 28, 0, 2),
    isAtLeast(known, 27, 9),
    isAtLeast(known, 27, 0, 9),
  ]).toEqual([true, true, true, true]);
  expect([isAtLeast(known, 29), isAtLeast(known, 28, 1), isAtLeast(known, 28, 0, 3)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isAtLeast(parseVersion('28.1.0'), 28, 0, 5)).toBe(true);
  expect(isAtLeast(null, 20)).toBeNull();
});
