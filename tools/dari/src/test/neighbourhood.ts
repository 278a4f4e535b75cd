import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, disk, findEndpoint, type Engine } from '@dari/engine';
import { BUILT } from '@dari/infra';
import type { OwnEngine } from '../../../engines/own-engine.mjs';
import { BIN, run, type Environment, type Finished } from './dari-process.ts';
import type { RouteAsJson } from '../routes/route-report.ts';

/** Containers and networks that have nothing to do with dari, on one engine; gone at the end. */
export interface Neighbourhood extends AsyncDisposable {
  /** Begins the name of everything here; an image of this name, whatever its tag, is removed too. */
  readonly name: string;
  readonly engine: Engine;
  /** What containers are made from. */
  readonly image: string;
  /** Where programs are started; gone afterwards. */
  readonly folder: string;
  /** The `docker` command. @throws Error when it fails */
  docker(...args: readonly string[]): Promise<string>;
  /** Starts a command where the engine runs, and leaves it to the test. */
  launch(argv: readonly string[], input?: string, env?: Environment): ReturnType<typeof run>;
  /** Runs one to its end. */
  start(argv: readonly string[], input?: string, env?: Environment): Promise<Finished>;
  /** Pastes commands into a shell where everybody is root. */
  paste(commands: readonly string[]): Promise<Finished>;
  /** Runs `dari` to its end. */
  dari(args: readonly string[], env?: Environment): Promise<Finished>;
  /** Makes a network. @returns its name. */
  network(suffix: string, ...options: readonly string[]): Promise<string>;
  /**
   * Runs a container and waits until it listens.
   *
   * @param listens `ADDRESS:PORT`; `own` is the container's own address, `[::]` takes IPv6 alone. None: it calls only.
   * @returns its name.
   */
  container(suffix: string, listens: readonly string[], ...options: readonly string[]): Promise<string>;
  /** Makes the same and does not start it. */
  made(suffix: string, listens: readonly string[], ...options: readonly string[]): Promise<string>;
  /** Resolves when a container, or an nginx in it, has said so many times that it listens. */
  listening(container: string, times?: number): Promise<void>;
  /** @returns the IPv4 address of the host on a network. */
  gateway(network: string): Promise<string>;
  /** @returns its IPv4 address on a network. */
  ip(container: string, network: string): Promise<string>;
  /** Asks for many routes at once. @returns one answer each, in their order; a refused one has an error only. */
  why(
    routes: readonly (readonly [vantage: string, address: string])[],
    ...options: readonly string[]
  ): Promise<readonly Answer[]>;
}

/** A line of `dari why -`. */
export type Answer = RouteAsJson & { readonly error?: { readonly kind: string } };

/** Takes only hosts called localhost, as a dev server does, and allows no other page to read its answers. */
const PROGRAM = `
const { createServer } = require('node:http');
const { networkInterfaces } = require('node:os');
const places = process.argv.slice(1);
let left = places.length;
const ready = () => { left -= 1; if (left <= 0) console.log('ready'); };
const own = () => Object.values(networkInterfaces()).flat().find((one) => !one.internal && one.family === 'IPv4').address;
for (const place of places) {
  const [, where, port] = /^(.*):([0-9]+)$/.exec(place);
  const host = where === 'own' ? own() : where.replace(/[[\\]]/g, '');
  const serve = (request, response) => {
    response.writeHead(/^localhost(:|$)/.test(request.headers.host || '') ? 200 : 403).end('hello');
  };
  createServer(serve).listen({ host, port: Number(port), ipv6Only: host === '::' }, ready);
}
if (places.length === 0) ready();
setInterval(() => 0, 1e9);
process.on('SIGTERM', () => process.exit(0));
`;

/** Has Node and a shell, and every stack needs it. */
export const NODE_IMAGE = BUILT.api.tag;

export interface NeighbourhoodOptions {
  /** Has Node; {@link NODE_IMAGE} unless given. */
  readonly image?: string;
  /** Where everything is and everybody calls from; the machine's engine unless given. */
  readonly own?: OwnEngine;
  /** For everything that is started. */
  readonly env?: Environment;
}

