import { mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { everyEdit } from './every-edit.ts';

let folder = '';
let file = '';
let server: ViteDevServer;
/** What a page has shown: the module as it was served after each report, in order. */
const shown: string[] = [];

/** As a browser does: it asks for a module when it is told of an update. */
const page: Plugin = {
  name: 'page',
  hotUpdate: {
    order: 'post',
    handler({ modules }) {
      if (modules.length > 0 && this.environment.name === 'client') setImmediate(() => void load());
    },
  },
};

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'dari-edit-')));
  file = path.join(folder, 'shown.js');
  await writeFile(file, module('first'));
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [everyEdit(), page],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  server.watcher.add(file);
  await load();
  const watched = () => server.watcher.getWatched()[folder]?.includes('shown.js');
  await vi.waitUntil(watched, { timeout: 8_000, interval: 5 });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it('shows the last of many edits, however they were written and however close they came', async () => {
  const temporary = path.join(folder, 'shown.tmp');
  for (let round = 0; round < 12; round += 1) {
    for (let edit = 0; edit < 5; edit += 1) {
      const text = module(`${round}.${edit}`);
      if (edit % 2 === 0) await writeFile(file, text);
      else {
        await writeFile(temporary, text);
        await rename(temporary, file);
      }
      // Some edits have a few turns of the event loop between them, so that the page gets what was before.
      for (let turn = 0; turn < round; turn += 1) await new Promise(setImmediate);
    }
    await expect.poll(() => shown.at(-1), { timeout: 5_000, interval: 5 }).toContain(`"${round}.4"`);
  }
});

it('does not show a file that is empty for the moment, and shows one that stays empty', async () => {
  shown.length = 0;
  await writeFile(file, '');
  await expect.poll(() => reported(file), { timeout: 5_000, interval: 1 }).toBe(true);
  await writeFile(file, module('after'));
  await expect.poll(() => shown.at(-1), { timeout: 5_000, interval: 5 }).toContain('"after"');
  expect(shown.filter((text) => !text.includes('value'))).toEqual([]);
  await writeFile(file, '');
  await expect.poll(() => shown.at(-1)?.includes('value'), { timeout: 5_000, interval: 20 }).toBe(false);
});

function module(value: string): string {
  return `export const value = ${JSON.stringify(value)};\nif (import.meta.hot) import.meta.hot.accept();\n`;
}

async function load(): Promise<void> {
  const result = await server.environments.client.transformRequest('/shown.js');
  shown.push(result?.code ?? '');
}

/** @returns whether Vite has heard that the file changed: it forgets what it served of it. */
function reported(of: string): boolean {
  const [known] = server.environments.client.moduleGraph.getModulesByFile(of) ?? [];
  return known?.transformResult === null;
}
