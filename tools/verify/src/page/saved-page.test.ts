import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { savedPage } from './saved-page.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

test('docs/reachability.md is what the saved results give', async () => {
  const page = path.join(root, 'docs/reachability.md');
  const made = await savedPage(path.join(root, 'tools/verify/results'), page);
  expect(readFileSync(page, 'utf8'), 'run `npm run verify:reachability -- --page`').toBe(made);
});
