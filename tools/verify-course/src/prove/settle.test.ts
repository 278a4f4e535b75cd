import type { CheckResult } from '@dari/course';
import { expect, test } from 'vitest';
import { isWanted, settle, type Look } from './settle.ts';

const problem = (code: string) => ({ code, facts: {} });
const fail = (code: string): CheckResult => ({ kind: 'fail', problem: problem(code) });
const pass: CheckResult = {
  kind: 'pass',
  made: { containers: [], networks: [], volumes: [], images: [] },
  facts: {},
};
const waiting = (code: string): CheckResult => ({ kind: 'waiting', problem: problem(code), until: 99 });

/** Gives one result after another; `late` once it is asked as of the deadline. */
function looks(results: readonly CheckResult[], late: CheckResult = fail('late')): Look {
  let at = 0;
  return (later) => {
    if (later !== undefined) return Promise.resolve(late);
    const result = results[Math.min(at, results.length - 1)] ?? pass;
    at += 1;
    return Promise.resolve(result);
  };
}

test('what only takes its time passes', async () => {
  expect(await settle(looks([waiting('silent'), waiting('silent'), pass]), { kind: 'pass' })).toEqual(pass);
});

test('the deadline of the wanted problem is not waited for', async () => {
  const look = looks([waiting('silent')], fail('silent'));
  expect(await settle(look, { kind: 'no-pass', code: 'silent' })).toEqual(fail('silent'));
});

test('another problem may turn into the wanted one', async () => {
  const look = looks([waiting('silent'), fail('wrong-page')]);
  expect(await settle(look, { kind: 'no-pass', code: 'wrong-page' })).toEqual(fail('wrong-page'));
});

test('only the very code is what was wanted', () => {
  expect(isWanted(fail('a'), { kind: 'no-pass', code: 'b' })).toBe(false);
  expect(isWanted(waiting('a'), { kind: 'no-pass', code: 'a' })).toBe(false);
  expect(isWanted(pass, { kind: 'no-pass', code: null })).toBe(false);
  expect(isWanted({ kind: 'could-not-check', why: '' }, { kind: 'no-pass', code: null })).toBe(true);
});
