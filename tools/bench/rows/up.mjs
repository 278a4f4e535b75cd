import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { canRunOwnEngine } from '../../engines/own-engine.mjs';
import { ROOT } from '../measure/project.mjs';
import { runProgram } from '../measure/run-program.mjs';
import { machine } from '../report/machine.mjs';
import { stackTables } from '../stack-times/stack-tables.mjs';

/** It looks often at a container that starts (`start_interval`); the machine's own engine may be older. */
const OWN_ENGINE = '29';

/** `up`, `up` again and `down`, on the machine's engine and on one of version 29. */
export async function measureRow({ rounds, say }) {
  const parts = [await stackTables({ rounds, say })];
  const can = canRunOwnEngine({ version: OWN_ENGINE });
  parts.push(
    can.yes ? await onOwnEngine({ rounds, say }) : `Not measured on Docker Engine ${OWN_ENGINE}: ${can.why}.`,
    `${rounds} runs of each, in turns. ${machine()}. The data volume stays between the runs, as \`down\` leaves it. ` +
      'The floor is the bare calls of the Engine API that make the same containers, as many at once as their order ' +
      'allows, from a process that runs already, until the same answers came.',
  );
  return parts.join('\n\n');
}

/** In a process of its own, that lives in the network of that engine. */
async function onOwnEngine({ rounds, say }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  const result = path.join(folder, 'tables.md');
  try {
    say(`on an engine of version ${OWN_ENGINE}, which takes a moment to start`);
    const here = [process.execPath, 'tools/bench/stack-times/here.mjs', String(rounds), result];
    await runProgram([process.execPath, 'tools/engines/run.mjs', OWN_ENGINE, '--', ...here], { cwd: ROOT });
    return readFileSync(result, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
