import { readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docker, project } from '../test/dari-process.ts';
import { prepareImages, PREPARE_MS } from '../test/prepare-images.ts';

const PASSWORD = 'never in a file';
const NOWHERE = { DOCKER_HOST: 'unix:///nowhere/docker.sock', DB_PASSWORD: PASSWORD };
const TOOLS = ['compose', 'swarm', 'kubernetes'] as const;

test.each(TOOLS)('writes a file for %s without an engine, and the password nowhere', async (tool) => {
  await using it = await project();
  for (const args of [[], ['--json'], ['--images', 'offline'], ['--lang', 'ko']]) {
    const { code, stdout, stderr } = await it.dari(['export', tool, ...args], NOWHERE);
    expect(code).toBe(0);
    expect(stdout + stderr).toContain('DB_PASSWORD');
    expect(stdout + stderr).not.toContain(PASSWORD);
  }
  const { stdout, stderr } = await it.dari(['export', tool], NOWHERE);
  expect(stdout).toContain('mongo:8.0');
  expect(stderr).toContain('No Docker Engine answers');
});

test('writes the password into the Secret when it is asked to, for the owner alone', async () => {
  await using it = await project();
  const file = join(tmpdir(), `${it.name}.yaml`);
  const { code, stdout, stderr } = await it.dari(
    ['export', 'kubernetes', '--with-secrets', '--output', file],
    NOWHERE,
  );
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain(`Written: ${file}`);
  expect(stderr).not.toContain(PASSWORD);
  expect(await readFile(file, 'utf8')).toContain(`DB_PASSWORD: "${PASSWORD}"`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rm(file);
});

test.each([
  [[], 'There is no tool'],
  [['helm'], 'There is no tool "helm"'],
  [['compose', 'bogus'], 'There is no stack "bogus"'],
  [['compose', '--endpoint-mode', 'vip'], '--endpoint-mode'],
  [['swarm', '--endpoint-mode', 'ring'], '--endpoint-mode'],
  [['swarm', '--with-secrets'], '--with-secrets'],
  [['swarm', 'production', '--replicas', '3'], '--replicas'],
])('refuses %j', async (args, said) => {
  await using it = await project();
  const { code, stdout, stderr } = await it.dari(['export', ...args], NOWHERE);
  expect(code).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).toContain(said);
});

test(
  'leaves the address book to the stack that runs, and says so',
  async () => {
    await prepareImages();
    await using it = await project();
    expect((await it.dari(['up', 'bridge'])).code).toBe(0);
    const book = async (): Promise<string> =>
      readFile(join(import.meta.dirname, '../../../..', '.dari', it.name, 'run/addresses.json'), 'utf8');
    const before = await book();
    expect((await it.dari(['export', 'compose', 'proxy'])).stderr).toContain('belongs to the stack "bridge"');
    expect((await it.dari(['export', 'compose', 'bridge'])).stderr).not.toContain('belongs to');
    expect(await book()).toBe(before);
    expect((await it.dari(['down'])).code).toBe(0);
    expect(await docker('ps', '-aq', '--filter', `label=dev.dari.project=${it.name}`)).toBe('');
    await it.dari(['export', 'compose', 'proxy']);
    expect(JSON.parse(await book())).toMatchObject({ stack: 'proxy', apiPort: null });
  },
  PREPARE_MS,
);
