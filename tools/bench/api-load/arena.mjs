import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { engine } from '../measure/engine.mjs';
import { openProject } from '../measure/project.mjs';
import { runProgram } from '../measure/run-program.mjs';
import { bundle } from '../peers/bundle.mjs';
import { getAutocannon } from '../peers/get-autocannon.mjs';

const here = import.meta.dirname;
/** Ours as the image starts it, and the peer. */
const COMMANDS = { dari: [], plain: ['node', '/bench/plain.mjs'] };
const LONGEST_START_MS = 30_000;
const GOAL = JSON.stringify({ text: 'a goal of a benchmark' });

/**
 * The stack `bridge`, for its database, its network and its image; the servers under load are containers of that
 * image beside it. The load comes from another container of the same network.
 */
export async function openArena() {
  const project = await openProject();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  // The servers do not run as root.
  chmodSync(folder, 0o755);
  const autocannon = await getAutocannon();
  await project.dari('up', 'bridge');
  await bundle(path.join(here, '../peers/plain-api/server.mjs'), path.join(folder, 'plain.mjs'));
  await bundle(path.join(here, 'direct-query.mjs'), path.join(folder, 'direct.mjs'));
  const { Config } = await engine('GET', `/containers/${project.name}-api/json`);

  const start = async (name, { command, env = {}, cpus }) => {
    const container = `${project.name}-${name}`;
    const variables = {
      ...Object.fromEntries(Config.Env.map((line) => line.split(/=(.*)/s).slice(0, 2))),
      ...env,
    };
    await engine('POST', `/containers/create?name=${container}`, {
      Image: Config.Image,
      ...(command.length === 0 ? {} : { Cmd: command }),
      Env: Object.entries(variables).map(([key, value]) => `${key}=${value}`),
      Labels: { 'dev.dari.project': project.name },
      HostConfig: {
        NetworkMode: `${project.name}-net`,
        Mounts: [
          { Type: 'bind', Source: folder, Target: '/bench', ReadOnly: true },
          { Type: 'bind', Source: autocannon, Target: '/load', ReadOnly: true },
        ],
        ...(cpus === undefined ? {} : { NanoCpus: cpus * 1e9 }),
      },
    });
    await engine('POST', `/containers/${container}/start`);
    return container;
  };
  const load = await start('load', { command: ['node', '--eval', 'setInterval(() => {}, 1e6)'] });
  const inside = async (env, ...argv) => {
    const variables = Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    return (await runProgram(['docker', 'exec', ...variables, load, ...argv])).stdout;
  };
  const cannon = async (...args) =>
    JSON.parse(await inside({}, 'node', '/load/node_modules/autocannon/autocannon.js', '--json', ...args));

  return {
    project,
    /** @returns {Promise<{name: string, container: string}>} a server that answers */
    async server(kind, dbName, cpus) {
      const container = await start(`${kind}-${dbName}`, {
        command: COMMANDS[kind],
        env: { DB_NAME: dbName },
        cpus,
      });
      const url = `http://${container}:3000/goals`;
      await inside({}, 'node', '--input-type=module', '--eval', untilAnswered(url));
      return { container, url };
    },
    stop: ({ container }) => engine('DELETE', `/containers/${container}?force=1`),
    /** Stores so many goals. */
    async store({ url }, amount) {
      if (amount === 0) return;
      const how = [
        '--amount',
        amount,
        '--connections',
        Math.min(10, amount),
        '--method',
        'POST',
        '--body',
        GOAL,
      ];
      await cannon(...how.map(String), '--headers', 'Content-Type=application/json', url);
    },
    /**
     * One run of load. @returns requests answered with 2xx a second, those that were not, 99th percentile in ms, and CPU time per request
     * in µs
     */
    async run({ container, url }, { method, connections, seconds }) {
      const post = ['--method', 'POST', '--body', GOAL, '--headers', 'Content-Type=application/json'];
      const how = ['--connections', String(connections), '--duration', String(seconds)];
      const before = await Promise.all([container, `${project.name}-db`].map(cpuTime));
      const {
        requests,
        latency,
        '2xx': answered,
      } = await cannon(...how, ...(method === 'POST' ? post : []), url);
      const after = await Promise.all([container, `${project.name}-db`].map(cpuTime));
      const [server, database] = after.map((total, at) => (total - before[at]) / 1e3 / requests.total);
      return {
        rate: answered / seconds,
        failed: requests.total - answered,
        p99: latency.p99,
        server,
        database,
      };
    },
    /** @returns {Promise<number>} ms that the database takes for the call, asked directly by one client */
    async direct(dbName, method) {
      const { DB_HOST } = Object.fromEntries(Config.Env.map((line) => line.split(/=(.*)/s)));
      const env = { DB_NAME: dbName, METHOD: method, DB_HOST };
      return Number(await inside(env, 'node', '/bench/direct.mjs'));
    },
    async dispose() {
      await project.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

/** @returns {string} a program that ends when the address answers with 200 */
function untilAnswered(url) {
  return `const over = AbortSignal.timeout(${LONGEST_START_MS});
    while (!(await fetch(${JSON.stringify(url)}).then(({ ok }) => ok, () => false))) over.throwIfAborted();`;
}

/** @returns {Promise<number>} nanoseconds of CPU that a container has used */
async function cpuTime(container) {
  const { cpu_stats: cpu } = await engine('GET', `/containers/${container}/stats?stream=false&one-shot=true`);
  return cpu.cpu_usage.total_usage;
}
