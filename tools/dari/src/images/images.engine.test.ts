import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { homedir } from 'node:os';
import { applyPlan, connect, disk, type Engine, findEndpoint } from '@dari/engine';
import { BASES, STACKS } from '@dari/infra';
import { type Plan, plan, type Stack, type WantedImage } from '@dari/topology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseImages } from './choose-images.ts';
import { prepareImage } from './prepare-image.ts';

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, '../../../..');
const world = { repository, environment: process.env, platform: process.platform };
const prefix = `dari-images-${randomBytes(4).toString('hex')}`;
const labels = { 'dev.dari.test': prefix };
const NODE = BASES.node.offline.tag;
const FERRETDB = BASES.mongo.offline.tag;
const NGINX = BASES.nginx.offline.tag;

let engine: Engine;

/** The images of the stack, and nginx, which no stack of today runs. */
const stack = {
  ...STACKS.bridge,
  containers: [
    ...STACKS.bridge.containers,
    ...STACKS.bridge.containers.slice(0, 1).map((db) => ({ ...db, image: 'nginx' })),
  ],
};

async function missing(): Promise<Plan> {
  const topology = await engine.observe();
  const present = topology.images;
  const request = { stack, forced: 'offline', present, volumeDatabase: null, engine, world } as const;
  const { wanted } = await chooseImages(request);
  const onlyImages: Stack = {
    name: 'bridge',
    project: prefix,
    images: wanted,
    networks: [],
    volumes: [],
    containers: [],
  };
  return plan(onlyImages, { ...topology, containers: [], networks: [], volumes: [] });
}

/** Starts a container and waits for the line that says that it listens. @returns its name. */
async function start(image: string, line: RegExp, options: readonly string[] = []): Promise<string> {
  const name = `${prefix}-${randomBytes(2).toString('hex')}`;
  const labelled = Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
  await run('docker', ['run', '-d', '--name', name, ...labelled, ...options, image]);
  for await (const { text } of engine.logs(name, { follow: true, tail: 'all' })) {
    if (line.test(text)) return name;
  }
  throw new Error(`${name} ended before it listened`);
}

/** @returns how long it took to stop, in milliseconds, and the exit code. */
async function stop(name: string): Promise<{ readonly took: number; readonly exitCode: number }> {
  const began = performance.now();
  await run('docker', ['stop', name]);
  const took = performance.now() - began;
  const { stdout } = await run('docker', ['inspect', '--format', '{{.State.ExitCode}}', name]);
  return { took, exitCode: Number(stdout) };
}

async function inside(name: string, ...command: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', ['exec', name, ...command]);
  return stdout.trim();
}

async function page(name: string, port: number): Promise<Response> {
  const { stdout } = await run('docker', ['port', name, String(port)]);
  return fetch(`http://${stdout.split('\n')[0] ?? ''}/`);
}

beforeAll(async () => {
  engine = await connect(
    findEndpoint({ ...disk, env: process.env, home: homedir(), platform: process.platform }),
  );
  await applyPlan(engine, await missing(), {
    prepareImage: (image, signal) => prepareImage(image, engine, world, () => undefined, signal),
    emit: () => undefined,
  });
});

afterAll(async () => {
  const { stdout } = await run('docker', ['ps', '-aq', '--filter', `label=dev.dari.test=${prefix}`]);
  const ids = stdout.split('\n').filter(Boolean);
  if (ids.length > 0) await run('docker', ['rm', '-f', '-v', ...ids]);
});

describe('what was prepared', () => {
  it('is not prepared again', async () => {
    expect((await missing()).steps).toEqual([]);
  });

  it('tells its source and its database', async () => {
    const { images } = await engine.observe();
    const ferretdb = images.find(({ tags }) => tags.includes(FERRETDB));
    expect(ferretdb?.labels).toMatchObject({
      'dev.dari.source': 'offline',
      'dev.dari.database': 'FerretDB',
    });
  });
});

describe('an image that is being prepared', () => {
  const unfinished: WantedImage = {
    tag: `${prefix}:unfinished`,
    how: 'import',
    source: 'offline',
    content: 'x',
    from: [],
    labels: {},
    build: null,
    rootfs: { suite: 'trixie', packages: [] },
  };

  it('is given up when asked to', async () => {
    const abort = new AbortController();
    const given = prepareImage(
      unfinished,
      engine,
      world,
      () => {
        abort.abort();
      },
      abort.signal,
    );
    await expect(given).rejects.toMatchObject({ name: 'EngineError', kind: 'cancelled' });
  });

  it('is not made when the tool fails', async () => {
    const rootfs = { suite: 'no-such-suite', packages: [] };
    const given = prepareImage({ ...unfinished, rootfs }, engine, world, () => undefined);
    await expect(given).rejects.toMatchObject({ name: 'ImageError', kind: 'tool-failed' });
    const { images } = await engine.observe();
    expect(images.flatMap(({ tags }) => tags)).not.toContain(unfinished.tag);
  });
});

