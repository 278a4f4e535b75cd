import { expect, test } from 'vitest';
import { NO_HISTORY } from '../check/history.ts';
import { typedFor } from './typed-answer.ts';

const typed = (text: string): string | null =>
  typedFor('task', { history: { ...NO_HISTORY, typed: { task: { text, at: 0 } } } });

test.each([
  [' 172.17.0.0/16\n', '172.17.0.0/16'],
  ['"172.17.0.2",', '172.17.0.2'],
  ["'null'", 'null'],
  ['nginx/1.28.0', 'nginx/1.28.0'],
])('%j is understood as %s', (text, answer) => {
  expect(typed(text)).toBe(answer);
});

test.each(['', '  ', '""'])('%j is no answer', (text) => {
  expect(typed(text)).toBeNull();
});

test('an answer to another task is none', () => {
  expect(typedFor('task', { history: { ...NO_HISTORY, typed: { other: { text: 'x', at: 0 } } } })).toBeNull();
});
