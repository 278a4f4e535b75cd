import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { SIMPLE, widthOf } from './width.ts';

describe('widthOf', () => {
  it('counts every sign that it counts itself as the library would', () => {
    const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const different = signs.filter((sign) => SIMPLE.test(sign) && widthOf(sign) !== stringWidth(sign));
    expect(different).toEqual([]);
  });

  it.each([
    ['goals-web', 9],
    ['다리', 4],
    ['✓ 됨', 4],
    ['\u001b[1mbold\u001b[22m', 4],
    ['👍🏽', 2],
    ['', 0],
  ])('knows how many cells %j takes', (text, cells) => {
    expect(widthOf(text)).toBe(cells);
  });
});
