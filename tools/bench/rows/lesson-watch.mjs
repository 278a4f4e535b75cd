import { openWatch } from '../lesson-watch/open-watch.mjs';
import { engine } from '../measure/engine.mjs';
import { openProject } from '../measure/project.mjs';
import { summary } from '../measure/statistics.mjs';
import { engineVersion, machine } from '../report/machine.mjs';
import { ms, spread, table } from '../report/table.mjs';

const TARGET_MS = 300;
/** Pairs of the one, fours of the other: 100 changes in all. */
const TIMES = { networks: 18, containers: 16 };
/** What a check can only tell by a call from inside a container that has just come. */
const CALLS = 20;
const MORE_TASKS_THAN_ANY_LESSON = 30;

/** How long it takes from a change on the engine until `dari lesson watch` has told what it means for the task. */
export async function measureRow({ say }) {
  const project = await openProject();
  const network = `${project.name}-net`;
  /** One that the exercise names: nobody else on the engine may have it. */
  const server = 'mysql-db';
  const caller = `${project.name}-caller`;
  const made = new Set();
  const watch = await begin(project);
  try {
    const times = {};
    const note = async (kind, ...change) => {
      const found = await watch.measure(...change);
      (times[kind] ??= []).push(found);
    };
    const image = await busybox();
    const create = () => engine('POST', '/networks/create', { Name: network });
    const remove = () => engine('DELETE', `/networks/${network}`);
    const start = (name, words) => async () => {
      const body = { Image: image, Cmd: words, HostConfig: { NetworkMode: network } };
      const { Id } = await engine('POST', `/containers/create?name=${name}`, body);
      made.add(name);
      await engine('POST', `/containers/${Id}/start`);
    };
    const kill = (name) => () => engine('DELETE', `/containers/${name}?force=1`);
    const join = (verb) => () => engine('POST', `/networks/${network}/${verb}`, { Container: server });

    for (let round = 1; round <= TIMES.networks; round += 1) {
      say(`networks: ${round} of ${TIMES.networks}`);
      await note('`network create`', create, { type: 'network', action: 'create' }, 'pass');
      await note('`network rm`', remove, { type: 'network', action: 'destroy' }, 'fail');
    }
    await watch.measure(create, { type: 'network', action: 'create' }, 'pass');
    await goTo('database-by-name', project, watch);
    for (let round = 1; round <= TIMES.containers; round += 1) {
      say(`containers: ${round} of ${TIMES.containers}`);
      const run = start(server, ['httpd', '-f', '-p', '3306']);
      await note('`run`', run, { type: 'container', action: 'start' }, 'no-caller');
      const [on, off] = ['connect', 'disconnect'].map((action) => ({ type: 'network', action }));
      await note('`network disconnect`', join('disconnect'), off, 'container-not-on-network');
      await note('`network connect`', join('connect'), on, 'no-caller');
      await note('`rm --force`', kill(server), { type: 'container', action: 'destroy' }, 'no-container');
    }
    const changes = Object.values(times).flat();
    const kinds = Object.entries(times);

    const calls = [];
    const run = start(server, ['httpd', '-f', '-p', '3306']);
    await watch.measure(run, { type: 'container', action: 'start' }, 'no-caller');
    for (let round = 1; round <= CALLS; round += 1) {
      say(`calls: ${round} of ${CALLS}`);
      const come = start(caller, ['sleep', '600']);
      calls.push(await watch.measure(come, { type: 'container', action: 'start' }, 'pass'));
      await watch.measure(kill(caller), { type: 'container', action: 'destroy' }, 'no-caller');
    }
    return report({ changes, kinds, calls }, await engineVersion());
  } finally {
    await watch[Symbol.asyncDispose]();
    // Only ours: what else has the name of the exercise was there before.
    for (const name of made) await engine('DELETE', `/containers/${name}?force=1`, undefined, [404]);
    await engine('DELETE', `/networks/${network}`, undefined, [404]);
    await project.dispose();
  }
}

async function begin(project) {
  try {
    await project.dari('lesson', 'start', 'own-network');
    const watch = await openWatch(project);
    await watch.message(({ result }) => result === 'fail');
    return watch;
  } catch (error) {
    await project.dispose();
    throw error;
  }
}

/** As a learner does it in another terminal: tasks between are left for later. */
async function goTo(task, project, watch) {
  for (let count = 0; count < MORE_TASKS_THAN_ANY_LESSON; count += 1) {
    await project.dari('lesson', 'next', '--skip');
    const told = await watch.message(({ result }) => result !== null);
    if (told.task === task) return;
  }
  throw new Error(`the lesson has no task ${task}`);
}

/** @returns {Promise<string>} what stands for it on this engine: `lesson start` has seen to it */
async function busybox() {
  const images = await engine('GET', '/images/json');
  const tags = images.flatMap(({ RepoTags }) => RepoTags ?? []);
  return tags.find((tag) => /(^|\/)busybox:/.test(tag)) ?? 'busybox';
}

function report({ changes, kinds, calls }, version) {
  const all = summary(changes);
  const called = summary(calls);
  const met = all.p95 <= TARGET_MS ? 'met' : `missed by ${ms(all.p95 - TARGET_MS)}`;
  return [
    table(
      ['from the change to the message', 'changes', 'ms: median (95th percentile)'],
      [
        ...kinds.map(([kind, values]) => [kind, String(values.length), spread(summary(values), ms)]),
        ['all of these', String(all.count), spread(all, ms)],
        ['`run`, told after a call from inside of it', String(called.count), spread(called, ms)],
      ],
    ),
    `From the time that the engine gives its event to the moment at which the message of \`dari lesson watch\` is ` +
      `there. ${machine()}; ${version}.`,
    `All changes, 95th percentile: ${ms(all.p95)} ms (target ≤ ${TARGET_MS} ms: ${met}). A call from inside of a ` +
      `container that has just started takes longer: an agent has to be started beside it first, which costs what ` +
      `\`docker run\` costs. It stays there, and the calls after the first take no time.`,
  ].join('\n\n');
}
