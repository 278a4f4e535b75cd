import { STACK_NAMES } from '@dari/topology';
import type { ContainerDefinition, StackName, Tier } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import { STACKS } from './index.ts';

const DEVELOPMENT = ['host-ports', 'bridge', 'proxy', 'balanced'] as const;

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
    const data = tier(name, 'db').mounts.filter(({ kind }) => kind !== 'tmpfs');
    expect(data).toEqual([
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

  it('takes every name and host port from the settings', () => {
    for (const { name: container, publish } of stack.containers) {
      expect(container).toMatch(/^\$\{DARI_PROJECT\}-/);
      for (const { hostPort } of publish) expect(hostPort).toMatch(/^\$\{(WEB|API|DB|PROXY)_PORT\}$/);
    }
  });
});

describe.each(DEVELOPMENT)('the stack %s, for development', (name) => {
  const stack = STACKS[name];
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
});

describe.each(['proxy', 'balanced', 'production'] as const)('the stack %s', (name) => {
  it('publishes nginx and nothing else', () => {
    const published = STACKS[name].containers.flatMap(({ publish }) => publish);
    expect(published).toEqual([{ containerPort: 8080, hostPort: '${PROXY_PORT}', reach: 'host' }]);
  });
});

describe('the stack balanced', () => {
  it('has as many of the api as the settings say', () => {
    expect(tier('balanced', 'api').replicas).toBe('${API_REPLICAS}');
  });
});

describe('the stack production', () => {
  const { containers, networks } = STACKS.production;

  it('mounts nothing of the host', () => {
    expect(containers.flatMap(({ mounts }) => mounts).filter(({ kind }) => kind === 'bind')).toEqual([]);
  });

  it('confines, limits, restarts and checks every container and keeps its log small', () => {
    for (const { name, confinement, restart, health, logging } of containers) {
      expect(confinement, name).toMatchObject({
        user: expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/) as string,
        readOnlyRoot: true,
        droppedCapabilities: ['ALL'],
        noNewPrivileges: true,
        memoryBytes: expect.any(Number) as number,
        pids: expect.any(Number) as number,
      });
      expect(restart, name).toBe('unless-stopped');
      expect(health, name).toBeDefined();
      expect(logging?.options, name).toHaveProperty('max-size');
    }
  });

  it('has the database on a network that has no way out and that the web tier is not on', () => {
    const inner = tier('production', 'db').networks.map(({ name }) => name);
    expect(networks.filter(({ name }) => inner.includes(name))).toMatchObject([{ internal: true }]);
    expect(tier('production', 'web').networks.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining(inner),
    );
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
