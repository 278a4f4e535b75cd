import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOutFiles, saveEditedFiles } from './lesson-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dari-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const FILES = { Dockerfile: 'FROM nginx\n', 'web/my.conf': 'listen 80;\n' };
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

test('files are handed out with their folders', async () => {
  const { prints, kept } = await handOutFiles(folder, FILES, {});
  expect(await read('web/my.conf')).toBe('listen 80;\n');
  expect(Object.keys(prints)).toEqual(Object.keys(FILES));
  expect(kept).toEqual([]);
});

test('one that the learner edited is never written over', async () => {
  const { prints } = await handOutFiles(folder, FILES, {});
  await writeFile(join(folder, 'Dockerfile'), 'FROM mine\n');
  const again = await handOutFiles(folder, { ...FILES, Dockerfile: 'FROM newer\n' }, prints);
  expect(again.kept).toEqual(['Dockerfile']);
  expect(await read('Dockerfile')).toBe('FROM mine\n');
});

test('one that nobody edited follows the course', async () => {
  const { prints } = await handOutFiles(folder, FILES, {});
  const { kept } = await handOutFiles(folder, { ...FILES, Dockerfile: 'FROM newer\n' }, prints);
  expect(kept).toEqual([]);
  expect(await read('Dockerfile')).toBe('FROM newer\n');
});

test('without a record of what was handed out, what differs counts as edited', async () => {
  await writeFile(join(folder, 'Dockerfile'), 'FROM mine\n');
  expect((await handOutFiles(folder, FILES, {})).kept).toEqual(['Dockerfile']);
});

test('a reset keeps edited files under other names, and only these', async () => {
  const { prints } = await handOutFiles(folder, FILES, {});
  await writeFile(join(folder, 'Dockerfile'), 'FROM mine\n');
  const [saved = '', ...more] = await saveEditedFiles(folder, FILES, prints);
  expect(more).toEqual([]);
  expect(await readFile(saved, 'utf8')).toBe('FROM mine\n');
  expect(await readdir(folder)).not.toContain('Dockerfile');
  expect((await handOutFiles(folder, FILES, prints)).kept).toEqual([]);
  expect(await read('Dockerfile')).toBe('FROM nginx\n');
});
