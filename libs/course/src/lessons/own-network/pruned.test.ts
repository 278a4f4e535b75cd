import { expect, test } from 'vitest';
import { emptyTopology } from '../../../test/scenes.ts';
import { NO_HISTORY, type PastEvent } from '../../check/history.ts';
import { judge } from '../../check/judge.ts';
import { pruned } from './pruned.ts';

const IMAGES = { nginx: 'nginx', node: 'node', mongo: 'mongo', busybox: 'busybox', api: 'api' };

const event = (at: number, action: string, id = ''): PastEvent => ({
  at,
  type: 'network',
  action,
  id,
  attributes: { name: id },
});

function judged(...events: readonly PastEvent[]) {
  const knowledge = { topology: emptyTopology, images: IMAGES, now: 0, observations: new Map() };
  return judge(pruned.check, { ...knowledge, history: { ...NO_HISTORY, events } });
}

test('a network that goes in a prune counts', () => {
  const events = [event(1_000, 'create', 'spare'), event(9_000, 'destroy', 'spare'), event(9_010, 'prune')];
  expect(judged(...events)).toMatchObject({ kind: 'pass', facts: { network: 'spare' } });
});

test('a prune that finds nothing does not take credit for what was removed before', () => {
  const events = [event(1_000, 'create', 'spare'), event(2_000, 'destroy', 'spare'), event(9_000, 'prune')];
  expect(judged(...events)).toMatchObject({ kind: 'fail', problem: { code: 'nothing-pruned' } });
});

test('what was never made was not pruned', () => {
  expect(judged(event(8_999, 'destroy', 'old'), event(9_000, 'prune'))).toMatchObject({ kind: 'fail' });
});

test('nor for what was removed just before the next one was made', () => {
  const events = [
    event(8_000, 'create', 'testnet'),
    event(8_500, 'destroy', 'testnet'),
    event(8_600, 'create', 'spare'),
    event(9_000, 'prune'),
  ];
  expect(judged(...events)).toMatchObject({ kind: 'fail', problem: { code: 'nothing-pruned' } });
});
