import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseContainer } from './test/database-container.ts';
import { databaseContainer } from './test/database-container.ts';

let folder: string;
let database: DatabaseContainer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dari-api-'));
  const build = fileURLToPath(new URL('../build.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [build, folder]);
  database = await databaseContainer(process.env['DARI_TEST_DB_IMAGE']);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The bundle in a process of its own, in a folder where nothing else is. */
function start(change: Readonly<Record<string, string>> = {}) {
  const { host, port, user, password } = database.configuration;
  const env = {
    NODE_ENV: 'production',
    PORT: '0',
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USER: user,
    DB_PASSWORD: password,
    ...change,
  };
  const child = spawn(process.execPath, ['main.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  return {
    child,
    exited,
    complaint: () => complaint,
    /** The first line, also one that came already, with that message. */
    async line(message: string): Promise<Record<string, unknown>> {
      for (;;) {
        const found = lines.find((line) => line.includes(`"msg":"${message}"`));
        if (found !== undefined) return JSON.parse(found) as Record<string, unknown>;
        await once(reader, 'line');
      }
    },
  };
}

describe('the bundled api', () => {
  it('is one file that needs nothing beside it', async () => {
    expect((await readdir(folder)).filter((name) => !name.endsWith('.map'))).toEqual(['main.mjs']);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('exits with 0 on %s', async (signal) => {
    const api = start();
    await api.line('database connected');
    api.child.kill(signal);
    expect(await api.exited).toEqual([0, null]);
    expect(api.complaint()).toBe('');
  });

  it('answers what was asked before it goes, and lets go of who only waits', async () => {
    const api = start({ DB_HOST: 'no-such-name.invalid' });
    const { port } = await api.line('listening');
    const url = `http://127.0.0.1:${String(port)}`;
    await api.line('database unavailable');
    const held = fetch(`${url}/readyz?wait=30`);
    // Answered after the held one was received, over another connection that stays open.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const started = performance.now();
    api.child.kill('SIGTERM');
    const response = await held;
    expect(response.status).toBe(503);
    await response.arrayBuffer();
    expect(await api.exited).toEqual([0, null]);
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  it('says every bad variable and exits with 78', async () => {
    const api = start({ PORT: 'x', DB_PORT: '0', DB_PASSWORD: '' });
    expect(await api.exited).toEqual([78, null]);
    for (const name of ['PORT', 'DB_PORT', 'DB_PASSWORD']) expect(api.complaint()).toContain(`  ${name}: `);
  });

  it('says which port is taken and exits with 1', async () => {
    const first = start();
    const { port } = await first.line('listening');
    const second = start({ PORT: String(port) });
    expect(await second.exited).toEqual([1, null]);
    expect(await second.line('cannot listen')).toMatchObject({ port, err: { code: 'EADDRINUSE' } });
    first.child.kill('SIGTERM');
    await first.exited;
  });
});
