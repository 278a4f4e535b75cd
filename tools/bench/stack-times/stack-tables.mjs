import { engineVersion } from '../report/machine.mjs';
import { ratio, seconds, spread, table } from '../report/table.mjs';
import { verdict } from '../report/verdict.mjs';
import { measureStack } from './measure-stack.mjs';

const STACKS = ['bridge', 'production'];
const ACTS = {
  up: '`up` until every tier answers',
  again: '`up` with nothing to do',
  down: '`down`',
};

/** @returns {Promise<string>} a table for each stack, on the engine of DOCKER_HOST */
export async function stackTables({ rounds, say }) {
  const parts = [`### ${await engineVersion()}`];
  for (const stack of STACKS) {
    const times = await measureStack(stack, { rounds, say: (line) => say(`${stack}: ${line}`) });
    parts.push(tableOf(stack, times), verdicts(times).join('\n'));
  }
  return parts.join('\n\n');
}

function tableOf(stack, { peers, of }) {
  const rows = Object.entries(ACTS).flatMap(([act, shown]) => [
    [`${shown}: dari`, spread(of('dari', act), seconds), ''],
    ...peers.map((peer) => [
      peer,
      spread(of(peer, act), seconds),
      ratio(of('dari', act).median, of(peer, act).median),
    ]),
  ]);
  return table([`\`${stack}\``, 'seconds: median (95th percentile)', 'dari is'], rows);
}

/** Beside the fastest Compose, and beside the floor. */
function verdicts({ composes, tuning, of }) {
  const beside = (act, peer) => of('dari', act).median / of(peer, act).median;
  const fastest = (act) => composes.toSorted((a, b) => of(a, act).median - of(b, act).median)[0];
  const line = (act, peer, target) => `- ${verdict(ACTS[act], beside(act, peer), target, peer)}`;
  return [
    `Compose has \`${tuning}\` for each service, which is what makes it fastest here.`,
    '',
    line('up', fastest('up'), 0.5),
    line('up', 'the floor', 1.3),
    line('again', fastest('again'), 0.2),
    line('down', fastest('down'), 0.9),
  ];
}
