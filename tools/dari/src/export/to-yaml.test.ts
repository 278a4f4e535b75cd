import { expect, test } from 'vitest';
import { toYaml } from './to-yaml.ts';

test('data is written in block style', () => {
  expect(toYaml({ name: 'goals', list: ['a', { b: 1, c: [] }, ['d']], empty: {}, none: null, yes: true }))
    .toBe(`name: goals
list:
  - a
  - b: 1
    c: []
  - - d
empty: {}
none: null
"yes": true
`);
});

test.each([
  'goals-api:dev',
  '/app/src',
  './apps',
  'host.docker.internal:host-gateway',
  'ALL',
  '10s',
  '1500ms',
  'a.b/c',
])('%s stands as it is', (text) => {
  expect(toYaml([text])).toBe(`- ${text}\n`);
});

test.each([
  // What a reader takes for a truth value, nothing, a number, a date or a time of day.
  ['yes', '"yes"'],
  ['Off', '"Off"'],
  ['n', '"n"'],
  ['null', '"null"'],
  ['', '""'],
  ['1.5', '"1.5"'],
  ['.5', '".5"'],
  ['0x1f', '"0x1f"'],
  ['1e3', '"1e3"'],
  ['12:30', '"12:30"'],
  ['2026-11-21', '"2026-11-21"'],
  ['999:999', '"999:999"'],
  // What is syntax.
  ['a: b', '"a: b"'],
  ['a:', '"a:"'],
  ['a #b', '"a #b"'],
  ['- a', '"- a"'],
  ['*a', '"*a"'],
  ['~', '"~"'],
  ['{{.Task.Slot}}', '"{{.Task.Slot}}"'],
  ['say "hi"', `'say "hi"'`],
  [`it's "so"`, `'it''s "so"'`],
  ['C:\\dari', "'C:\\dari'"],
  // What breaks a line or cannot be printed.
  ['a\nb', '"a\\nb"'],
  ['a\tb', '"a\\u0009b"'],
  ['\u2028', '"\\u2028"'],
  ['\ufeff', '"\\ufeff"'],
  ['\u{1f600}"', '"\\U0001f600\\""'],
  ['다리', '"다리"'],
])('%j is quoted', (text, written) => {
  expect(toYaml([text])).toBe(`- ${written}\n`);
});
