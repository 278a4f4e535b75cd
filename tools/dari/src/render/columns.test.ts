import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cutTo, padTo, table, wrapTo } from './columns.ts';
import { createStyle, wantsColor } from './style.ts';
import { widthOf } from './width.ts';

describe('columns', () => {
  test('count a Korean syllable as two cells', () => {
    expect(padTo('준비됨', 8)).toBe('준비됨  ');
    expect(
      table([
        ['계층', 'x'],
        ['web', 'y'],
      ]),
    ).toEqual(['계층  x', 'web   y']);
  });

  test('do not count colours', () => {
    const { red } = createStyle(true);
    expect(padTo(red('ab'), 4)).toBe(`${red('ab')}  `);
  });

  test.each(['plain', '한글 text', '…', '다리(bridge)', '\u001b[1m굵게\u001b[22m', '👍🏽'])(
    'count %j as string-width does',
    (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    },
  );

  test('cut to what fits', () => {
    expect(cutTo('abcdef', 4)).toBe('abc…');
    expect(cutTo('가나다', 4)).toBe('가…');
    expect(cutTo('abc', 3)).toBe('abc');
  });

  test('wrap at spaces and keep a long command whole', () => {
    expect(wrapTo('run npx-dari-down-volumes now', 10)).toEqual(['run', 'npx-dari-down-volumes', 'now']);
  });
});

describe('colours', () => {
  test.each([
    [{}, true, false, true],
    [{}, false, false, false],
    [{ NO_COLOR: '1' }, true, false, false],
    [{ NO_COLOR: '' }, true, false, true],
    [{ FORCE_COLOR: '1' }, false, false, true],
    [{ FORCE_COLOR: '0' }, true, false, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false, false],
    [{ FORCE_COLOR: '1' }, true, true, false],
    [{ TERM: 'dumb' }, true, false, false],
  ])('%j on a terminal %s with --no-color %s: %s', (env, terminal, option, expected) => {
    expect(wantsColor(env, terminal, option)).toBe(expected);
  });
});
