import { expect, it } from 'vitest';
import { labelChange } from './import-image.ts';

it('writes a label so that the builder reads it back as it was', () => {
  expect(labelChange(['a.b', 'c d'])).toBe('LABEL "a.b"="c d"');
  expect(labelChange(['a', 'x"y\\z$HOME'])).toBe('LABEL "a"="x\\"y\\\\z\\$HOME"');
});

it('refuses a line break, which cannot be written', () => {
  expect(() => labelChange(['a', 'x\ny'])).toThrow('line break');
});
