// `npm test`: everything, in the order in which a mistake shows soonest. Ends with one line, `N passed, N failed`.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { canRunOwnEngine } from './engines/own-engine.mjs';
import { freePorts } from './test/free-ports.mjs';
import { readCourse, readPlaywright, readVitest, unitReports } from './test/report.mjs';
import { runNode } from './test/run-node.mjs';
import { closingLine } from './test/closing-line.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', name);
const dari = path.join(root, 'tools/dari/bin/dari.mjs');
/** Those that do not take long; a proof that is not short is of all. */
const SHORT_LESSONS = [
  ...['outwards', 'default-bridge', 'own-network', 'names'],
  ...['few-ports', 'drivers', 'own-subnet', 'three-tiers-ports'],
];
const withEngine = !process.argv.includes('--no-engine');

/** @type {import('./test/report.mjs').Suite[]} */
const suites = [];

await check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
for (const target of ['lint', 'typecheck', 'build']) await check(target, nx(target));
const unitCode = await heading('unit tests', nx('test'));
suites.push(readVitest('unit tests', unitReports(root), unitCode));

if (withEngine) {
  await withStack(async (env) => {
    const report = path.join(root, 'test-results/engine.json');
    const code = await heading(
      'engine tests',
      [bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.engine.config.ts'],
      env,
    );
    suites.push(readVitest('engine tests', [report], code));
    // On engines of its own the proof disturbs nobody, and the browser mostly waits.
    const course = canRunOwnEngine().yes ? prove(env) : null;
    const e2e = await heading(
      'browser tests',
      [bin('@playwright/test/cli.js'), 'test', '-c', 'apps/web-e2e'],
      env,
    );
    suites.push(readPlaywright('browser tests', path.join(root, 'test-results/e2e.json'), e2e));
    suites.push(await (course ?? prove(env)));
  });
} else {
  for (const name of ['engine tests', 'browser tests', 'course']) {
    suites.push({ name, passed: 0, failed: 0, skipped: 1, why: 'asked for with --no-engine' });
  }
}

const { lines, exitCode } = closingLine(suites, { ci: process.env.CI === 'true', allowed: !withEngine });
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = exitCode;

/** A stack of its own, beside whatever the user runs: its images are what the engine tests run on. */
async function withStack(body) {
  const [web, api, db, proxy] = await freePorts(4);
  const env = {
    DARI_PROJECT: `dari-test-${randomBytes(3).toString('hex')}`,
    WEB_PORT: String(web),
    API_PORT: String(api),
    DB_PORT: String(db),
    PROXY_PORT: String(proxy),
    PUBLISH_ADDRESS: '127.0.0.1',
  };
  const volume = `${env.DARI_PROJECT}-data`;
  try {
    // Between them they run every image that a test may need.
    for (const stack of ['production', 'proxy', 'bridge']) {
      const name = `the stack ${stack} for the tests`;
      if ((await heading(name, [dari, 'up', stack], env)) !== 0) {
        return suites.push({ name, passed: 0, failed: 1, skipped: 0 });
      }
    }
    const status = JSON.parse(
      (await runNode([dari, 'status', '--json'], { root, env, capture: 'stdout' })).output,
    );
    const image = (tier) => status.tiers.find((each) => each.tier === tier).image.name;
    await body({
      ...env,
      DARI_TEST_IMAGE: image('db'),
      DARI_TEST_DB_IMAGE: image('db'),
      DARI_TEST_NODE_IMAGE: image('api'),
    });
  } finally {
    await runNode([dari, 'down', '--volumes', '--yes', volume], { root, env });
  }
}

async function check(name, args) {
  const code = await heading(name, args);
  suites.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

/** Proves the course, and shows what it says at its end. */
async function prove(env) {
  const report = path.join(root, 'test-results/course.json');
  const lessons = process.env.DARI_PROOF === 'short' ? SHORT_LESSONS : [];
  const chosen = lessons.flatMap((id) => ['--lesson', id]);
  const args = [path.join(root, 'tools/verify-course/main.mjs'), '--report', report, ...chosen];
  const { code, output } = await runNode(args, { root, env, capture: 'all' });
  process.stdout.write(`\n── the course\n${output}`);
  const name = lessons.length === 0 ? 'course' : `course, ${lessons.length} lessons`;
  return readCourse(name, report, code);
}

async function heading(name, args, env = {}) {
  process.stdout.write(`\n── ${name}\n`);
  return (await runNode(args, { root, env })).code;
}

function nx(target) {
  return [bin('nx/dist/bin/nx.js'), 'run-many', '-t', target, '--output-style=static'];
}
