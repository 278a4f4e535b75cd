// Runs `dari claims` on engines of several versions, one after another, and writes docs/claims.md from what they say.
// usage: node tools/claims/main.mjs [20.10 26.1 28.5 29]     test, keep the results, write the page
//        node tools/claims/main.mjs --page                   write the page from the results that were kept
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { RECIPES } from '../engines/versions/recipes.mjs';
import { claimsPage } from './claims-page.mjs';
import { runOn } from './run-on.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(import.meta.dirname, 'results');
const page = path.join(root, 'docs/claims.md');

const args = process.argv.slice(2);
const versions = args.filter((arg) => arg !== '--page');
const wanted = versions.length > 0 ? versions : Object.keys(RECIPES);
if (!args.includes('--page')) {
  for (const version of wanted) {
    const run = await runOn(version, root);
    process.stderr.write(`${version}: ${run.claims.length} claims in ${(run.ms / 1000).toFixed(1)} s\n`);
    await save(path.join(results, `${version}.json`), JSON.stringify(kept(run)), 'json');
  }
}
const runs = readdirSync(results)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(results, name), 'utf8')))
  .sort((a, b) => a.engine.version.localeCompare(b.engine.version, 'en', { numeric: true }));
await save(page, claimsPage(runs), 'markdown');
process.stderr.write(`${path.relative(root, page)} is written\n`);

async function save(file, text, parser) {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser }));
}

/** Without the commands: they are the same on each engine, and `dari claims --commands` prints them. */
function kept({ engine, ms, date, claims }) {
  const without = claims.map((claim) => ({ ...claim, commands: undefined }));
  return { engine, ms, date, claims: without };
}
