// How much the tests of libs/reachability notice: changes one thing after another in its sources, and runs the tests.
// usage: npm run mutation -- [PART…] [--concurrency N] [--write]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { mutationPage } from './mutation-page.mjs';
import { runPart } from './run-part.mjs';

const USAGE = 64;
const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/mutation.md');
/** What the parts of the last runs have left: a part is run on its own, and the page has them all. */
const RESULTS = path.join(import.meta.dirname, 'test-results');
const LIBRARY = 'libs/reachability/src';
const PARTS = {
  names: ['names/**/*.ts'],
  prepare: ['prepare/**/*.ts'],
  follow: ['follow/**/*.ts', 'explain.ts'],
  remedies: ['remedies/**/*.ts'],
  rest: ['address/**/*.ts', 'changes/**/*.ts', 'vantage.ts'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: String(Math.max(1, os.availableParallelism() - 1)) },
    write: { type: 'boolean', default: false },
  },
});
const concurrency = Number(values.concurrency);
const parts = positionals.length === 0 ? Object.keys(PARTS) : positionals;

if (
  !Number.isInteger(concurrency) ||
  concurrency < 1 ||
  parts.some((part) => !(part in PARTS) && part !== 'none')
) {
  process.stderr.write(
    `usage: npm run mutation -- [${Object.keys(PARTS).join('|')}]… [--concurrency N] [--write]\n`,
  );
  process.exitCode = USAGE;
} else {
  process.chdir(ROOT);
  mkdirSync(RESULTS, { recursive: true });
  for (const part of parts.filter((name) => name in PARTS)) await run(part);
  const page = mutationPage(savedResults());
  process.stdout.write(page);
  if (values.write) {
    const options = { ...(await resolveConfig(PAGE)), parser: 'markdown' };
    writeFileSync(PAGE, await format(page, options));
  }
}

async function run(part) {
  const files = await runPart(
    PARTS[part].map((pattern) => `${LIBRARY}/${pattern}`),
    concurrency,
  );
  const found = Object.fromEntries(
    Object.entries(files).map(([file, { source, mutants }]) => [
      path.posix.relative(LIBRARY, file),
      mutants.map(({ status, mutatorName, location, replacement = '' }) => ({
        status,
        mutatorName,
        line: location.start.line,
        original: textAt(source, location),
        replacement,
      })),
    ]),
  );
  writeFileSync(path.join(RESULTS, `${part}.json`), `${JSON.stringify(found)}\n`);
}

function savedResults() {
  if (!existsSync(RESULTS)) return {};
  const files = readdirSync(RESULTS).filter((name) => name.endsWith('.json'));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(path.join(RESULTS, name), 'utf8'))),
  );
}

/** Lines and columns of Stryker begin with 1. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join(' ').replaceAll(/\s+/g, ' ');
}
