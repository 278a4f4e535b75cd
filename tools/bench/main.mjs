// Measures dari beside its peers. Usage: npm run bench -- [ROW…] [--rounds N] [--write]
// Prints each row as tables in Markdown; `--write` also puts them into docs/benchmarks.md, and leaves the other rows.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { endInGoodOrder } from './measure/interrupted.mjs';
import { putSection } from './report/put-section.mjs';

/** In the order in which they disturb the machine least. */
const ROWS = ['cli', 'memory', 'explain', 'lesson-watch', 'reload', 'api', 'api-large', 'profile', 'up'];
const PAGE = path.resolve(import.meta.dirname, '../../docs/benchmarks.md');
const FEWEST_ROUNDS = 10;
const USAGE = 64;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: String(FEWEST_ROUNDS) }, write: { type: 'boolean' } },
});
const rounds = Number(values.rounds);
const unknown = positionals.filter((row) => !ROWS.includes(row));

if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`usage: npm run bench -- [${ROWS.join('|')}]… [--rounds N] [--write]\n`);
  process.exitCode = USAGE;
} else if (values.write && rounds < FEWEST_ROUNDS) {
  process.stderr.write(`docs/benchmarks.md has rows of ${FEWEST_ROUNDS} rounds or more, found ${rounds}.\n`);
  process.exitCode = USAGE;
} else {
  endInGoodOrder();
  for (const row of ROWS.filter((name) => positionals.length === 0 || positionals.includes(name)))
    await measure(row);
}

async function measure(row) {
  const began = Date.now();
  const { measureRow } = await import(`./rows/${row}.mjs`);
  const text = await measureRow({ rounds, say: (line) => process.stderr.write(`${row}: ${line}\n`) });
  process.stderr.write(`${row}: ${((Date.now() - began) / 60_000).toFixed(1)} minutes\n`);
  process.stdout.write(`${text.trim()}\n\n`);
  if (values.write) writeFileSync(PAGE, putSection(readFileSync(PAGE, 'utf8'), row, text));
}
