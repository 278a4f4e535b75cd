// How long `npm start` takes: from a fresh clone in an empty folder, then again, then with nothing but the containers
// gone. Prints a table in Markdown; `--write` puts it into docs/benchmarks.md.
//
// What the machine already has decides the first figure, so the table says it. For a bare machine: remove the engine
// with its data and npm's cache first.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { freePorts } from '../test/free-ports.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [web, api, db] = await freePorts(3);
const project = `dari-bench-${randomBytes(3).toString('hex')}`;
const env = {
  ...process.env,
  DARI_PROJECT: project,
  WEB_PORT: String(web),
  API_PORT: String(api),
  DB_PORT: String(db),
};
const before = state();
const clone = path.join(mkdtempSync(path.join(os.tmpdir(), 'dari-bench-')), 'dari');

execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
const first = start('from a fresh clone');
const again = repeat('again, nothing to do', () => undefined);
const recreated = repeat('again, all three containers removed', () => {
  docker('rm', '--force', ...['web', 'api', 'db'].map((tier) => `${project}-${tier}`));
});
const status = JSON.parse(dari('status', '--json'));
dari('down', '--volumes', '--yes', `${project}-data`);
rmSync(path.dirname(clone), { recursive: true });

const table = [
  '| `npm start` | seconds |',
  '| --- | ---: |',
  `| from a fresh clone (${before}) | ${first.toFixed(1)} |`,
  `| again, nothing to do (median of ${again.length}) | ${median(again).toFixed(2)} |`,
  `| again, all three containers removed (median of ${recreated.length}) | ${median(recreated).toFixed(2)} |`,
  '',
  `${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB; Node ${process.versions.node}; ` +
    `Docker Engine ${status.engine.version}; ${status.database.product}; ${new Date().toISOString().slice(0, 10)}.`,
].join('\n');
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) write(table);

/** @returns {string} what of the slow things is there already */
function state() {
  if (!existsSync('/var/run/docker.sock')) return 'no Docker Engine, no images';
  const images = docker('image', 'ls', '--quiet', '--filter', 'label=dev.dari.content').trim();
  return images === '' ? 'no images' : 'images there';
}

/** @returns {number} seconds */
function start(what) {
  const began = process.hrtime.bigint();
  const { status: code } = spawnSync('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error(`npm start (${what}) ended with exit code ${code}`);
  return Number(process.hrtime.bigint() - began) / 1e9;
}

function repeat(what, prepare) {
  return Array.from({ length: 10 }, () => {
    prepare();
    return start(what);
  });
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function dari(...args) {
  const file = path.join(clone, 'tools/dari/bin/dari.mjs');
  return execFileSync(process.execPath, [file, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
}

function docker(...args) {
  return execFileSync('docker', args, { encoding: 'utf8' });
}

function write(text) {
  const file = path.join(root, 'docs/benchmarks.md');
  const [begin, end] = ['<!-- start: made by tools/bench/start.mjs -->', '<!-- /start -->'];
  const [head, rest] = readFileSync(file, 'utf8').split(begin);
  writeFileSync(file, `${head}${begin}\n\n${text}\n\n${end}${rest.split(end)[1]}`);
}