export async function neighbourhood({
  image = NODE_IMAGE,
  own,
  env = {},
}: NeighbourhoodOptions = {}): Promise<Neighbourhood> {
  const name = `n-${randomBytes(3).toString('hex')}`;
  const settings = { LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' };
  const base: Environment = { ...process.env, ...own?.env, ...env, ...settings };
  const engine = await connect(findEndpoint({ ...disk, env: base, home: '/', platform: process.platform }));
  const folder = await mkdtemp(join(tmpdir(), 'dari-neighbourhood-'));
  /** Engine 28 does not tell the gateway of a network whose subnet was asked for: it is the first address. */
  const gateways = new Map<string, string>();
  // An engine has addresses of its own for some thirty networks only; nobody routes this range (RFC 2544).
  const chance = Number.parseInt(name.slice(-3), 16);
  const range = `198.${18 + (chance >> 11)}.${chance & 255}`;

  const launch: Neighbourhood['launch'] = (argv, input = '', more = {}) => {
    const [program = '', ...args] = own === undefined ? argv : own.commandInside([...argv]);
    return run(program, args, { ...base, ...more }, input, folder);
  };
  const start: Neighbourhood['start'] = (...how) => launch(...how).finished;
  const docker: Neighbourhood['docker'] = async (...args) => {
    const { code, stdout, stderr } = await run('docker', args, base).finished;
    if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const create: Neighbourhood['made'] = async (suffix, listens, ...options) => {
    const full = `${name}-${suffix}`;
    await docker(
      'create',
      '--name',
      full,
      '--entrypoint',
      'node',
      ...options,
      image,
      '-e',
      PROGRAM,
      ...listens,
    );
    return full;
  };
  const listening: Neighbourhood['listening'] = async (container, times = 1) => {
    let left = times;
    for await (const { text } of engine.logs(container, { follow: true, tail: 'all' })) {
      if (text === 'ready' || text.endsWith(': start worker processes')) left -= 1;
      if (left === 0) return;
    }
    throw new Error(`${container} ended before it was ready`);
  };
  /**
   * Engine 20.10 sometimes goes on counting an endpoint of a container that is gone, until it is started again: a network
   * that nobody is on can then be removed by nobody. That is told, and is no failure of the test.
   */
  const removeNetwork = async (network: string): Promise<void> => {
    const { code, stderr } = await run('docker', ['network', 'rm', network], base).finished;
    if (code === 0) return;
    const on = await docker('network', 'inspect', '--format', '{{ len .Containers }}', network);
    if (on !== '0' || !stderr.includes('active endpoints')) throw new Error(stderr);
    process.stderr.write(`the engine keeps ${network}, which nobody is on: ${stderr}`);
  };
  return {
    name,
    engine,
    image,
    folder,
    docker,
    launch,
    start,
    paste: (commands) => start(['sh', '-e'], `sudo() { "$@"; }\n${commands.join('\n')}\n`),
    dari: (args, more) => start([process.execPath, BIN, ...args], '', more),
    async network(suffix, ...options) {
      const full = `${name}-${suffix}`;
      const first = gateways.size * 32;
      const subnet = `${range}.${first}/27`;
      gateways.set(full, `${range}.${first + 1}`);
      await docker('network', 'create', '--subnet', subnet, ...options, full);
      return full;
    },
    made: create,
    async container(suffix, listens, ...options) {
      const full = await create(suffix, listens, ...options);
      await docker('start', full);
      await listening(full);
      return full;
    },
    listening,
    gateway: (network) => {
      const path = '{{ range .IPAM.Config }}{{ .Gateway }}{{ end }}';
      const own = gateways.get(network);
      return own === undefined
        ? docker('network', 'inspect', '--format', path, network)
        : Promise.resolve(own);
    },
    ip: (container, network) =>
      docker(
        'inspect',
        '--format',
        `{{ (index .NetworkSettings.Networks "${network}").IPAddress }}`,
        container,
      ),
    async why(routes, ...options) {
      const lines = routes.map((route) => `${route.join(' ')}\n`).join('');
      const { stdout, stderr } = await start([process.execPath, BIN, 'why', '-', ...options], lines);
      const answers = stdout.trimEnd().split('\n');
      if (answers.length !== routes.length) throw new Error(`${answers.length} answers: ${stderr}`);
      return answers.map((line) => JSON.parse(line) as Answer);
    },
    async [Symbol.asyncDispose]() {
      const found = await engine.observe();
      const here = (one: { readonly name: string }): boolean => one.name.startsWith(`${name}-`);
      const names = found.containers.filter(here).map((one) => one.name);
      // `docker rm` removes all at once, and that is what hangs engines before 23 (moby/moby#46661).
      for (const one of names) await docker('rm', '--force', '--volumes', one);
      for (const network of found.networks.filter(here)) await removeNetwork(network.name);
      const tags = found.images.flatMap((one) => one.tags.filter((tag) => tag.startsWith(`${name}:`)));
      if (tags.length > 0) await docker('rmi', ...tags);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
