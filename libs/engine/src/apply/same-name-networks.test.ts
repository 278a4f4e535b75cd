import { LABEL } from '@dari/topology';
import { expect, test } from 'vitest';
import { EngineError } from '../engine-error.ts';
import type { Api } from '../http/api.ts';
import { keepOne } from './same-name-networks.ts';

const labels = { [LABEL.project]: 'goals' };
const NETWORK = { name: 'web', driver: 'bridge', internal: false, labels } as const;
const OLD = { Id: 'old', Name: 'web', Created: '2026-01-01T00:00:00.1Z', Labels: labels };
const YOUNG = { Id: 'young', Name: 'web', Created: '2026-01-01T00:00:00.2Z', Labels: labels };
const OTHERS = [
  { Id: 'longer', Name: 'website', Created: '2025-01-01T00:00:00Z', Labels: labels },
  { Id: 'theirs', Name: 'web', Created: '2025-01-01T00:00:00Z', Labels: {} },
];

/** @returns which networks are left, with somebody on those that are `used`. */
async function leftOf(networks: readonly (typeof OLD)[], used: readonly string[] = []): Promise<string[]> {
  const left = new Set(networks.map(({ Id }) => Id));
  const api = { json: () => Promise.resolve([...OTHERS, ...networks]) } as unknown as Api;
  await keepOne(api, NETWORK, (id) => {
    if (used.includes(id)) return Promise.reject(new EngineError('in-use', 'has active endpoints', {}));
    left.delete(id);
    return Promise.resolve();
  });
  return [...left];
}

test('one alone is kept', async () => {
  expect(await leftOf([OLD])).toEqual(['old']);
});

test('of two the oldest is kept, in whatever order they are told', async () => {
  expect(await leftOf([YOUNG, OLD])).toEqual(['old']);
  expect(await leftOf([OLD, YOUNG])).toEqual(['old']);
});

test('of two the one is kept that somebody is on already', async () => {
  expect(await leftOf([OLD, YOUNG], ['young'])).toEqual(['young']);
  expect(await leftOf([OLD, YOUNG], ['old'])).toEqual(['old']);
});

test('two that both have somebody on them are told', async () => {
  await expect(leftOf([OLD, YOUNG], ['old', 'young'])).rejects.toMatchObject({ kind: 'in-use' });
});
