import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badSetting, loadProjectName } from './load-settings.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dari-settings-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('the name of the project', () => {
  test('is the default one without a file', async () => {
    expect(await loadProjectName(root, {})).toBe('goals');
  });

  test('is read although the rest of the file is bad', async () => {
    await writeFile(join(root, '.env'), 'DARI_PROJECT=mine\nWEB_PORT=x\n');
    expect(await loadProjectName(root, {})).toBe('mine');
  });

  test('is not guessed when the file that may tell it cannot be read', async () => {
    await mkdir(join(root, '.env'));
    await expect(loadProjectName(root, {})).rejects.toMatchObject({ problem: { kind: 'files' } });
    expect(await loadProjectName(root, { DARI_PROJECT: 'mine' })).toBe('mine');
  });

  test('is not guessed when its setting is misspelled', async () => {
    await writeFile(join(root, '.env'), 'DARI_PROJET=mine\n');
    await expect(loadProjectName(root, {})).rejects.toMatchObject({ problem: { kind: 'bad-settings' } });
  });
});

test('a setting that turns out wrong later is told with its line', async () => {
  await writeFile(join(root, '.env'), 'DB_PASSWORD=x\nPUBLISH_ADDRESS=10.99.99.99\n');
  const error = await badSetting(root, {}, 'PUBLISH_ADDRESS', { code: 'address-not-here' });
  expect(error.problem).toMatchObject({
    faults: [{ name: 'PUBLISH_ADDRESS', found: '10.99.99.99', where: { kind: 'file', line: 2 } }],
  });
});
