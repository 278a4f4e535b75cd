import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Results } from '../score/tally.ts';
import { rulesPage } from './rules-page.ts';

/**
 * @param folder where the runs have left their results
 * @param page where it is going to be: its folder has the settings of the format
 * @returns `docs/reachability.md`, formatted
 */
export async function savedPage(folder: string, page: string): Promise<string> {
  const results = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Results)
    .sort((a, b) => byText(a.version, b.version) || byText(a.seed, b.seed));
  return format(rulesPage(results), { ...(await resolveConfig(page)), parser: 'markdown' });
}

function byText(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
