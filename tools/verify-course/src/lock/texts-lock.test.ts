import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareLock, lockOf, type TextsLock } from './texts-lock.ts';

const file = path.resolve(import.meta.dirname, '../../../../libs/course/texts.lock.json');

test('no text of the course was changed in one language only', () => {
  const locked = JSON.parse(readFileSync(file, 'utf8')) as TextsLock;
  const { oneSided, others } = compareLock(locked, lockOf());
  const advice =
    'change the other language too, or say that it still fits: `npm run course:texts -- --confirm`';
  expect(oneSided, advice).toEqual([]);
  expect(others, 'both languages have changed: run `npm run course:texts`').toEqual([]);
});

test('a change of one language is told apart from a change of both', () => {
  const locked = { one: { ko: '1', en: '1' }, both: { ko: '1', en: '1' }, gone: { ko: '1', en: '1' } };
  const now = { one: { ko: '1', en: '2' }, both: { ko: '2', en: '2' }, new: { ko: '1', en: '1' } };
  expect(compareLock(locked, now)).toEqual({
    oneSided: [{ key: 'one', changed: 'en' }],
    others: ['both', 'gone', 'new'],
  });
});

test('the texts are hashed alike each time', () => {
  expect(lockOf()).toEqual(lockOf());
});
