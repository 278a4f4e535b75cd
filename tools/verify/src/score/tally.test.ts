import type { Hop, Verdict } from '@dari/reachability';
import { expect, test } from 'vitest';
import type { Mark } from './judge.ts';
import { mergeByVersion } from './merge.ts';
import type { Scored } from './scored.ts';
import { tally } from './tally.ts';

function scored(mark: Mark, rules: readonly string[]): Scored {
  const hops = rules.map((rule) => ({ rule }) as Hop);
  return {
    route: { vantage: 'host', host: 'db', port: 80, form: 'alias' },
    verdict: { hops, code: 'WORKS' } as unknown as Verdict,
    told: 'works',
    seen: { outcome: 'works', server: null, addresses: [], words: '', ms: 1 },
    mark,
    again: mark === 'wrong',
  };
}

test('a route counts for the rule that decided, and as seen for every rule on its way', () => {
  const { byRule, total, again } = tally([scored('right', ['C2', 'L1']), scored('wrong', ['C2', 'L4'])]);
  expect(total).toEqual({ right: 1, unknown: 0, wrong: 1 });
  expect(again).toBe(1);
  expect(byRule).toEqual({
    C2: { right: 0, unknown: 0, wrong: 0, seen: 1 },
    L1: { right: 1, unknown: 0, wrong: 0, seen: 1 },
    L4: { right: 0, unknown: 0, wrong: 1, seen: 0 },
  });
});

test('runs on one version are added up', () => {
  const run = { engine: '29', seed: 'a', date: '', topologies: 1, ...tally([scored('right', ['L1'])]) };
  const merged = mergeByVersion([
    { ...run, version: '29.0.0' },
    { ...run, version: '29.0.0' },
    { ...run, version: '20.10.24' },
  ]);
  expect(merged.map(({ version, total }) => [version, total.right])).toEqual([
    ['29.0.0', 2],
    ['20.10.24', 1],
  ]);
  expect(merged[0]?.byRule['L1']?.seen).toBe(2);
});
