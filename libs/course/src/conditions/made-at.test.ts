import { expect, test } from 'vitest';
import { NO_HISTORY, type PastEvent } from '../check/history.ts';
import { CONCLUDED } from '../progress/keep-events.ts';
import { madeAt } from './made-at.ts';

const START = '2026-11-21T12:00:00.000Z';
const event = (action: string, at: number, attributes: PastEvent['attributes'] = {}): PastEvent => ({
  at,
  type: 'container',
  action,
  id: 'c',
  attributes,
});
const made = (...events: readonly PastEvent[]): number | null =>
  madeAt({ ...NO_HISTORY, events }, { id: 'c', startedAt: START });

test('the engine tells when a container was made', () => {
  expect(made(event('create', 5), event('start', 6))).toBe(5);
});

test('a later look that only concludes it is not taken for the time; the first start is', () => {
  expect(made(event('create', 9e12, { [CONCLUDED]: 'true' }))).toBe(Date.parse(START));
});

test('nobody knows it of a container that has ended since', () => {
  expect(made(event('die', 7), event('start', 8))).toBeNull();
});
