import { LABEL, UNCONFINED, type Container, type Topology } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { pitfallOfEnded } from './of-ended.ts';
import { isNginx, pitfallsOfNginx } from './of-nginx.ts';
import { pitfallOfMade } from './of-topology.ts';

function container(name: string, change: Partial<Container> = {}): Container {
  return {
    id: `id-${name}`,
    name,
    image: { id: 'sha256:1', reference: 'app:dev' },
    state: 'running',
    exitCode: null,
    error: null,
    labels: {},
    hostname: name,
    networkMode: 'net',
    env: [],
    attachments: [attachment('net', { ip: `10.0.0.${name.length}` })],
    published: [],
    exposed: [],
    mounts: [],
    extraHosts: [],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt: '2026-01-01T00:00:00Z',
    command: {
      entrypoint: null,
      arguments: ['node', 'server.js'],
      directory: '/app',
      tty: false,
      openStdin: false,
    },
    ...change,
  };
}

function attachment(
  network: string,
  { ip = null, aliases = [] }: { readonly ip?: string | null; readonly aliases?: readonly string[] },
): Container['attachments'][number] {
  return { network, networkId: network, aliases, dnsNames: [], ip, ipv6: null, gateway: null };
}

function topology(containers: readonly Container[], images: Topology['images'] = []): Topology {
  const engine = {
    version: '29.0.0',
    api: '1.52',
    operatingSystem: 'Linux',
    architecture: 'amd64',
    desktop: false,
    rootless: false,
    firewall: null,
    userlandProxy: null,
    hostGateway: null,
  };
  return { engine, networks: [], containers, volumes: [], images };
}

const failed = (change: Partial<Container> = {}): Container =>
  container('api', { state: 'exited', exitCode: 1, ...change });
const bind = { kind: 'bind', source: '/home/me/app', target: '/app', readOnly: false } as const;

describe('a container that ended', () => {
  test.each([
    "Error: Cannot find module 'express'",
    'sh: 1: vite: not found',
    'sh: nodemon: command not found',
  ])('has its modules hidden by a mount: %s', (line) => {
    const it = failed({ mounts: [bind] });
    expect(pitfallOfEnded(it, [line], topology([it]))).toEqual({
      kind: 'modules-hidden',
      container: 'api',
      folder: '/app',
    });
  });

  test('does not when they have a volume of their own, or a file of the project is missing', () => {
    const modules = { kind: 'volume', volume: 'm', target: '/app/node_modules', readOnly: false } as const;
    const kept = failed({ mounts: [bind, modules] });
    const line = "Error: Cannot find module 'express'";
    expect(pitfallOfEnded(kept, [line], topology([kept]))).toBeNull();
    const own = failed({ mounts: [bind] });
    expect(pitfallOfEnded(own, ["Error: Cannot find module './routes.js'"], topology([own]))).toBeNull();
  });

  test.each([
    'connect ECONNREFUSED 10.0.0.2:27017',
    'dial tcp 10.0.0.2:27017: connect: connection refused',
    'connection to server at "db" (10.0.0.2), port 27017 failed: Connection refused',
    'org.postgresql.util.PSQLException: Connection to 10.0.0.2:27017 refused.',
  ])('called who did not listen yet: %s', (line) => {
    const it = failed();
    const db = container('db');
    expect(pitfallOfEnded(it, [line], topology([it, db]))).toEqual({
      kind: 'not-ready-yet',
      container: 'api',
      target: 'db',
      port: 27_017,
    });
    expect(pitfallOfEnded(it, [line], topology([it]))).toBeNull();
  });

  test('called itself, and who was meant is named', () => {
    const it = failed();
    const db = container('db', { exposed: ['27017/tcp'] });
    const line = 'connect ECONNREFUSED ::1:27017';
    expect(pitfallOfEnded(it, [line], topology([it, db]))).toMatchObject({
      kind: 'own-localhost',
      elsewhere: 'db',
    });
  });

  test('well, and with an input, is no dev server that lost it', () => {
    const lines = ['Starting the development server...'];
    const open = { entrypoint: null, arguments: [], directory: '', tty: false, openStdin: true };
    const it = failed({ exitCode: 0, command: open });
    expect(pitfallOfEnded(it, lines, topology([it]))).toBeNull();
  });
});

describe('a nginx', () => {
  const upstream = (ip: string): string =>
    `connect() failed (111: Connection refused) while connecting to upstream, client: 1.2.3.4, upstream: "http://${ip}:3000/"`;
  const later = { startedAt: '2026-01-01T00:00:05Z' };

  test('of the stack looks names up again and is left alone', () => {
    expect(isNginx(container('proxy', { image: { id: '1', reference: 'nginx:1.28' } }))).toBe(true);
    const ours = container('proxy', {
      image: { id: '1', reference: 'nginx' },
      labels: { [LABEL.tier]: 'proxy' },
    });
    expect(isNginx(ours)).toBe(false);
  });

  test('calls an address that nobody has, or that somebody else has since', () => {
    const proxy = container('proxy');
    const api = container('api', later);
    expect(pitfallsOfNginx(proxy, [upstream('10.0.0.99')], topology([proxy, api]))).toMatchObject([
      { now: null },
    ]);
    expect(pitfallsOfNginx(proxy, [upstream('10.0.0.3')], topology([proxy, api]))).toMatchObject([
      { now: 'api' },
    ]);
  });

  test('calls a server that is where it was and refuses: that is another matter', () => {
    const [proxy, api] = [container('proxy', later), container('api')];
    expect(pitfallsOfNginx(proxy, [upstream('10.0.0.3')], topology([proxy, api]))).toEqual([]);
  });

  test('knows the replicas that were there when it started, on its own networks', () => {
    const replica = (name: string, network: string, change = {}): Container =>
      container(name, { attachments: [attachment(network, { aliases: ['api'] })], ...change });
    const proxy = container('proxy');
    const seen = pitfallsOfNginx(
      proxy,
      [],
      topology([proxy, replica('a', 'net'), replica('b', 'net', later), replica('c', 'far', later)]),
    );
    expect(seen).toEqual([{ kind: 'upstream-added', container: 'proxy', name: 'api', later: ['b'] }]);
  });
});

describe('a container as the engine has it', () => {
  const image = (id: string, tag: string): Topology['images'][number] => ({
    id,
    tags: [tag],
    labels: {},
    sizeBytes: 1,
  });

  test('runs an older image when its tag has moved, also one without a tag', () => {
    const it = container('web', { image: { id: 'sha256:1', reference: 'localhost:5000/app' } });
    const moved = topology([it], [image('sha256:2', 'localhost:5000/app:latest')]);
    expect(pitfallOfMade(it, moved)).toMatchObject({
      kind: 'old-image',
      reference: 'localhost:5000/app:latest',
    });
    expect(pitfallOfMade(it, topology([it], [image('sha256:1', 'localhost:5000/app:latest')]))).toBeNull();
    expect(pitfallOfMade(it, topology([it]))).toBeNull();
  });

  test.each([
    ['Bind for 127.0.0.1:8080 failed: port is already allocated', 8080],
    ['listen tcp4 0.0.0.0:3000: bind: address already in use', 3000],
    ['exec: "nodee": executable file not found in $PATH', null],
  ])('could not start: %s', (error, port) => {
    const it = container('web', { state: 'created', error });
    expect(pitfallOfMade(it, topology([it]))).toMatchObject({ kind: 'start-failed', port, holder: null });
  });
});
