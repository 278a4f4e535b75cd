import { CLAIMS } from '@dari/course';
import { expect, test } from 'vitest';
import { CliError } from '../errors/cli-error.ts';
import { chooseClaims } from './choose-claims.ts';

const chosen = (ids: readonly string[], note: string | null): string[] =>
  CLAIMS.filter(chooseClaims(ids, note)).map(({ id }) => id);

test('all are chosen unless told', () => {
  expect(chosen([], null)).toHaveLength(CLAIMS.length);
});

test('a note has what it says first and what it says again', () => {
  const of = chosen([], '003');
  expect(of).toContain('003-driver-host');
  expect(of).toContain('000-own-dns');
  expect(of).not.toContain('002-inspect-field');
});

test('ids choose exactly these', () => {
  expect(chosen(['004-same-port', '003-driver-host'], null)).toEqual(['003-driver-host', '004-same-port']);
});

test.each([
  [['004-same-prot'], null, '004-same-port'],
  [[], '3', null],
])('%s and %s are told what there is', (ids, note, nearest) => {
  const choose = (): unknown => chooseClaims(ids, note);
  expect(choose).toThrow(CliError);
  try {
    choose();
  } catch (error) {
    expect(error).toMatchObject({ problem: { kind: 'usage', issue: { code: 'bad-value', nearest } } });
  }
});
