import { UNCONFINED, type Container, type Topology } from '@dari/topology';
import { expect, test } from 'vitest';
import { disarm } from './disarm.ts';

const CONTAINER: Container = {
  id: 'a1',
  name: 'web',
  image: { id: 'sha256:1', reference: 'web:dev' },
  state: 'running',
  exitCode: null,
  error: null,
  labels: {},
  hostname: 'web',
  networkMode: 'net',
  env: [],
  attachments: [],
  published: [],
  exposed: [],
  mounts: [],
  extraHosts: [],
  confinement: UNCONFINED,
  restart: 'no',
  health: null,
  logging: null,
  startedAt: null,
};

function topology(change: Partial<Container>): Topology {
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
  return { engine, networks: [], containers: [{ ...CONTAINER, ...change }], volumes: [], images: [] };
}

test('leaves what an engine has as it is', () => {
  const command = {
    entrypoint: ['node'],
    arguments: ['-e', 'first();\n\tsecond();'],
    directory: '/app',
    tty: false,
    openStdin: false,
  };
  const own = topology({ name: 'goals-web_1.x', command, labels: { 'dev.dari.tier': 'web, 페이지' } });
  expect(disarm(own)).toEqual(own);
});

test('takes from a file what would do something to a terminal', () => {
  const colours = '\u001b[2J\u001b]0;title\u0007';
  const [container] = disarm(
    topology({ hostname: `a${colours}`, networkMode: 'a\nb', labels: { x: '\u202eb' } }),
  ).containers;
  expect(JSON.stringify(container)).not.toMatch(/\\u001b|\\u0007|\\n|\u202e/);
});

test('lets no name of a container be a path', () => {
  const [container] = disarm(topology({ name: '../../.profile' })).containers;
  expect(container?.name).toBe('profile');
});
