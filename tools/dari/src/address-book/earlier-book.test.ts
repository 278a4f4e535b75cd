import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressBook, Prediction } from '@dari/contract';
import { expect, test } from 'vitest';
import { testBook, testStack } from '../predictions/test-stack.ts';
import { isPredicted, putAddressBook } from './earlier-book.ts';
import { writeAddressBook } from './write-address-book.ts';

const SAID = { en: 'so', ko: '그래서' };
const PREDICTION: Prediction = {
  vantage: 'web',
  address: 'api:alias',
  outcome: 'works',
  code: 'WORKS',
  hops: [],
  reason: SAID,
  remedy: null,
};
const PREDICTED: AddressBook = {
  ...testBook(),
  predictions: [PREDICTION],
  predictedAt: '2026-11-21T12:00:00.000Z',
};

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'dari-book-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

test('predictions stay with the same addresses and go with others', async () => {
  await using place = await folder();
  expect(await putAddressBook(place.path, testBook())).toEqual(testBook());
  await writeAddressBook(place.path, PREDICTED);
  expect(await putAddressBook(place.path, testBook())).toEqual(PREDICTED);
  const other = { ...testBook(), stack: 'host-ports' };
  expect(await putAddressBook(place.path, other)).toEqual(other);
  expect(await readFile(join(place.path, 'addresses.json'), 'utf8')).not.toContain('predictions');
});

test('a book is predicted when all is known, and no container was started since', () => {
  const { containers } = testStack();
  expect(isPredicted(testBook(), containers)).toBe(false);
  expect(isPredicted(PREDICTED, containers)).toBe(true);
  const later = containers.map((one) => ({ ...one, startedAt: '2026-11-21T12:30:00Z' }));
  expect(isPredicted(PREDICTED, later)).toBe(false);
  const unknown = { ...PREDICTED, predictions: [{ ...PREDICTION, outcome: 'unknown' as const }] };
  expect(isPredicted(unknown, containers)).toBe(false);
});
