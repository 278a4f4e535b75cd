import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { BUILT } from '../images.ts';

const run = promisify(execFile);
const STAND_IN = readFileSync(path.join(import.meta.dirname, 'stand-in.mjs'), 'utf8');

/** Everything these tests make carries it. */
const TEST_LABEL = 'dev.dari.test=nginx';

/** The images under test: as `dari up` has made them, unless the environment names others. */
export const IMAGES = {
  proxy: process.env['DARI_TEST_PROXY_IMAGE'] ?? BUILT.proxy.tag,
  static: process.env['DARI_TEST_STATIC_IMAGE'] ?? BUILT['web-static'].tag,
  node: BUILT.api.tag,
};

/** Runs the docker command. @returns what it printed. @throws with what it complained about. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run('docker', [...args]);
  return `${stdout}${args[0] === 'logs' ? stderr : ''}`.trim();
}

/** A network of its own with containers on it; all of it is gone at the end. */
export interface Site extends AsyncDisposable {
  readonly prefix: string;
  /** Starts a stand-in that answers as `name`, and waits until it listens. */
  standIn(name: string): Promise<void>;
  /** Starts nginx as `production` does: no root, nothing writable but `/tmp`. @returns its origin on the host. */
  nginx(image: string, env: Readonly<Record<string, string>>, options?: readonly string[]): Promise<string>;
  /** Waits until nginx answers in a container. @returns its origin on the host. */
  published(name: string): Promise<string>;
  /** The name of a container. */
  called(name: string): string;
}

export async function site(): Promise<Site> {
  const prefix = `dari-nginx-${randomBytes(4).toString('hex')}`;
  const containers: string[] = [];
  const called = (name: string): string => `${prefix}-${name}`;
  const start = async (name: string, args: readonly string[]): Promise<void> => {
    containers.push(called(name));
    const common = ['--detach', '--name', called(name), '--network', prefix, '--label', TEST_LABEL];
    await docker('run', ...common, ...args);
  };
  const published = async (name: string): Promise<string> => {
    const [address = ''] = (await docker('port', called(name), '8080')).split('\n');
    await answers(`http://${address}`, called(name));
    return `http://${address}`;
  };
  await docker('network', 'create', '--label', TEST_LABEL, prefix);
  return {
    prefix,
    called,
    published,
    async standIn(name) {
      await start(name, [
        '--env',
        `NAME=${name}`,
        '--init',
        IMAGES.node,
        'node',
        '--input-type=module',
        '-e',
        STAND_IN,
      ]);
      await logged(called(name), 'listening');
    },
    async nginx(image, env, options = []) {
      const given = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
      const confined = [
        '--read-only',
        '--tmpfs',
        '/tmp',
        '--cap-drop',
        'ALL',
        '--security-opt',
        'no-new-privileges',
      ];
      await start('nginx', [...confined, '--publish', '127.0.0.1::8080', ...given, ...options, image]);
      return published('nginx');
    },
    async [Symbol.asyncDispose]() {
      await docker('rm', '--force', '--volumes', ...containers).catch(() => undefined);
      await docker('network', 'rm', prefix);
    },
  };
}

/** Waits until a container has written a line. */
export async function logged(container: string, line: string): Promise<void> {
  const logs = execFile('docker', ['logs', '--follow', container]);
  try {
    let text = '';
    for await (const chunk of logs.stdout ?? []) {
      text += String(chunk);
      if (text.includes(line)) return;
    }
    throw new Error(`${container} ended without "${line}":\n${await docker('logs', container)}`);
  } finally {
    logs.kill();
  }
}

/** Waits until nginx itself answers: it has no line to wait for. */
async function answers(origin: string, container: string): Promise<void> {
  for (;;) {
    const asked = await get(`${origin}/__dari/healthz`).catch(() => null);
    if (asked?.status === 200) return;
    if ((await docker('inspect', '--format', '{{.State.Running}}', container)) !== 'true') {
      throw new Error(await docker('logs', container));
    }
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** Of a stand-in. */
  readonly said: {
    name?: string;
    method?: string;
    url?: string;
    headers?: IncomingHttpHeaders;
    bytes?: number;
  };
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
}

/** One HTTP call with its path as it is written: `fetch` would tidy it up. */
export function get(url: string, { method = 'GET', headers = {}, body, agent }: Call = {}): Promise<Answer> {
  const [, origin = '', target = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(url) ?? [];
  return new Promise((resolve, reject) => {
    const asked = request(origin, { method, path: target, headers: { ...headers }, agent });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const isPlain = response.headers['content-encoding'] === undefined;
        const isJson = isPlain && (response.headers['content-type'] ?? '').includes('json');
        const said = (isJson ? JSON.parse(text) : {}) as Answer['said'];
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, said });
      });
    });
    asked.end(body);
  });
}

/** Opens a WebSocket. @returns the first text that comes through it. */
export function firstMessage(url: string): Promise<string> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers });
    asked.once('error', reject);
    asked.once('response', ({ statusCode }) => {
      reject(new Error(`expected 101, found ${statusCode ?? 0}`));
    });
    asked.once('upgrade', (_, socket, head) => {
      const take = (frame: Buffer): void => {
        socket.destroy();
        // RFC 6455, section 5.2: two bytes stand before a short text.
        resolve(frame.subarray(2).toString());
      };
      if (head.length > 0) take(head);
      else socket.once('data', take);
    });
    asked.end();
  });
}

/** Calls `count` times, `connections` at once, each on a connection that stays open. */
export async function many(
  count: number,
  connections: number,
  call: (index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) answers.push(await call(next++));
  };
  await Promise.all(Array.from({ length: connections }, work));
  return answers;
}

/** @returns how many of the answers each stand-in gave. */
export function shares(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { said } of answers) counts[said.name ?? 'nobody'] = (counts[said.name ?? 'nobody'] ?? 0) + 1;
  return counts;
}
