import { parseAddress, type Verdict } from '@dari/reachability';
import { expect, test } from 'vitest';
import type { Seen } from '../inside/messages.ts';
import { judge } from './judge.ts';

function verdict(outcome: Verdict['outcome'], container = 'db'): Verdict {
  return {
    vantage: { kind: 'host' },
    address: parseAddress('db:80'),
    outcome,
    code: outcome === 'works' ? 'WORKS' : 'FACT_MISSING',
    hops: [
      {
        kind: 'listener',
        state: 'pass',
        place: { kind: 'container', name: container },
        rule: 'L1',
        fact: { id: 'listens', address: '0.0.0.0', port: 80 },
      },
    ],
    remedy: null,
  };
}

const seen = (more: Partial<Seen>): Seen => ({
  outcome: 'works',
  server: 'db',
  addresses: ['10.0.0.2'],
  words: '',
  ms: 1,
  ...more,
});
const alone = (a: string, b: string): boolean => a === b;

test('what ends as it was said to end is right', () => {
  expect(judge(verdict('works'), 'works', seen({}), alone)).toBe('right');
});

test('what ends in another way is wrong', () => {
  expect(judge(verdict('works'), 'works', seen({ outcome: 'refused', server: null }), alone)).toBe('wrong');
  expect(judge(verdict('refused'), 'refused', seen({}), alone)).toBe('wrong');
});

test('a caller that was lost never makes a prediction right', () => {
  expect(judge(verdict('timeout'), 'timeout', seen({ outcome: 'other', server: null }), alone)).toBe('wrong');
});

test('an answer of another server is wrong, unless both share a network namespace', () => {
  expect(judge(verdict('works', 'web'), 'works', seen({}), alone)).toBe('wrong');
  expect(judge(verdict('works', 'web'), 'works', seen({}), () => true)).toBe('right');
});

test('of several addresses any server may answer', () => {
  expect(judge(verdict('works', 'web'), 'works', seen({ addresses: ['10.0.0.2', '10.0.0.3'] }), alone)).toBe(
    'right',
  );
});

test('what the command line says counts as well', () => {
  expect(judge(verdict('works'), 'refused', seen({}), alone)).toBe('wrong');
  expect(judge(verdict('works'), 'unknown', seen({}), alone)).toBe('unknown');
});

test('what is not known is neither', () => {
  expect(judge(verdict('unknown'), 'unknown', seen({}), alone)).toBe('unknown');
});
