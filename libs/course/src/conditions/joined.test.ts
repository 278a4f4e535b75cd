import { expect, test } from 'vitest';
import { NO_HISTORY, type PastEvent } from '../check/history.ts';
import { joinedWhileRunning } from './joined.ts';

const of = (action: string): PastEvent => ({ at: 0, type: 'container', action, id: 'c', attributes: {} });
const connect: PastEvent = {
  at: 0,
  type: 'network',
  action: 'connect',
  id: 'n',
  attributes: { container: 'c' },
};
const joined = (...events: readonly PastEvent[]): boolean =>
  joinedWhileRunning({ ...NO_HISTORY, events }, 'c', 'n');

test('who is connected after the start joined while it ran', () => {
  expect(joined(of('create'), of('start'), connect)).toBe(true);
});

test('who is connected on its way to the start did not', () => {
  expect(joined(of('create'), connect, of('start'))).toBe(false);
  expect(joined(of('create'), of('start'), of('die'), connect, of('start'))).toBe(false);
});

test('a restart later on does not undo it', () => {
  expect(joined(of('create'), of('start'), connect, of('die'), connect, of('start'))).toBe(true);
});
