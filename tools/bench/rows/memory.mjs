import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openArena } from '../api-load/arena.mjs';
import { containersOf, memoryOf } from '../measure/container-memory.mjs';
import { peakMemory } from '../measure/peak-memory.mjs';
import { DARI, openProject, ROOT } from '../measure/project.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { COMPOSE_VERSIONS, openCompose } from '../peers/compose.mjs';
import { exportedFile } from '../peers/exported-file.mjs';
import { engineVersion, machine } from '../report/machine.mjs';
import { mebibytes, ratio, spread, table } from '../report/table.mjs';

const STACKS = ['bridge', 'production'];

/** What each container, the api beside its peer, and the command line take. */
export async function measureRow({ rounds, say }) {
  return [
    table(
      ['a container that has just become ready', 'MiB: median (95th percentile)'],
      await containers({ rounds, say }),
    ),
    table(
      ['the api after its first 1,000 requests', 'MiB: median (95th percentile)', 'dari is'],
      await apis({ rounds, say }),
    ),
    table(
      ['the command line, its highest', 'MiB: median (95th percentile)', 'dari is'],
      await commands({ rounds, say }),
    ),
    `${rounds} runs of each. Of a container: what the engine counts without the page cache that it can drop. Of a ` +
      `command: the resident sets of its processes, each at its highest. ${machine()}; ${await engineVersion()}.`,
  ].join('\n\n');
}

async function containers({ rounds, say }) {
  const rows = [];
  for (const stack of STACKS) {
    const project = await openProject();
    try {
      const found = new Map();
      for (let round = 0; round < rounds; round += 1) {
        say(`containers of ${stack}: ${round + 1} of ${rounds}`);
        await project.dari('up', stack);
        for (const name of await containersOf(project.name)) {
          const tier = name.slice(project.name.length + 1);
          found.set(tier, [...(found.get(tier) ?? []), await memoryOf(name)]);
        }
        await project.dari('down');
      }
      for (const [tier, values] of [...found].toSorted())
        rows.push([`\`${stack}\`: ${tier}`, spread(summary(values), mebibytes)]);
    } finally {
      await project.dispose();
    }
  }
  return rows;
}

async function apis({ rounds, say }) {
  const arena = await openArena();
  try {
    const run = async (name) => {
      const server = await arena.server(name, 'memory');
      await arena.requests(server, 1000);
      const bytes = await memoryOf(server.container);
      await arena.stop(server);
      return bytes;
    };
    const peers = ['dari', 'plain'].map((name) => ({ name, run: () => run(name) }));
    const found = await takeTurns(peers, { rounds, say: (line) => say(`the api: ${line}`) });
    const [dari, plain] = [summary(found.dari), summary(found.plain)];
    return [
      ['dari', spread(dari, mebibytes), ''],
      ['plain Express and mongoose', spread(plain, mebibytes), ratio(dari.median, plain.median)],
    ];
  } finally {
    await arena.dispose();
  }
}

async function commands({ rounds, say }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  const compose = await openCompose(COMPOSE_VERSIONS.at(-1));
  const [ours, theirs] = [await openProject(), await openProject()];
  try {
    const { args } = await exportedFile(theirs, 'bridge', folder);
    const dari = (...words) => peakMemory([...DARI, ...words], { env: ours.env, cwd: ROOT });
    const docker = (...words) =>
      peakMemory(['docker', 'compose', ...words], { env: { ...theirs.env, ...compose.env }, cwd: ROOT });
    const peers = [
      {
        name: 'dari',
        run: async () => ({
          help: await dari('--help'),
          up: await dari('up', 'bridge'),
          status: await dari('status'),
          down: await dari('down'),
        }),
      },
      {
        name: 'compose',
        run: async () => ({
          help: await docker('version'),
          up: await docker(...args, 'up', '--detach', '--wait'),
          status: await docker(...args, 'ps'),
          down: await docker(...args, 'down'),
        }),
      },
      { name: 'node', run: () => peakMemory([process.execPath, '--eval', '0']) },
    ];
    const found = await takeTurns(peers, { rounds, say: (line) => say(`the command line: ${line}`) });
    const pairs = {
      help: ['--help', 'version'],
      up: ['up', 'up --wait'],
      status: ['status', 'ps'],
      down: ['down', 'down'],
    };
    const rows = Object.entries(pairs).flatMap(([act, [mine, other]]) => {
      const [dari, peer] = ['dari', 'compose'].map((name) => summary(found[name].map((run) => run[act])));
      return [
        [`\`dari ${mine}\``, spread(dari, mebibytes), ''],
        [
          `\`docker compose ${other}\`, ${compose.name}`,
          spread(peer, mebibytes),
          ratio(dari.median, peer.median),
        ],
      ];
    });
    return [...rows, ['nothing: `node --eval 0`', spread(summary(found.node), mebibytes), '']];
  } finally {
    await Promise.all([ours.dispose(), theirs.dispose()]);
    compose.dispose();
    rmSync(folder, { recursive: true });
  }
}
