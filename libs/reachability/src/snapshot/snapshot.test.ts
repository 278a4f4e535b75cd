import { describe, expect, it } from 'vitest';
import type { Topology } from '@dari/topology';
import { say, world } from '../../test/world.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { SnapshotError } from './snapshot-error.ts';
import { writeSnapshot } from './write-snapshot.ts';

const base = world({
  nets: {
    t1: {
      subnets: ['10.1.0.0/24', 'fd01::/64'],
      options: { 'com.docker.network.bridge.enable_icc': 'true' },
    },
  },
  boxes: {
    aa: { on: { t1: '10.1.0.2 fd01::2' }, links: ['web:db'] },
    web: { on: { t1: '10.1.0.3' }, listen: ['[::]:80'], publish: ['8080:80'] },
  },
  swarm: {
    services: [
      {
        name: 'api',
        endpointMode: 'vip',
        vips: [{ networkId: 'x', ip: '10.0.0.2' }],
        networkIds: ['x'],
        aliases: ['a'],
        ports: [{ published: 80, target: 80, protocol: 'tcp', mode: 'ingress' }],
      },
    ],
  },
});

const SECRET = 'not-to-be-printed';

/** A topology with a secret wherever somebody could have put one. */
const full: Topology = {
  ...base,
  networks: base.networks.map((network) => ({
    ...network,
    options: { ...network.options, 'weave.password': SECRET },
    labels: { 'dev.dari.project': 'goals', token: SECRET },
  })),
  containers: base.containers.map((container) => ({
    ...container,
    labels: {
      'dev.dari.tier': 'api',
      'com.docker.compose.project': 'p',
      'com.docker.compose.project.working_dir': SECRET,
      auth: SECRET,
    },
    env: ['PLAIN', `DB_PASSWORD=${SECRET}`, `URL=a=${SECRET}`],
    error: SECRET,
    command: { entrypoint: [SECRET], arguments: [SECRET], directory: '', tty: false, openStdin: false },
    health: { command: SECRET, intervalMs: 1, timeoutMs: 1, retries: 1, startPeriodMs: 1 },
    logging: { driver: 'splunk', options: { 'splunk-token': SECRET } },
    mounts: [
      { kind: 'bind', source: `/home/${SECRET}`, target: '/a', readOnly: true },
      { kind: 'volume', volume: 'data', target: '/b', readOnly: false },
      { kind: 'tmpfs', target: '/c' },
    ],
  })),
  volumes: [{ name: 'data', driver: 'local', labels: { secret: SECRET }, createdAt: null }],
  images: [{ id: 'sha256:1', tags: ['a:1'], labels: { key: SECRET }, sizeBytes: 5 }],
};

function faultOf(text: string): unknown {
  try {
    parseSnapshot(text);
  } catch (error) {
    if (error instanceof SnapshotError) return error.fault;
    throw error;
  }
  return null;
}

const written = writeSnapshot(full);
const content = JSON.parse(written) as { topology: Record<string, unknown> };
const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...content, topology: { ...content.topology, ...change } });

describe('a snapshot', () => {
  it('is read again as it was, but for what is secret', () => {
    const read = parseSnapshot(written);
    expect(JSON.parse(writeSnapshot(read))).toEqual(JSON.parse(written));
    expect(read.deep).toEqual(full.deep);
    expect(read.swarm).toEqual(full.swarm);
    expect(read.networks[0]?.labels).toEqual({ 'dev.dari.project': 'goals' });
    expect(read.containers[0]).toMatchObject({
      labels: { 'dev.dari.tier': 'api', 'com.docker.compose.project': 'p' },
      env: ['PLAIN=', 'DB_PASSWORD=', 'URL='],
      mounts: [
        { kind: 'bind', source: '', target: '/a', readOnly: true },
        { kind: 'volume', volume: 'data', target: '/b', readOnly: false },
        { kind: 'tmpfs', target: '/c' },
      ],
    });
    expect(read.networks.at(-1)?.options).toEqual({ 'com.docker.network.bridge.enable_icc': 'true' });
  });

  it('holds no secret', () => {
    expect(written).not.toContain(SECRET);
  });

  it('is explained as the engine that it was taken of', () => {
    const read = parseSnapshot(written);
    for (const [vantage, address] of [
      ['aa', 'web:80'],
      ['aa', 'db:80'],
      ['host', 'localhost:8080'],
      ['host', 'web:80'],
    ] as const) {
      expect(say(read, vantage, address)).toBe(say(full, vantage, address));
    }
  });

  it('may have a byte order mark, and lack what was not read', () => {
    expect(parseSnapshot(`\uFEFF${written}`).containers).toHaveLength(2);
    const { engine, networks, containers, volumes, images } = full;
    const plain = { engine, networks, containers, volumes, images };
    expect(parseSnapshot(writeSnapshot(plain))).not.toHaveProperty('deep');
    expect(parseSnapshot(changed({ deep: null, swarm: null }))).toMatchObject({ deep: null, swarm: null });
  });

  it('leaves out what it does not know', () => {
    expect(parseSnapshot(changed({ later: 1 }))).not.toHaveProperty('later');
  });
});

