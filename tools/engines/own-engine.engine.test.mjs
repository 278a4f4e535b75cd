import { fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { engineJson, engineRequest } from './engine-request.mjs';
import { canRunOwnEngine, startOwnEngine } from './own-engine.mjs';
import { startTimeOf } from './process-table.mjs';

const can = canRunOwnEngine();
const name = `test-${randomBytes(3).toString('hex')}`;
const image = process.env.DARI_TEST_IMAGE;
if (can.yes && !image)
  throw new Error('DARI_TEST_IMAGE has to name an image that is on the engine; npm test sets it');
const MACHINES = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';

const engines = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine[Symbol.asyncDispose]();
});

async function start(options = {}) {
  const engine = await startOwnEngine({ name, storage: 'memory', ...options });
  engines.push(engine);
  return engine;
}

async function docker(engine, ...args) {
  const { code, stdout, stderr } = await engine.inside(['docker', ...args]);
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
}

const waiting = (container, ...flags) => [
  ...['run', '--detach', '--tty', '--name', container, ...flags],
  ...['--entrypoint', 'sh', image, '-c', 'trap exit TERM; read x'],
];

describe.runIf(can.yes)(can.yes ? "an engine of one's own" : `an engine of one's own: ${can.why}`, () => {
  test('runs containers from copied images, and nothing of it is left', async () => {
    const engine = await start({ images: [image], network: 'veth', storage: 'disk' });
    await docker(engine, ...waiting('web', '--publish', '8080:8080'));
    const { folder, hostAddress, pid } = engine;
    await engine[Symbol.asyncDispose]();
    expect(existsSync(folder)).toBe(false);
    expect(startTimeOf(pid)).toBeUndefined();
    expect(processesNaming(folder)).toEqual([]);
    expect(cgroupsNaming(folder)).toEqual([]);
    expect(JSON.stringify(os.networkInterfaces())).not.toContain(`"${hostAddress}"`);
  });

  test('is removed twice without a complaint', async () => {
    const engine = await start();
    await engine[Symbol.asyncDispose]();
    await engine[Symbol.asyncDispose]();
  });

  test('has its containers, volumes and images again after a SIGKILL', async () => {
    const engine = await start({ images: [image] });
    await docker(engine, ...waiting('db', '--volume', 'data:/data/db'));
    const before = engine.pid;
    await engine.kill('SIGKILL');
    expect(startTimeOf(before)).toBeUndefined();
    await engine.restart();
    expect(engine.pid).not.toBe(before);
    expect(await docker(engine, 'ps', '--all', '--format', '{{.Names}}')).toBe('db');
    expect(await docker(engine, 'volume', 'ls', '--quiet')).toBe('data');
    await docker(engine, 'start', 'db');
  });

  test('starts again where pid files name other live processes', async () => {
    const engine = await start();
    await engine.kill('SIGKILL');
    writeFileSync(path.join(engine.folder, 'docker.pid'), '1');
    writeFileSync(path.join(engine.folder, 'exec/containerd/containerd.pid'), '1');
    await engine.restart();
    expect(await engineJson(engine.host, '/containers/json')).toEqual([]);
  });

  test('a running engine can be restarted again and again', async () => {
    const engine = await start();
    await engine.restart();
    await engine.restart();
    expect(await engineJson(engine.host, '/containers/json')).toEqual([]);
  });

  test('two of them have the same names and ports, and neither sees the other or the machine', async () => {
    const both = await Promise.all([start({ images: [image] }), start({ images: [image] })]);
    await Promise.all(
      both.map((engine) => docker(engine, ...waiting('the-same-name', '--publish', '8080:8080'))),
    );
    for (const engine of both)
      expect(await docker(engine, 'ps', '--format', '{{.Names}}')).toBe('the-same-name');
    const filters = encodeURIComponent(JSON.stringify({ name: ['the-same-name'] }));
    expect(await engineJson(MACHINES, `/containers/json?filters=${filters}`)).toEqual([]);
  });

  test('with veth the machine and the containers reach each other, without it they do not', async () => {
    const engine = await start({ images: [image], network: 'veth' });
    const server = http.createServer((_, response) => response.end('from the machine'));
    await new Promise((resolve) => server.listen(0, engine.hostAddress, resolve));
    const url = `http://${engine.hostAddress}:${server.address().port}/`;
    const fetchIt = ['node', '-e', 'fetch(process.argv[1]).then((r) => r.text()).then(console.log)', url];
    expect((await engine.inside(fetchIt)).stdout).toBe('from the machine\n');
    const apart = await start();
    expect((await apart.inside(fetchIt)).code).not.toBe(0);
    server.close();

    const program =
      "require('http').createServer((_, r) => r.end('from inside')).listen(8080, () => console.log('up'))";
    const [node, ...args] = engine.commandInside(['node', '-e', program]);
    const inside = spawn(node, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(inside.stdout, 'data');
    expect(await (await fetch(`http://${engine.address}:8080/`)).text()).toBe('from inside');
    inside.kill();
    await once(inside, 'exit');
  });

  test('says with the last lines of the log why it does not start, and leaves nothing', async () => {
    const before = ownFolders();
    await expect(start({ flags: ['--no-such-flag'] })).rejects.toThrow(
      /ended before it answered[^]*no-such-flag/,
    );
    expect(ownFolders()).toEqual(before);
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'])('goes when its caller gets %s', async (signal) => {
    const { caller, folder } = await startCaller();
    const gone = removal(folder);
    caller.kill(signal);
    await gone;
    expect(processesNaming(folder)).toEqual([]);
    expect(cgroupsNaming(folder)).toEqual([]);
  });

  test('goes when its caller is gone before its keeper runs', async () => {
    const keeper = fork(path.join(import.meta.dirname, 'keeper.mjs'), [name, 'memory'], { execArgv: [] });
    keeper.disconnect();
    expect(await once(keeper, 'exit')).toEqual([0, null]);
    expect(ownFolders()).toEqual([]);
  });

  test('what a killed keeper left is swept at the next start, and nothing else is', async () => {
    const { caller, folder, keeper } = await startCaller();
    const events = await engineRequest(`unix://${folder}/docker.sock`, '/events');
    const cut = once(events.resume(), 'error');
    process.kill(keeper, 'SIGKILL');
    await cut;
    caller.kill('SIGKILL');
    await once(caller, 'exit');
    const parent = path.dirname(folder);
    const foreign = [
      'dari-engine',
      'dari-engine.mine',
      `dari-engine.live.${process.pid}.${startTimeOf(process.pid)}`,
    ].map((each) => path.join(parent, each));
    const made = foreign.filter((each) => !existsSync(each));
    for (const each of made) mkdirSync(each);
    try {
      await start();
      expect(existsSync(folder)).toBe(false);
      expect(foreign.every((each) => existsSync(each))).toBe(true);
    } finally {
      for (const each of made) rmSync(each, { recursive: true });
    }
  });
});

/** Another process with an engine, that waits. */
async function startCaller() {
  const program = `
    import { startOwnEngine } from ${JSON.stringify(path.join(import.meta.dirname, 'own-engine.mjs'))};
    const engine = await startOwnEngine({ name: '${name}' });
    console.log(engine.folder);
    process.stdin.resume();`;
  const caller = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(caller.stdout.setEncoding('utf8'), 'data');
  const folder = line.trim();
  return { caller, folder, keeper: Number(folder.split('.').at(-2)) };
}

/** @returns {Promise<void>} when the folder is gone */
function removal(folder) {
  return new Promise((resolve) => {
    const watcher = watch(path.dirname(folder), () => {
      if (existsSync(folder)) return;
      watcher.close();
      resolve();
    });
  });
}

function ownFolders() {
  return readdirSync('/var/tmp').filter((each) => each.startsWith(`dari-engine.${name}.`));
}

function processesNaming(folder) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => commandLine(pid).includes(folder));
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function cgroupsNaming(folder) {
  return readdirSync('/sys/fs/cgroup')
    .flatMap((entry) => [entry, `${entry}/${path.basename(folder)}`])
    .filter((entry) => path.basename(entry) === path.basename(folder))
    .filter((entry) => existsSync(path.join('/sys/fs/cgroup', entry)));
}
