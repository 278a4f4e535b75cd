import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker, project, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

let it: Project;
let folder: string;
beforeAll(async () => {
  await prepareImages();
  it = await project();
  folder = await mkdtemp(join(tmpdir(), 'dari-snapshot-'));
  const { code, stderr } = await it.dari(['up']);
  expect(code, stderr).toBe(0);
}, PREPARE_MS);
afterAll(async () => {
  await it[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('a topology in a file', () => {
  test('explains routes where there is no engine, and holds no secret', async () => {
    const { stdout, code } = await it.dari(['snapshot']);
    expect(code).toBe(0);
    expect(stdout).not.toContain(JSON.stringify(it.env['DB_PASSWORD']).slice(1, -1));
    const file = join(folder, 'topology.json');
    await writeFile(file, stdout);
    const nowhere = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    const answer = await it.dari(
      ['why', `${it.name}-web`, `${it.name}-db:27017`, '--json', '--topology', file],
      nowhere,
    );
    expect(JSON.parse(answer.stdout)).toMatchObject({ outcome: 'works' });
    const table = await it.dari(['matrix', '--topology', file, '--to', `${it.name}-db`], nowhere);
    expect(table.code, table.stderr).toBe(0);
    expect(table.stdout).toMatch(/\d+ routes predicted\./);
  });

  test('and another one written later: diff says which routes changed, and why', async () => {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(before, (await it.dari(['snapshot'])).stdout);
    await docker('network', 'disconnect', `${it.name}-net`, `${it.name}-db`);
    await writeFile(after, (await it.dari(['snapshot'])).stdout);
    await docker('network', 'connect', '--alias', 'db', `${it.name}-net`, `${it.name}-db`);
    const { code, stdout } = await it.dari(['diff', before, after, '--json']);
    expect(code).toBe(0);
    const { changes } = JSON.parse(stdout) as { changes: readonly Record<string, unknown>[] };
    expect(changes).toContainEqual(
      expect.objectContaining({
        vantage: `${it.name}-api`,
        address: `mongodb://${it.name}-db:27017`,
        before: expect.objectContaining({ outcome: 'works' }) as unknown,
        after: expect.objectContaining({ outcome: 'name-not-found' }) as unknown,
      }),
    );
    const told = await it.dari(['diff', before, after]);
    expect(told.stdout).toContain(`${it.name}-api → mongodb://${it.name}-db:27017`);
    const same = await it.dari(['diff', before, before]);
    expect(same.stdout).toBe('No route changed.\n');
    expect(await readFile(before, 'utf8')).toContain('"format"');
  });
});
