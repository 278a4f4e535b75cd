import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { anyImage, docker, project, ROOT, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

beforeAll(prepareImages, PREPARE_MS);

/** What an engine leaves that ends while it makes the volume, and what `dari` has noted then. */
async function halfMade(it: Project): Promise<string> {
  const volume = `${it.name}-data`;
  const folder = join(ROOT, '.dari', it.name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'volume-being-made'), `${volume}\n`);
  await docker('volume', 'create', volume);
  return volume;
}

async function write(volume: string): Promise<void> {
  const touch = ['--entrypoint', 'touch', await anyImage(), '/data/file'];
  await docker('run', '--rm', '--user', '0', '--network', 'none', '-v', `${volume}:/data`, ...touch);
}

test('a volume that an engine has made half is made anew', async () => {
  await using it = await project();
  const volume = await halfMade(it);
  const { code, stderr } = await it.dari(['up']);
  expect(code, stderr).toBe(0);
  const labels = await docker('volume', 'inspect', '--format', '{{json .Labels}}', volume);
  expect(JSON.parse(labels)).toMatchObject({ 'dev.dari.project': it.name });
});

test('one that holds anything is left alone, and so is the next one of that name', async () => {
  await using it = await project();
  const volume = await halfMade(it);
  try {
    await write(volume);
    for (let time = 1; time <= 2; time += 1) {
      const { code, stderr } = await it.dari(['up']);
      expect(code, stderr).toBe(73);
      expect(stderr).toContain(`A volume named ${volume} is there already`);
    }
    expect(await docker('volume', 'inspect', '--format', '{{json .Labels}}', volume)).toBe('null');
  } finally {
    await docker('volume', 'rm', volume);
  }
});

test('one that a container has is left alone', async () => {
  await using it = await project();
  const volume = await halfMade(it);
  const container = await docker('create', '-v', `${volume}:/data`, await anyImage());
  try {
    const { code } = await it.dari(['up']);
    expect(code).toBe(73);
  } finally {
    await docker('rm', container);
    await docker('volume', 'rm', volume);
  }
});
