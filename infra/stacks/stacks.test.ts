import { STACK_NAMES } from '@dari/topology';
import type { ContainerDefinition, StackName, Tier } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import { STACKS } from './index.ts';

function tier(stack: StackName, wanted: Tier): ContainerDefinition {
  const found = STACKS[stack].containers.find((container) => container.tier === wanted);
  if (found === undefined) throw new Error(`${stack} has no ${wanted}`);
  return found;
}

describe.each(STACK_NAMES)('the stack %s', (name) => {
  const stack = STACKS[name];

  it('has the name it is found by', () => {
    expect(stack.name).toBe(name);
  });

  it('keeps the files of the database on the named volume', () => {
    expect(stack.volumes).toEqual([{ name: '${DARI_PROJECT}-data' }]);
    expect(tier(name, 'db').mounts).toEqual([
      { kind: 'volume', volume: '${DARI_PROJECT}-data', target: '/data/db', readOnly: false },
    ]);
  });

  it('gives the database a root user from the settings, and the api the same one in the database `admin`', () => {
    expect(tier(name, 'db').env).toEqual({
      MONGO_INITDB_ROOT_USERNAME: '${DB_USER}',
      MONGO_INITDB_ROOT_PASSWORD: '${DB_PASSWORD}',
    });
    expect(tier(name, 'api').env).toMatchObject({
      DB_USER: '${DB_USER}',
      DB_PASSWORD: '${DB_PASSWORD}',
      DB_NAME: '${DB_NAME}',
      DB_AUTH_SOURCE: 'admin',
    });
  });

  it('maps host.docker.internal in every container', () => {
    for (const { extraHosts } of stack.containers) {
      expect(extraHosts).toEqual(['host.docker.internal:host-gateway']);
    }
  });

  it('mounts the source of the page and the address book read-only', () => {
    const mounts = ['web', 'api'].flatMap((wanted) => tier(name, wanted === 'web' ? 'web' : 'api').mounts);
    expect(mounts).toEqual([
      { kind: 'bind', source: '${SOURCE_DIR}', target: '/app/apps/web/src', readOnly: true },
      { kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true },
      { kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true },
    ]);
  });

  it('takes every name and host port from the settings', () => {
    for (const { name: container, publish } of stack.containers) {
      expect(container).toMatch(/^\$\{DARI_PROJECT\}-/);
      for (const { hostPort } of publish) expect(hostPort).toMatch(/^\$\{(WEB|API|DB)_PORT\}$/);
    }
  });
});

describe('the stack bridge', () => {
  it('publishes web and api to the host and no port of the database', () => {
    expect(
      STACKS.bridge.containers.map(({ tier: of, publish }) => [of, publish.map(({ reach }) => reach)]),
    ).toEqual([
      ['db', []],
      ['api', ['host']],
      ['web', ['host']],
    ]);
  });

  it('lets the api call the database by its name on their own network', () => {
    expect(tier('bridge', 'api').env).toMatchObject({ DB_HOST: tier('bridge', 'db').name, DB_PORT: '27017' });
    for (const { networks } of STACKS.bridge.containers) {
      expect(networks.map(({ name }) => name)).toEqual(['${DARI_PROJECT}-net']);
    }
  });
});

describe('the stack host-ports', () => {
  it('has all three on the default bridge, published to host and containers', () => {
    expect(STACKS['host-ports'].networks).toEqual([]);
    for (const { networks, publish } of STACKS['host-ports'].containers) {
      expect(networks).toEqual([{ name: 'bridge', aliases: [] }]);
      expect(publish.map(({ reach }) => reach)).toEqual(['host-and-containers']);
    }
  });

  it('lets the api call the database through the host', () => {
    expect(tier('host-ports', 'api').env).toMatchObject({
      DB_HOST: 'host.docker.internal',
      DB_PORT: '${DB_PORT}',
    });
    expect(tier('host-ports', 'db').publish[0]).toMatchObject({
      containerPort: 27_017,
      hostPort: '${DB_PORT}',
    });
  });
});