describe('a file that is no snapshot', () => {
  it.each([
    ['empty', '', { kind: 'empty' }],
    ['white space', ' \n', { kind: 'empty' }],
    ['cut in the middle', written.slice(0, written.length / 2), { kind: 'truncated' }],
    ['cut in a string', '{"format": "da', { kind: 'truncated' }],
    ['cut after a backslash', '{"a\\', { kind: 'truncated' }],
    ['no JSON', 'services:\n  web:', { kind: 'not-json', line: 1 }],
    ['no JSON in its third line', '{\n"a": 1,\nb\n}', { kind: 'not-json', line: 3 }],
    ['a number', '7', { kind: 'not-a-topology' }],
    ['null', 'null', { kind: 'not-a-topology' }],
    ['other JSON', '{"services":{"[{":"\\"["}}', { kind: 'not-a-topology' }],
    [
      'of another version',
      JSON.stringify({ ...content, version: 2 }),
      { kind: 'version', found: '2', known: 1 },
    ],
    [
      'of a version in words',
      JSON.stringify({ ...content, version: 'x'.repeat(99) }),
      { kind: 'version', found: `"${'x'.repeat(39)}`, known: 1 },
    ],
    [
      'without a version',
      JSON.stringify({ format: 'dari-topology' }),
      { kind: 'version', found: 'none', known: 1 },
    ],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it.each([
    ['topology', JSON.stringify({ format: 'dari-topology', version: 1 })],
    ['topology.containers', changed({ containers: {} })],
    ['topology.containers.0', changed({ containers: [null] })],
    ['topology.containers.0.state', changed({ containers: [{ ...full.containers[0], state: 'asleep' }] })],
    [
      'topology.networks.1.options.x',
      changed({ networks: [full.networks[0], { ...full.networks[0], options: { x: 1 } }] }),
    ],
    ['topology.networks.0.options', changed({ networks: [{ ...full.networks[0], options: [] }] })],
    ['topology.networks.0.name', changed({ networks: [{ ...full.networks[0], name: 'x'.repeat(5000) }] })],
    [
      'topology.containers.0.published.0.hostPort',
      changed({
        containers: [
          {
            ...full.containers[0],
            published: [{ containerPort: 1, hostPort: 65536, hostIp: '', protocol: 'tcp' }],
          },
        ],
      }),
    ],
  ])('says that the fault is at %s', (path, text) => {
    expect(faultOf(text)).toMatchObject({ kind: 'shape', path });
  });

  it('does not let a name reach the prototype of an object', () => {
    const text = changed({ networks: [{ ...full.networks[0], labels: {} }] }).replace(
      '"labels":{}',
      '"labels":{"__proto__":"x"}',
    );
    expect(faultOf(text)).toMatchObject({ kind: 'shape', path: 'topology.networks.0.labels.__proto__' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses ten megabytes of nesting before it builds anything from them', () => {
    expect(faultOf('['.repeat(10_000_000))).toEqual({ kind: 'too-deep', most: 32 });
    expect(faultOf('{"a":'.repeat(2_000_000))).toEqual({ kind: 'too-deep', most: 32 });
    expect(faultOf(`${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`)).toEqual({
      kind: 'too-deep',
      most: 32,
    });
  });

  it('stops at the first of many faults', () => {
    expect(faultOf(changed({ containers: Array.from({ length: 100_000 }, () => 1) }))).toMatchObject({
      path: 'topology.containers.0',
    });
  });

  it('refuses what is larger than any engine', () => {
    expect(faultOf(' '.repeat(64_000_001))).toEqual({
      kind: 'too-large',
      length: 64_000_001,
      most: 64_000_000,
    });
  });
});
