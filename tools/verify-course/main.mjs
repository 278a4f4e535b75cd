// Proves the course on a real engine: of each task, that it fails before its solution and passes after it, and what each
// wrong attempt is told. usage: npm run verify:course -- [--lesson ID] [--task ID] [--engine VERSION|user] [--keep]
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { composePlugin } from './compose-plugin.mjs';
import { confirmTexts } from './confirm-texts.mjs';
import { openEngines, userHost } from './open-engines.mjs';

const USAGE = 64;
const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/course.md');
/** Most of its calls are dropped, and each takes the five seconds of a call that nobody answers: it goes first. */
const WAITS = new Set(['two-networks']);

const { values } = parseArgs({
  options: {
    lesson: { type: 'string', multiple: true },
    task: { type: 'string' },
    engine: { type: 'string' },
    engines: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
    report: { type: 'string' },
    page: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
    confirm: { type: 'boolean', default: false },
  },
});

const { rig, agent } = await bundle();
if (values.page) writeFileSync(PAGE, await rig.formatted(rig.coursePage(), PAGE));
else if (values.texts) process.exitCode = await confirmTexts(rig, { all: values.confirm, say });
else await proveAll();

async function proveAll() {
  const all = rig.outlines();
  const chosen = values.lesson === undefined ? all : all.filter(({ id }) => values.lesson.includes(id));
  const unknown = (values.lesson ?? []).filter((id) => all.every((lesson) => lesson.id !== id));
  const isTask = values.task === undefined || chosen.some(({ tasks }) => tasks.includes(values.task));
  if (unknown.length > 0 || !isTask) {
    say(`expected one of these, found ${[...unknown, ...(isTask ? [] : [values.task])].join(', ')}:`);
    for (const { id, tasks } of all) say(`  ${id}: ${tasks.join(', ')}`);
    process.exitCode = USAGE;
    return;
  }
  const began = Date.now();
  const tags = await rig.imagesOn(userHost(), ROOT);
  const version = values.engine;
  const count = Math.min(Number(values.engines), chosen.length);
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const reasons = [];
  const compose = chosen.some(({ usesCompose }) => usesCompose) ? await composePlugin() : null;
  Object.assign(process.env, compose?.env);
  const possible = chosen.filter(({ usesCompose }) => !usesCompose || compose?.why === null);
  for (const { id } of chosen.filter((lesson) => !possible.includes(lesson))) {
    tally.skipped += 1;
    reasons.push(`${id}: ${compose?.why}`);
  }
  const engines = await openEngines({ version, count, tags, say });
  try {
    const first = ({ id }) => (WAITS.has(id) ? 1 : 0);
    const queue = possible.toSorted((a, b) => first(b) - first(a) || b.weight - a.weight);
    await Promise.all(engines.places.map((place) => proveOn(place, engines.own, queue, tally, reasons)));
  } finally {
    await engines.close();
    compose?.close();
  }
  say(`${((Date.now() - began) / 1000).toFixed(0)} s`);
  finish(tally, reasons);
}

async function proveOn(place, own, queue, tally, reasons) {
  const here = await rig.openRig({ ...place, agent });
  try {
    for (let lesson = queue.shift(); lesson !== undefined; lesson = queue.shift()) {
      const taken = own ? [] : await rig.takenOn(place.host, lesson.id);
      if (taken.length > 0) {
        tally.skipped += 1;
        reasons.push(`${lesson.id}: ${taken.join(', ')} is there already`);
        continue;
      }
      await proveOne(here, place, lesson, tally);
    }
  } finally {
    await here[Symbol.asyncDispose]();
  }
}

async function proveOne(here, place, { id, tasks }, tally) {
  const began = Date.now();
  let attempts = 0;
  let failed = 0;
  const told = async ({ lesson, task, name, tookMs, failure }) => {
    attempts += 1;
    if (failure === null) tally.passed += 1;
    else {
      failed += 1;
      tally.failures.push(`${lesson}/${task}, ${name}`);
      process.stdout.write(`${failure}\n`);
      if (values.keep) await keep(place);
    }
    if (values.lesson !== undefined) {
      say(
        `  ${failure === null ? 'ok   ' : 'WRONG'} ${lesson}/${task}, ${name} (${(tookMs / 1000).toFixed(1)} s)`,
      );
    }
  };
  const only = values.task !== undefined && tasks.includes(values.task) ? values.task : undefined;
  try {
    await here.prove({ lesson: id, only, told });
  } catch (error) {
    failed += 1;
    tally.failures.push(`${id}: the proof could not go on: ${error.message}`);
    process.stdout.write(`WRONG ${id}: the proof could not go on\n${error.stack}\n`);
  }
  tally.failed += failed;
  say(`${id}: ${attempts} attempts, ${failed === 0 ? 'all' : 'not all'} as expected, ${seconds(began)}`);
}

/** Lets somebody look at the engine as it is now. */
async function keep({ host, inside }) {
  say(
    `the engine stays as it is until Ctrl-C:\n  export DOCKER_HOST=${host}\n  ${inside(['bash']).join(' ')}`,
  );
  await once(process, 'SIGINT');
  process.exit(1);
}

/** Ends with one plain line. */
function finish(tally, reasons) {
  const { passed, failed, skipped } = tally;
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ ...tally, why: reasons.join('; ') || undefined }));
  }
  for (const reason of reasons) process.stdout.write(`${reason}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
