import { expect, test } from 'vitest';
import { screenText } from './screen-text.ts';

function shown(...written: readonly string[]): readonly string[] {
  const screen = screenText();
  for (const text of written) screen.write(text);
  return screen.lines();
}

test('shows lines as they were written, without colours', () => {
  expect(shown('a\r\n\u001b[1mb\u001b[22m c\r\n')).toEqual(['a', 'b c']);
});

test('what is drawn over is gone', () => {
  expect(shown('working\r\nmore\r\n', '\u001b[2A\u001b[0Jdone\r\n')).toEqual(['done']);
  expect(shown('long line\rshort\u001b[K\r\n')).toEqual(['short']);
});

test('a new picture takes the place of the last one', () => {
  const picture = (...lines: readonly string[]): string =>
    `\u001b[H${lines.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`;
  expect(shown('\u001b[?25l\u001b[2J', picture('one', 'two', 'three'), picture('1', '2'))).toEqual([
    '1',
    '2',
  ]);
});

test('a sequence may come in two pieces', () => {
  expect(shown('a\u001b[', '1mb')).toEqual(['ab']);
});
