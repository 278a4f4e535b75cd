import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBookSchema } from '@dari/contract';
import type { EngineEvent } from '@dari/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyImage, docker, engine, project, ROOT, type Project } from '../test/dari-process.ts';
import { addGoal, goals } from '../test/goals.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

beforeAll(prepareImages, PREPARE_MS);

async function statusOf(it: Project): Promise<Record<string, unknown>> {
  const { code, stdout } = await it.dari(['status', '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('dari up', () => {
  test('brings every tier up, keeps the data, and does nothing when nothing has to be done', async () => {
    await using it = await project();
    const first = await it.dari(['up']);
    expect(first.stderr).toContain('is ready after');
    expect(first.code).toBe(0);
    expect(first.stdout).toBe('');
    expect(await statusOf(it)).toMatchObject({
      stack: 'bridge',
      state: 'ready',
      database: { product: expect.stringMatching(/MongoDB|FerretDB/) as string, volume: `${it.name}-data` },
      tiers: [
        {
          tier: 'web',
          container: `${it.name}-web`,
          state: 'ready',
          urls: [`http://localhost:${it.ports.web}`],
        },
        { tier: 'api', container: `${it.name}-api`, state: 'ready', networks: [`${it.name}-net`] },
        { tier: 'db', container: `${it.name}-db`, state: 'ready', urls: [] },
      ],
    });
    await addGoal(it, 'learn networks');

    const seen = await eventsDuring(it, async () => {
      const again = await it.dari(['up']);
      expect(again.stderr).toContain('nothing was changed');
      expect(again.code).toBe(0);
    });
    expect(seen).toEqual([]);

    for (const tier of ['web', 'api', 'db']) await docker('rm', '-f', `${it.name}-${tier}`);
    expect(await statusOf(it)).toMatchObject({ stack: null, state: 'down' });
    expect((await it.dari(['up'])).code).toBe(0);
    expect(await goals(it)).toEqual(['learn networks']);

    await docker('kill', '--signal', 'KILL', `${it.name}-db`);
    expect(await statusOf(it)).toMatchObject({ state: 'partial' });
    expect((await it.dari(['up'])).code).toBe(0);
    expect(await goals(it)).toEqual(['learn networks']);

    const down = await it.dari(['down']);
    expect(down.stderr).toContain(`The data stays on the volume ${it.name}-data`);
    expect((await it.dari(['down'])).code).toBe(0);
    expect((await it.dari(['up'])).code).toBe(0);
    expect(await goals(it)).toEqual(['learn networks']);
  });

  test('changes to host-ports and back with the data, and writes the addresses that are true then', async () => {
    await using it = await project();
    expect((await it.dari(['up', 'host-ports'])).code).toBe(0);
    await addGoal(it, 'kept');
    expect(await statusOf(it)).toMatchObject({
      stack: 'host-ports',
      tiers: [{}, {}, { urls: [`mongodb://localhost:${it.ports.db}`], networks: ['bridge'] }],
    });
    const book = async (): Promise<unknown> =>
      addressBookSchema.parse(
        JSON.parse(await readFile(join(ROOT, '.dari', it.name, 'run/addresses.json'), 'utf8')),
      );
    expect(await book()).toMatchObject({ stack: 'host-ports', network: 'bridge' });

    const { code, stdout } = await it.dari(['up', 'bridge', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ stack: 'bridge', state: 'ready' });
    expect(await goals(it)).toEqual(['kept']);
    expect(await book()).toMatchObject({ stack: 'bridge', network: `${it.name}-net` });
    expect(JSON.stringify(await book())).toContain('container-ip');
  });

  test('says with --dry-run what would change and changes nothing', async () => {
    await using it = await project();
    const before = await it.dari(['up', '--dry-run']);
    expect(before.code).toBe(2);
    expect(before.stdout).toContain(`create container ${it.name}-api`);
    expect(await docker('ps', '-aq', '--filter', `label=dev.dari.project=${it.name}`)).toBe('');
    expect((await it.dari(['up'])).code).toBe(0);
    expect((await it.dari(['up', '--dry-run', '--json'])).code).toBe(0);
    await docker('network', 'disconnect', `${it.name}-net`, `${it.name}-api`);
    const drift = await it.dari(['up', '--dry-run']);
    expect(drift.stdout).toContain(`it is not on the network ${it.name}-net`);
    expect(drift.code).toBe(2);
  });

  test('stopped by Ctrl-C undoes nothing, says what is left, and goes on the next time', async () => {
    await using it = await project();
    const { child, finished } = it.start(['up']);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { code, stderr } = await finished;
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped by Ctrl-C');
    expect(stderr).toContain('left: ');
    expect((await it.dari(['up'])).code).toBe(0);
    expect(await statusOf(it)).toMatchObject({ state: 'ready' });
  });

  test('twice at once makes one stack', async () => {
    await using it = await project();
    const both = await Promise.all([it.dari(['up']), it.dari(['up'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).join('')).toContain('Another dari is at work');
    expect(await statusOf(it)).toMatchObject({ state: 'ready' });
  });

  test('tells a password that is no longer that of the data, with both ways out', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    const { code, stderr } = await it.dari(['up'], { DB_PASSWORD: 'another' });
    expect(code).toBe(80);
    expect(stderr).toContain(`down --volumes --yes`);
    expect(stderr).toContain('put the earlier DB_USER');
    const doctor = await it.dari(['doctor', '--json'], { DB_PASSWORD: 'another' });
    expect(doctor.code).toBe(81);
    expect(JSON.parse(doctor.stdout)).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({ id: 'credentials', state: 'fail' }),
      ]) as unknown,
    });
    expect((await it.dari(['up'])).code).toBe(0);
  });

  test('tells at once of a tier that stops, with its last lines', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    expect((await it.dari(['down'])).code).toBe(0);
    const spoil = 'for file in /data/db/*; do if [ -f "$file" ]; then echo spoiled > "$file"; fi; done';
    const volume = `${it.name}-data:/data/db`;
    await docker(
      'run',
      '--rm',
      '--user',
      '0',
      '-v',
      volume,
      '--entrypoint',
      'sh',
      await anyImage(),
      '-c',
      spoil,
    );
    const { code, stderr } = await it.dari(['up', '--timeout', '30']);
    expect(code).toBe(75);
    expect(stderr).toContain('The db tier stopped with exit code');
    expect(stderr).toMatch(/^ {2}\| .+/m);
  });
});

/** @returns the engine's events about the project while `action` runs. A volume made at the end marks the end. */
async function eventsDuring(it: Project, action: () => Promise<void>): Promise<EngineEvent[]> {
  const marker = `${it.name}-end`;
  const over = new AbortController();
  const events = (await engine()).events(over.signal);
  await action();
  await docker('volume', 'create', marker);
  const seen: EngineEvent[] = [];
  for await (const event of events) {
    if (event.id === marker) break;
    if (JSON.stringify(event).includes(it.name)) seen.push(event);
  }
  over.abort();
  await docker('volume', 'rm', marker);
  return seen;
}
