import type { StackName } from '@dari/topology';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyImage, docker, project, type Project } from '../test/dari-process.ts';
import { engineRelay } from '../test/engine-relay.ts';
import { readGoals, startWriters } from '../test/load/writers.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

beforeAll(prepareAllImages, PREPARE_MS);

const CONNECTIONS = 64;
/** How many goals are acknowledged in a round before the database is killed. */
const GOALS = 200;
const ROUNDS = 2;

/** Kills the process of a container as a crash does, so that its restart policy applies. */
async function crash(container: string): Promise<void> {
  const pid = await docker('inspect', '--format', '{{.State.Pid}}', container);
  const kill = ['--entrypoint', 'sh', await anyImage(), '-c', `kill -9 ${pid}`];
  await docker('run', '--rm', '--pid', 'host', '--network', 'none', '--user', '0', ...kill);
}

const stop = async (container: string): Promise<void> => {
  await docker('kill', '--signal', 'KILL', container);
};

describe('the database killed with SIGKILL while 64 connections write goals', () => {
  const api: Readonly<Record<string, (it: Project) => string>> = {
    bridge: ({ ports }) => `http://127.0.0.1:${ports.api}`,
    production: ({ ports }) => `http://127.0.0.1:${ports.proxy}/api`,
  };
  test.each<[StackName, string, (container: string) => Promise<void>]>([
    ['bridge', 'by docker kill', stop],
    ['bridge', 'as by a crash', crash],
    ['production', 'by docker kill, after which no restart policy applies', stop],
    ['production', 'as by a crash, after which its restart policy applies', crash],
  ])(
    '%s, %s: the next up is ready and no acknowledged goal is missing',
    async (stack, _how, kill) => {
      await using it = await project();
      const url = api[stack]?.(it) ?? '';
      const acknowledged = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const { code, stderr } = await it.dari(['up', stack]);
        expect(code, stderr).toBe(0);
        const stored = await readGoals(url, (argv) => argv);
        expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
        const writers = startWriters(url, CONNECTIONS, (argv) => argv);
        await writers.reached(GOALS);
        await kill(`${it.name}-db`);
        for (const id of await writers.stop()) acknowledged.add(id);
      }
      const { code, stderr } = await it.dari(['up', stack]);
      expect(code, stderr).toBe(0);
      const stored = await readGoals(url, (argv) => argv);
      expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
      expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * GOALS);
    },
    300_000,
  );
});

test('a database that ends while an up waits for it, which has not started it, is started again', async () => {
  await using it = await project();
  await using relay = await engineRelay();
  const first = await it.dari(['up']);
  expect(first.code, first.stderr).toBe(0);
  const db = `${it.name}-db`;
  await docker('kill', '--signal', 'STOP', db);
  const crashed: Promise<void>[] = [];
  relay.watch((_number, moment, call) => {
    if (crashed.length === 0 && moment === 'after' && call.endsWith('/logs')) crashed.push(crash(db));
    return undefined;
  });
  const { code, stderr } = await it.dari(['up'], { DOCKER_HOST: relay.host });
  expect(crashed).toHaveLength(1);
  await crashed[0];
  expect(code, stderr).toBe(0);
  expect(stderr).toContain(`start container ${db}`);
}, 120_000);
