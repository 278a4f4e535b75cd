import { openArena } from '../api-load/arena.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { AUTOCANNON } from '../peers/get-autocannon.mjs';
import { engineVersion, machine } from '../report/machine.mjs';
import { count, ms, ratio, spread, table } from '../report/table.mjs';

const CONNECTIONS = [1, 16, 64];
const TARGET = 1.3;
/** So little of a core that the server is what limits, and not the database. */
const CPUS = 0.25;

const LOADS = [
  { shown: '`GET /goals`, 20 of 200', db: 'of200', stored: 200, method: 'GET', seconds: 1 },
  { shown: '`GET /goals`, 20 of 10,000', db: 'of10000', stored: 10_000, method: 'GET', seconds: 2 },
  { shown: '`POST /goals`', db: 'posted', stored: 0, method: 'POST', seconds: 1 },
  {
    shown: `\`GET /goals\`, 20 of 20, ${CPUS} CPU`,
    db: 'of20',
    stored: 20,
    method: 'GET',
    seconds: 1,
    cpus: CPUS,
  },
  { shown: `\`POST /goals\`, ${CPUS} CPU`, db: 'posted2', stored: 0, method: 'POST', seconds: 1, cpus: CPUS },
];

/** Requests per second and their 99th percentile: our api, and the server that the lecture's sample would be. */
export async function measureRow({ rounds, say }) {
  const arena = await openArena();
  try {
    const results = [];
    for (const load of LOADS) results.push(...(await measureLoad(arena, load, { rounds, say })));
    return [
      speeds(results),
      shares(results),
      `${rounds} runs of each, in turns; load by ${AUTOCANNON} from a container of the same network. ${machine()}; ` +
        `${await engineVersion()}; ${await databaseOf(arena)}.`,
      verdicts(results),
    ].join('\n\n');
  } finally {
    await arena.dispose();
  }
}

async function measureLoad(arena, load, { rounds, say }) {
  const { shown, db, stored, method, seconds, cpus } = load;
  say(`${shown}: storing ${stored} goals`);
  const servers = {
    dari: await arena.server('dari', db, cpus),
    plain: await arena.server('plain', db, cpus),
  };
  await arena.store(servers.dari, stored);
  const direct = await arena.direct(db, method);
  const results = [];
  for (const connections of CONNECTIONS) {
    const runs = await takeTurns(
      Object.entries(servers).map(([name, server]) => ({
        name,
        run: () => arena.run(server, { method, connections, seconds }),
      })),
      { rounds, say: (line) => say(`${shown}, ${connections} connections: ${line}`) },
    );
    const of = (name, figure) => summary(runs[name].map((run) => run[figure]));
    const failures = Object.fromEntries(
      Object.entries(runs).map(([name, all]) => [name, all.reduce((sum, { failed }) => sum + failed, 0)]),
    );
    results.push({ shown, connections, direct, of, failures });
  }
  for (const server of Object.values(servers)) await arena.stop(server);
  return results;
}

function speeds(results) {
  return table(
    [
      'median (95th percentile)',
      'connections',
      'dari, requests/s',
      'plain, requests/s',
      'dari is',
      'dari, 99 % ms',
      'plain, 99 % ms',
    ],
    results.map(({ shown, connections, of }) => [
      shown,
      String(connections),
      spread(of('dari', 'rate'), count),
      spread(of('plain', 'rate'), count),
      ratio(of('dari', 'rate').median, of('plain', 'rate').median),
      spread(of('dari', 'p99'), ms),
      spread(of('plain', 'p99'), ms),
    ]),
  );
}

/** What a request costs, and how much of it is the database. */
function shares(results) {
  const cpu = (of, name) => {
    const [server, database] = [of(name, 'server').median, of(name, 'database').median];
    return `${count(server)} + ${count(database)} (${count((database / (server + database)) * 100)} %)`;
  };
  return table(
    [
      'CPU time of a request, µs: server + database (its share)',
      'connections',
      'dari',
      'plain',
      'the database alone, ms',
    ],
    results.map(({ shown, connections, direct, of }) => [
      shown,
      String(connections),
      cpu(of, 'dari'),
      cpu(of, 'plain'),
      connections === 1 ? `${ms(direct)} of ${ms(1000 / of('dari', 'rate').median)}` : '',
    ]),
  );
}

function verdicts(results) {
  return results
    .map(({ shown, connections, of, failures }) => {
      const faster = of('dari', 'rate').median / of('plain', 'rate').median;
      const slower = of('dari', 'p99').median - of('plain', 'p99').median;
      const tail = slower <= 0 ? 'no worse' : `${ms(slower)} ms worse`;
      const met = faster >= TARGET && slower <= 0 ? 'met' : 'missed';
      const failed = Object.entries(failures).filter(([, amount]) => amount > 0);
      const not = failed.map(([name, amount]) => `; ${count(amount)} requests to ${name} failed`).join('');
      return `- ${shown}, ${connections}: ${faster.toFixed(2)} ×, 99th percentile ${tail}: ${met}${not}.`;
    })
    .join('\n');
}

async function databaseOf({ project }) {
  const { stdout } = await project.dari('status', '--json');
  return JSON.parse(stdout).database.product;
}
