import { expect, test } from 'vitest';
import { commandOf, keysOf } from './watch-keys.ts';

test('takes keys apart, also when they come in one piece', () => {
  expect(keysOf('n')).toEqual([{ kind: 'letter', letter: 'n' }]);
  expect(keysOf('172\r')).toEqual([
    { kind: 'letter', letter: '1' },
    { kind: 'letter', letter: '7' },
    { kind: 'letter', letter: '2' },
    { kind: 'enter' },
  ]);
  expect(keysOf('\u0003')).toEqual([{ kind: 'interrupt' }]);
  expect(keysOf('\u007f\u0015')).toEqual([{ kind: 'backspace' }, { kind: 'clear-line' }]);
});

test('knows arrows from Escape, and leaves out keys that nobody asked for', () => {
  expect(keysOf('\u001b[A\u001b[6~')).toEqual([
    { kind: 'scroll', lines: -1 },
    { kind: 'scroll', lines: 10 },
  ]);
  expect(keysOf('\u001b')).toEqual([{ kind: 'escape' }]);
  expect(keysOf('\u001b[15~\u001b[1;5C')).toEqual([]);
});

test('pasted text loses the marks around it', () => {
  expect(keysOf('\u001b[200~ab\u001b[201~')).toEqual([
    { kind: 'letter', letter: 'a' },
    { kind: 'letter', letter: 'b' },
  ]);
});

test('a letter beyond the first plane stays whole', () => {
  expect(keysOf('👍')).toEqual([{ kind: 'letter', letter: '👍' }]);
});

test('the same key is the same command on a Korean keyboard and with Shift', () => {
  expect(['n', 'N', 'ㅜ'].map(commandOf)).toEqual(['n', 'n', 'n']);
  expect(['ㅗ', 'ㅊ', 'ㅣ', 'ㅁ', 'ㄴ', 'ㄱ', 'ㅂ', 'ㅛ'].map(commandOf).join('')).toBe('hclasrqy');
});
