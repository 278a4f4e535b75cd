import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, disk, findEndpoint, type Engine } from '@dari/engine';
import { LABEL } from '@dari/topology';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');
export const BIN = join(ROOT, 'tools', 'dari', 'bin', 'dari.mjs');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The real command line, for one project of its own that is gone at the end. */
export interface Project extends AsyncDisposable {
  readonly name: string;
  readonly ports: { readonly web: number; readonly api: number; readonly db: number; readonly proxy: number };
  /** Runs `dari` to its end. */
  dari(args: readonly string[], env?: Environment): Promise<Finished>;
  /** Starts `dari` and leaves it to the test. */
  start(
    args: readonly string[],
    env?: Environment,
    input?: string,
  ): { child: ChildProcess; finished: Promise<Finished> };
  /** The environment that `dari` gets. */
  readonly env: Environment;
}

/** Makes names and ports for one test. */
export async function project(): Promise<Project> {
  const name = `t-${randomBytes(3).toString('hex')}`;
  const [web = 0, api = 0, db = 0, proxy = 0] = await freePorts(4);
  const base: Environment = {
    ...process.env,
    LANG: 'C',
    LC_ALL: 'C',
    NO_COLOR: '1',
    DARI_PROJECT: name,
    WEB_PORT: String(web),
    API_PORT: String(api),
    DB_PORT: String(db),
    PROXY_PORT: String(proxy),
    DB_PASSWORD: `p ä$x"'#%/@:`,
  };
  const start: Project['start'] = (args, env = {}, input = '') =>
    run(process.execPath, [BIN, ...args], { ...base, ...env }, input);
  const dari: Project['dari'] = (args, env) => start(args, env).finished;
  return {
    name,
    ports: { web, api, db, proxy },
    env: base,
    start,
    dari,
    async [Symbol.asyncDispose]() {
      await dari(['down', '--volumes', '--yes', `${name}-data`]);
      await rm(join(ROOT, '.dari', name), { recursive: true, force: true });
    },
  };
}

/** Runs a program to its end. */
export function run(
  command: string,
  args: readonly string[],
  env: Environment = process.env,
  input = '',
  folder = ROOT,
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(command, args, { cwd: folder, env: { ...env }, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined).end(input);
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  return { child, finished };
}

/** The `docker` command. @throws Error when it fails */
export async function docker(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('docker', args).finished;
  if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** @returns an image with Node and a shell that no test removes: the one of `npm test`, or one that an `up` has left. */
export async function anyImage(): Promise<string> {
  const given = process.env['DARI_TEST_NODE_IMAGE'];
  if (given !== undefined) return given;
  const ids = await docker('images', '-q', '--filter', `label=${LABEL.content}`);
  const [id] = ids.split('\n');
  if (id === undefined || id === '') throw new Error('no image of dari is there; run dari up first');
  return id;
}

export function engine(): Promise<Engine> {
  const world = { ...disk, env: process.env, home: process.env['HOME'] ?? '/', platform: process.platform };
  return connect(findEndpoint(world));
}

/** Ports that nobody listens on. Held together until all are known, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '0.0.0.0');
      await new Promise((resolve) => server.once('listening', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
