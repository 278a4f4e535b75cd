import { expect, test } from 'vitest';
import { mutationPage } from './mutation-page.mjs';

const mutant = (status, replacement) => ({
  status,
  mutatorName: 'StringLiteral',
  line: 3,
  original: "'a'",
  replacement,
});

test('counts what tests notice and lists what they do not, by part', () => {
  const page = mutationPage({
    'names/one.ts': [mutant('Killed', '""'), mutant('Timeout', '""'), mutant('Survived', '`b`')],
    'names/two.ts': [mutant('NoCoverage', '""')],
    'follow/three.ts': [mutant('Killed', '""'), mutant('Ignored', '""'), mutant('RuntimeError', '""')],
  });
  expect(page).toContain('| `names` | 2 | 2 | 50.0 % |');
  expect(page).toContain('| `follow` | 1 | 0 | 100.0 % |');
  expect(page).toContain('| all | 3 | 2 | 60.0 % |');
  expect(page).toContain("- `names/one.ts:3` `'a'` → `` `b` ``");
  expect(page).toContain('- `names/two.ts:3` `\'a\'` → `""`');
});

test('has no score of what was not tried', () => {
  expect(mutationPage({})).toContain('| all | 0 | 0 |  |');
});
