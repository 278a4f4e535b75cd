import { expect, test } from 'vitest';
import { loginTakes } from './login-text.ts';

test.each(['plain', `p ä$x"'#%/@:`, '한국어パス', '𠮷野家', 'ｆｕｌｌ', '™€', 'سلام', 'שלום 1 עולם'])(
  'a login takes "%s"',
  (text) => {
    expect(loginTakes(text)).toBe(true);
  },
);

// Each of them made the database stop at its first start, or refuse its own password.
test.each(['🦊', 'a\u200Bb', '\uE000', '\u{1F1F0}', 'اx', 'ا1', '1ا'])('a login refuses "%s"', (text) => {
  expect(loginTakes(text)).toBe(false);
});
