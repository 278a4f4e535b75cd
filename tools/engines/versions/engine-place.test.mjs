import { expect, test } from 'vitest';
import { begins, engineOf, readVersion } from './engine-place.mjs';

test('the version is read from what dockerd says of itself', () => {
  expect(readVersion('Docker version 20.10.24+dfsg1, build 5d6db84\n')).toBe('20.10.24+dfsg1');
  expect(readVersion('something else')).toBe('');
});

test('29 begins 29.0.0 and not 290.1', () => {
  expect(begins('29.0.0', '29')).toBe(true);
  expect(begins('290.1', '29')).toBe(false);
  expect(begins('28.5.2+dfsg4', '28.5')).toBe(true);
});

test('an engine that nobody knows is answered with those that are known', () => {
  expect(() => engineOf('17')).toThrow('Expected a version of 20.10, 26.1, 28.5, 29, found "17".');
});
