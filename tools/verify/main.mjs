// Proves what `dari why` says: makes random topologies on a real engine, predicts every route, dials it, and compares.
// usage: npm run verify:reachability -- [--engine E] [--routes N] [--seed S] [--size C] [--each R] [--kind K] [--only I] [--save] [--record] [--replay FILE]
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { openEngines } from './open-engines.mjs';
import { scoreText, wrongText } from './score-text.mjs';

const USAGE = 64;
const ENGINES = ['user', '20.10', '26.1', '28.5', '29'];
const IMAGE = 'dari/node:24';
const RESULTS = path.join(import.meta.dirname, 'results');
const COMMAND_LINE = path.resolve(import.meta.dirname, '../dari/bin/dari.mjs');
const PAGE = path.resolve(import.meta.dirname, '../../docs/reachability.md');
/** Read again by the tests of the library. */
const RECORDED = path.resolve(import.meta.dirname, '../../libs/reachability/test/fixtures/recorded');
const WRONG = path.join(import.meta.dirname, 'test-results');

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'user' },
    routes: { type: 'string', default: '200' },
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
    size: { type: 'string', default: '11' },
    each: { type: 'string', default: '100' },
    only: { type: 'string' },
    kind: { type: 'string' },
    save: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    replay: { type: 'string' },
    page: { type: 'boolean', default: false },
    image: { type: 'string', default: IMAGE },
  },
});
const routes = Number(values.routes);
const size = Number(values.size);
const mostEach = Number(values.each);

if (values.replay !== undefined) await replayFile(values.replay);
else if (values.page) await writePage();
else if (!ENGINES.includes(values.engine) || !(routes > 0) || !(size > 0) || !(mostEach > 0)) {
  say(`usage: npm run verify:reachability -- [--engine ${ENGINES.join('|')}] [--routes N] [--seed S]`);
  process.exitCode = USAGE;
} else await run();

async function run() {
  const { verify, programs } = await bundle();
  const began = Date.now();
  const rounds = [];
  let version = '';
  const count = Math.ceil(routes / mostEach);
  const engines = openEngines(values.engine, values.image, values.kind);
  try {
    for (let at = 0; at < count; at += 1) await roundOn(at);
  } finally {
    await engines.close();
  }
  const counts = verify.tally(rounds.flatMap(({ scored }) => scored));
  const results = {
    engine: values.engine,
    version,
    seed: values.seed,
    date: new Date().toISOString().slice(0, 10),
    topologies: rounds.length,
    ...counts,
  };
  process.stdout.write(`${scoreText(results, (Date.now() - began) / 1000)}\n`);
  if (values.save) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(
      path.join(RESULTS, `${values.engine}-${values.seed}.json`),
      `${JSON.stringify(results, null, 2)}\n`,
    );
  }
  process.exitCode = counts.total.wrong === 0 ? 0 : 1;

  async function roundOn(at) {
    if (values.only !== undefined && at !== Number(values.only)) return;
    const place = await engines.of(at, count);
    say(`topology ${at + 1} of ${count}, seed ${values.seed}/${at}, engine ${place.name}`);
    const target = await verify.openTarget({
      ...place,
      image: values.image,
      programs,
      commandLine: COMMAND_LINE,
      say: (line) => say(`  ${line}`),
    });
    version = target.engine.facts.version;
    const name = `v${randomBytes(2).toString('hex')}`;
    say(`  run ${name}`);
    const each = Math.min(mostEach, routes - at * mostEach);
    const round = await verify.round(target, values.seed, at, name, size, each);
    rounds.push(round);
    for (const line of round.refused) say(`  the engine refused: ${line}`);
    const from = `engine ${version} ${place.name}, seed ${values.seed}, topology ${at}`;
    round.scored
      .filter(({ mark }) => mark === 'wrong')
      .forEach((one, nth) => report(verify, one, round, from, `${at}-${nth}`));
    if (values.record) record(verify, round, from, `${values.engine}-${place.name.replaceAll(/\W+/g, '-')}`);
    const { total, again } = verify.tally(round.scored);
    say(`  right ${total.right}, unknown ${total.unknown}, wrong ${total.wrong}; dialled twice: ${again}`);
    for (const one of round.scored.filter(({ mark }) => mark === 'unknown')) say(`  ${wrongText(one)}`);
  }
}

/** The last topology of each kind of engine is kept. */
function record(verify, { scored, topology }, from, name) {
  mkdirSync(RECORDED, { recursive: true });
  const file = verify.recordedFile(scored, topology, from);
  writeFileSync(path.join(RECORDED, `${name}.json`), `${JSON.stringify(file)}\n`);
}

function report(verify, one, { topology }, from, nth) {
  mkdirSync(WRONG, { recursive: true });
  const file = path.join(WRONG, `wrong-${values.engine}-${values.seed}-${nth}.json`);
  writeFileSync(file, `${JSON.stringify(verify.wrongFile(one, topology, from), null, 1)}\n`);
  say(`  WRONG ${wrongText(one)}\n    ${path.relative(process.cwd(), file)}`);
}

async function replayFile(name) {
  if (!existsSync(name)) {
    say(`expected a file that a run has written, found nothing at ${name}`);
    process.exitCode = USAGE;
    return;
  }
  const { verify } = await bundle();
  const { file, verdict } = verify.replay(readFileSync(name, 'utf8'));
  const hops = verdict.hops.map(
    ({ kind, state, rule, place, fact }) =>
      `  ${state} ${kind} ${rule} ${place.kind} ${place.name} ${JSON.stringify(fact)}`,
  );
  say([`${file.vantage} → ${file.address} (${file.form}), ${file.from}`, ...hops].join('\n'));
  say(`said ${verdict.outcome} ${verdict.code}, seen ${file.observed.outcome} (${file.observed.words})`);
  process.exitCode = verdict.outcome === file.observed.outcome ? 0 : 1;
}

/** Makes `docs/reachability.md` from what the runs have left. */
async function writePage() {
  const { verify } = await bundle();
  writeFileSync(PAGE, await verify.savedPage(RESULTS, PAGE));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