describe('the Node image', () => {
  it('has Node 24 and npm, and the user 1000', async () => {
    const command = ['sh', '-c', 'node -v; npm -v; id -u node'];
    const { stdout } = await engine.runOnce({ image: NODE, command, labels });
    expect(stdout).toMatch(/^v24\.\d+\.\d+\n11\.\d+\.\d+\n1000\n$/);
  });
});

describe('the FerretDB image', () => {
  const refused = (env: Readonly<Record<string, string>>) =>
    engine.runOnce({ image: FERRETDB, command: ['docker-entrypoint.sh', 'ferretdb'], labels, env });

  it('refuses to start with a user but no password, and the other way round', async () => {
    const both = await Promise.all([
      refused({ MONGO_INITDB_ROOT_USERNAME: 'u' }),
      refused({ MONGO_INITDB_ROOT_PASSWORD: 'p' }),
    ]);
    for (const { exitCode, stderr } of both) {
      expect(exitCode).toBe(1);
      expect(stderr).toContain('both must be specified');
    }
  });

  it('refuses a value that is given twice, and a file that it cannot read', async () => {
    const user = { MONGO_INITDB_ROOT_USERNAME: 'u' };
    const twice = await refused({
      ...user,
      MONGO_INITDB_ROOT_PASSWORD: 'p',
      MONGO_INITDB_ROOT_PASSWORD_FILE: '/etc/hostname',
    });
    expect([twice.exitCode, twice.stderr]).toEqual([1, expect.stringContaining('exclusive')]);
    const unreadable = await refused({ ...user, MONGO_INITDB_ROOT_PASSWORD_FILE: '/no/such/file' });
    expect([unreadable.exitCode, unreadable.stderr]).toEqual([1, expect.stringContaining('/no/such/file')]);
  });

  it('runs another command when one is given', async () => {
    const { stdout } = await engine.runOnce({
      image: FERRETDB,
      command: ['docker-entrypoint.sh', 'echo', 'hello'],
      labels,
    });
    expect(stdout).toBe('hello\n');
  });

  it('runs as the user of the official image, keeps its data in /data/db, and stops at once', async () => {
    const options = [
      '-e',
      'MONGO_INITDB_ROOT_USERNAME=u',
      '-e',
      'MONGO_INITDB_ROOT_PASSWORD_FILE=/etc/hostname',
    ];
    const name = await start(FERRETDB, /Listening on TCP/, options);
    expect(await inside(name, 'stat', '-c', '%u', '/proc/1')).toBe('999');
    expect(await inside(name, 'ls', '/data/db')).toContain('admin.sqlite');
    const { took, exitCode } = await stop(name);
    expect(exitCode).toBe(0);
    expect(took).toBeLessThan(1000);
  });
});

describe('the nginx image', () => {
  it('serves a page, logs the request on its output, and stops when it has answered', async () => {
    const name = await start(NGINX, /start worker process/, ['-p', '127.0.0.1::80']);
    const answer = await page(name, 80);
    expect(answer.status).toBe(200);
    const { took, exitCode } = await stop(name);
    expect(exitCode).toBe(0);
    expect(took).toBeLessThan(1000);
    const { stdout } = await run('docker', ['logs', name]);
    expect(stdout).toContain('"GET / HTTP/1.1" 200');
  });
});

describe('our images', () => {
  const FIND =
    'find / -xdev -name "ca-certificates.cr*" -not -path "/etc/ssl/*" -not -path "/proc/*" 2>/dev/null; true';

  it.each(['goals-api:dev', 'goals-web:dev'])(
    '%s runs as nobody special, without the host certificates',
    async (image) => {
      const command = ['sh', '-c', `id -u; ${FIND}`];
      const { stdout } = await engine.runOnce({ image, command, labels });
      expect(stdout).toBe('1000\n');
    },
  );

  it('have an api that is one file and says what it needs', async () => {
    const files = await engine.runOnce({ image: 'goals-api:dev', command: ['ls', '/app'], labels });
    expect(files.stdout).toBe('main.mjs\n');
    const { exitCode, stderr, stdout } = await engine.runOnce({
      image: 'goals-api:dev',
      command: ['node', '/app/main.mjs'],
      labels,
    });
    expect(exitCode).not.toBe(0);
    expect(stdout + stderr).toContain('DB_PASSWORD');
  });

  it('have a page that is served without anything from the host, and stop at once', async () => {
    const name = await start('goals-web:dev', /Local:/, ['-p', '127.0.0.1::5173']);
    const answer = await page(name, 5173);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('/src/main.tsx');
    expect((await stop(name)).took).toBeLessThan(1000);
  });
});
