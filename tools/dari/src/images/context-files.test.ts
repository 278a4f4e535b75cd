import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Recipe } from '@dari/infra';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contextFiles } from './context-files.ts';

const RECIPE: Recipe = {
  dockerfile: 'images/Dockerfile',
  context: ['package.json', 'app'],
  mounted: [],
  bases: [{ image: 'debian', arg: 'DEBIAN_IMAGE' }],
  npmPackages: [],
  hostArgs: [],
};

let repository: string;

beforeEach(async () => {
  repository = await mkdtemp(path.join(tmpdir(), 'dari-context-'));
});

afterEach(async () => {
  await rm(repository, { recursive: true, force: true });
});

async function put(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    const absolute = path.join(repository, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, file);
  }
}

it('lists the files of the recipe in a fixed order', async () => {
  await put(
    'package.json',
    'images/Dockerfile',
    'app/src/b.ts',
    'app/src/a.ts',
    'app/index.html',
    'other/x.ts',
  );
  expect(await contextFiles(repository, RECIPE)).toEqual([
    'app/index.html',
    'app/src/a.ts',
    'app/src/b.ts',
    'images/Dockerfile',
    'package.json',
  ]);
});

it('leaves out tests, results of builds and installed packages, at any depth', async () => {
  await put('package.json', 'images/Dockerfile', 'app/a.ts');
  await put('app/a.test.ts', 'app/deep/b.engine.test.ts', 'app/deep/c.test.tsx', 'app/npm.log');
  await put('app/node_modules/x/index.js', 'app/deep/dist/main.mjs');
  expect(await contextFiles(repository, RECIPE)).toEqual(['app/a.ts', 'images/Dockerfile', 'package.json']);
});

it('names what is missing', async () => {
  await put('package.json', 'images/Dockerfile');
  await expect(contextFiles(repository, RECIPE)).rejects.toMatchObject({
    name: 'ImageError',
    kind: 'missing-file',
    facts: { path: 'app' },
  });
});
