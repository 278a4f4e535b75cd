import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openArena } from '../api-load/arena.mjs';
import { timesByPackage } from '../api-load/times-by-package.mjs';
import { runProgram } from '../measure/run-program.mjs';
import { count, table } from '../report/table.mjs';

const SECONDS = 8;
const LOADS = { '`GET /goals`, 20 of 20': 'GET', '`POST /goals`': 'POST' };

/** Where the api's own CPU time goes when one connection asks, by a profile of V8. */
export async function measureRow({ say }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  const arena = await openArena();
  try {
    const columns = [];
    for (const [shown, method] of Object.entries(LOADS)) {
      say(shown);
      columns.push({ shown, shares: await profileOf(arena, method, folder) });
    }
    const names = [...new Set(columns.flatMap(({ shares }) => [...shares.keys()]))];
    return [
      table(
        ['share of the CPU time, one connection', ...columns.map(({ shown }) => shown)],
        names.map((name) => [
          name,
          ...columns.map(({ shares }) => `${count((shares.get(name) ?? 0) * 100)} %`),
        ]),
      ),
      `A profile of V8 over ${SECONDS} seconds of load each; what takes less than 1 % is left out.`,
    ].join('\n\n');
  } finally {
    await arena.dispose();
    rmSync(folder, { recursive: true });
  }
}

async function profileOf(arena, method, folder) {
  const db = `profile${method}`;
  const filler = await arena.server('dari', db);
  await arena.store(filler, 20);
  await arena.stop(filler);
  const server = await arena.server('profiled', db);
  await arena.run(server, { method, connections: 1, seconds: SECONDS });
  await runProgram(['docker', 'stop', server.container]);
  const file = path.join(folder, `${method}.cpuprofile`);
  await runProgram(['docker', 'cp', `${server.container}:/tmp/api.cpuprofile`, file]);
  await arena.stop(server);
  return timesByPackage(JSON.parse(readFileSync(file, 'utf8')), arena.sourceMap());
}
