import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DARI, openProject, ROOT } from '../measure/project.mjs';
import { runProgram } from '../measure/run-program.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { COMPOSE_VERSIONS, openCompose } from '../peers/compose.mjs';
import { exportedFile } from '../peers/exported-file.mjs';
import { engineVersion, machine } from '../report/machine.mjs';
import { ms, ratio, spread, table } from '../report/table.mjs';
import { verdict } from '../report/verdict.mjs';

const TARGET = 2;

/** How long the commands take that do next to nothing. */
export async function measureRow({ rounds, say }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  const composes = await Promise.all(COMPOSE_VERSIONS.map(openCompose));
  const [ours, theirs] = [await openProject(), await openProject()];
  try {
    say('starting two stacks');
    await ours.dari('up', 'bridge');
    const { args } = await exportedFile(theirs, 'bridge', folder);
    const compose = ([...words], { env }) => ({
      argv: ['docker', 'compose', ...words],
      env: { ...theirs.env, ...env },
    });
    const newest = composes.at(-1);
    const up = compose([...args, 'up', '-d', '--wait'], newest);
    await runProgram(up.argv, { env: up.env, cwd: ROOT });

    const peers = [
      { name: 'node', argv: [process.execPath, '--eval', '0'] },
      { name: 'help', argv: [...DARI, '--help'] },
      ...composes.map((one) => ({ name: `${one.name} version`, ...compose(['version'], one) })),
      { name: 'status', argv: [...DARI, 'status'], env: ours.env },
      ...composes.map((one) => ({ name: `${one.name} ps`, ...compose([...args, 'ps'], one) })),
    ];
    const times = await takeTurns(
      peers.map(({ name, argv, env }) => ({
        name,
        run: async () => (await runProgram(argv, { env, cwd: ROOT })).ms,
      })),
      // A single start is short, and differs more than most.
      { rounds: rounds * 3, warmUps: 2, say: () => undefined },
    );
    const of = (name) => summary(times[name]);
    const row = (shown, ours, name) => [shown, spread(of(name), ms), ratio(of(ours).median, of(name).median)];
    return [
      table(
        ['start to end', 'ms: median (95th percentile)', 'dari is'],
        [
          ['`dari --help`', spread(of('help'), ms), ''],
          ...composes.map(({ name }) =>
            row(`\`docker compose version\`, ${name}`, 'help', `${name} version`),
          ),
          ['nothing: `node --eval 0`', spread(of('node'), ms), ratio(of('help').median, of('node').median)],
          ['`dari status`', spread(of('status'), ms), ''],
          ...composes.map(({ name }) => row(`\`docker compose ps\`, ${name}`, 'status', `${name} ps`)),
        ],
      ),
      `${of('help').count} runs of each, in turns. ${machine()}; ${await engineVersion()}.`,
      verdict('`--help`', of('help').median / of(`${newest.name} version`).median, TARGET, newest.name) +
        ` ${share(of)}`,
    ].join('\n\n');
  } finally {
    await Promise.all([ours.dispose(), theirs.dispose()]);
    for (const one of composes) one.dispose();
    rmSync(folder, { recursive: true });
  }
}

function share(of) {
  const [node, help] = [of('node').median, of('help').median];
  return (
    `Of the ${ms(help)} ms, ${ms(node)} are Node itself, before the first line of ours; the rest is the look for newer ` +
    `sources, reading the bundle and the text. \`status\` asks every tier whether it is ready; \`ps\` shows what the ` +
    `engine says.`
  );
}
