import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openProject, ROOT } from '../measure/project.mjs';
import { runProgram } from '../measure/run-program.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { COMPOSE_VERSIONS, openCompose } from '../peers/compose.mjs';
import { exportedFile } from '../peers/exported-file.mjs';
import { recordFloor } from '../peers/floor.mjs';

const FLOOR = 'the floor';

/**
 * Times `up`, `up` again and `down` of one stack: by dari, by each Compose with our exported file, and by bare calls.
 * Each has a project of its own, and only one runs at a time.
 * @param {'bridge' | 'production'} stack
 * @param {{rounds: number, say: (line: string) => void}} options
 */
export async function measureStack(stack, { rounds, say }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  const composes = await Promise.all(COMPOSE_VERSIONS.map(openCompose));
  const projects = await Promise.all([FLOOR, 'dari', ...composes].map(openProject));
  const [floorProject, dariProject, ...composeProjects] = projects;
  try {
    const floor = await recorded(floorProject, stack);
    const files = [];
    for (const project of composeProjects) files.push(await exportedFile(project, stack, folder));
    const peers = [
      { name: 'dari', acts: dariActs(dariProject, stack) },
      ...composes.map((compose, at) => ({
        name: compose.name,
        acts: composeActs(compose, composeProjects[at], files[at]),
      })),
      { name: FLOOR, acts: { up: timed(floor.up), again: timed(floor.again), down: timed(floor.down) } },
    ];
    const runs = await takeTurns(
      peers.map(({ name, acts }) => ({
        name,
        run: async () => ({ up: await acts.up(), again: await acts.again(), down: await acts.down() }),
      })),
      { rounds, say },
    );
    return {
      composes: composes.map(({ name }) => name),
      peers: [...composes.map(({ name }) => name), FLOOR],
      tuning: files[0].tuning,
      of: (peer, act) => summary(runs[peer].map((run) => run[act])),
    };
  } finally {
    for (const project of projects) await project.dispose();
    for (const compose of composes) compose.dispose();
    rmSync(folder, { recursive: true });
  }
}

function dariActs(project, stack) {
  const up = async () => (await project.dari('up', stack)).ms;
  return { up, again: up, down: async () => (await project.dari('down')).ms };
}

function composeActs(compose, project, { args }) {
  const env = { ...project.env, ...compose.env };
  const call =
    (...words) =>
    async () =>
      (await runProgram([...compose.argv, ...args, ...words], { env, cwd: ROOT })).ms;
  const up = call('up', '--detach', '--wait');
  return { up, again: up, down: call('down') };
}

async function recorded(project, stack) {
  const { web, api, proxy } = project.ports;
  const wait = 'readyz?wait=30';
  const urls =
    stack === 'bridge'
      ? [`http://127.0.0.1:${web}/`, `http://127.0.0.1:${api}/${wait}`]
      : [`http://127.0.0.1:${proxy}/`, `http://127.0.0.1:${proxy}/__dari/api/1/${wait}`];
  await project.dari('up', stack);
  const floor = await recordFloor(project.name, urls);
  await project.dari('down');
  return floor;
}

function timed(act) {
  return async () => {
    const began = process.hrtime.bigint();
    await act();
    return Number(process.hrtime.bigint() - began) / 1e6;
  };
}
