import { describe, expect, it } from 'vitest';
import {
  ENGINE,
  exampleStack,
  IMAGES,
  NETWORKED,
  ON_DEFAULT_BRIDGE,
  SETTINGS,
} from '../test/example-stacks.ts';
import { resolveStack } from './resolve-stack.ts';
import { StackError } from './stack-error.ts';
import type { ContainerDefinition, StackDefinition } from './stack.ts';

/** The example with its api container changed. */
function withApi(changes: Partial<ContainerDefinition>): StackDefinition {
  return {
    ...NETWORKED,
    containers: NETWORKED.containers.map((container) =>
      container.tier === 'api' ? { ...container, ...changes } : container,
    ),
  };
}

function errorOf(definition: StackDefinition, settings = SETTINGS, images = IMAGES): StackError {
  try {
    resolveStack(definition, settings, ENGINE, images);
  } catch (error) {
    if (error instanceof StackError) return error;
    throw error;
  }
  throw new Error('it was resolved');
}

describe('resolveStack', () => {
  it('fills settings in everywhere', () => {
    const text = JSON.stringify(exampleStack({ DARI_PROJECT: 'mine', WEB_PORT: '8080' }));
    expect(text).not.toContain('${');
    expect(text).toContain('"mine-net"');
    expect(text).toContain('"mine-data"');
    expect(text).toContain('"DB_HOST":{"value":"mine-db","secret":null}');
    expect(text).toContain('/home/me/dari/apps/web/src');
    expect(text).toContain('"hostPort":8080');
  });

  it('fills several settings into one text, and leaves what a value holds as it is', () => {
    const definition = withApi({ env: { URL: '${DB_USER}@${DARI_PROJECT}:${DB_PORT}' } });
    const settings = { ...SETTINGS, values: { ...SETTINGS.values, DB_USER: '${DB_PORT}$&' } };
    const api = resolveStack(definition, settings, ENGINE, IMAGES).containers.find(
      ({ tier }) => tier === 'api',
    );
    expect(api?.env['URL']?.value).toBe('${DB_PORT}$&@goals:27017');
  });

  it('says of a secret value which setting it came from', () => {
    const [db] = exampleStack().containers;
    expect(db?.env).toEqual({
      MONGO_INITDB_ROOT_USERNAME: { value: 'goals', secret: null },
      MONGO_INITDB_ROOT_PASSWORD: { value: 'not-to-be-printed', secret: 'DB_PASSWORD' },
    });
  });

  it('labels containers with project, stack and tier, networks and volumes with the project', () => {
    const stack = exampleStack();
    expect(stack.containers.map(({ labels }) => labels)).toEqual(
      ['db', 'api', 'web'].map((tier) => ({
        'dev.dari.project': 'goals',
        'dev.dari.stack': 'bridge',
        'dev.dari.tier': tier,
      })),
    );
    expect(stack.networks[0]?.labels).toEqual({ 'dev.dari.project': 'goals' });
  });

  it('labels the volume of the database, and no other, with the database', () => {
    const definition = { ...NETWORKED, volumes: [...NETWORKED.volumes, { name: 'cache' }] };
    const { volumes } = resolveStack(definition, SETTINGS, ENGINE, { ...IMAGES, database: 'FerretDB' });
    expect(volumes.map(({ labels }) => labels)).toEqual([
      { 'dev.dari.project': 'goals', 'dev.dari.database': 'FerretDB' },
      { 'dev.dari.project': 'goals' },
    ]);
  });

  it('runs the tags that were chosen and keeps the list of images', () => {
    const stack = exampleStack({}, ON_DEFAULT_BRIDGE);
    expect(stack.containers.map(({ image }) => image)).toEqual([
      'mongo:8.0',
      'goals-api:dev',
      'goals-web:dev',
    ]);
    expect(stack.images).toBe(IMAGES.wanted);
  });
});

describe('resolveStack refuses, as a bug of ours,', () => {
  it('a setting that does not exist', () => {
    const error = errorOf(withApi({ extraHosts: ['${NOWHERE}:1.2.3.4'] }));
    expect(error).toMatchObject({ kind: 'bug', code: 'unknown-setting', facts: { setting: 'NOWHERE' } });
    expect(errorOf(withApi({ name: '${toString}' })).code).toBe('unknown-setting');
  });

  it('a secret beside other text or outside the environment, without telling it', () => {
    for (const definition of [
      withApi({ env: { URL: 'mongodb://${DB_USER}:${DB_PASSWORD}@db' } }),
      withApi({ name: '${DB_PASSWORD}' }),
    ]) {
      const error = errorOf(definition);
      expect(error.code).toBe('secret-in-text');
      expect(JSON.stringify(error.facts) + error.message).not.toContain('not-to-be-printed');
    }
  });

  it.each(['', 'http', '0', '65536', '-1', '80.5', '1e3', ' 80'])('the port %j', (hostPort) => {
    const settings = { ...SETTINGS, values: { ...SETTINGS.values, API_PORT: hostPort } };
    expect(errorOf(NETWORKED, settings)).toMatchObject({ code: 'bad-port', facts: { port: hostPort } });
  });

  it('an image that was not chosen or that nobody makes present', () => {
    expect(errorOf(withApi({ image: 'redis' })).code).toBe('unknown-image');
    expect(errorOf(NETWORKED, SETTINGS, { ...IMAGES, wanted: [] }).code).toBe('unknown-image');
  });

  it('networks and volumes that the stack does not have', () => {
    expect(errorOf(withApi({ networks: [{ name: 'other', aliases: [] }] })).code).toBe('unknown-network');
    expect(errorOf(withApi({ networks: [] })).code).toBe('no-network');
    const mount = { kind: 'volume', volume: 'other', target: '/x', readOnly: false } as const;
    expect(errorOf(withApi({ mounts: [mount] })).code).toBe('unknown-volume');
  });

  it('an alias on the default bridge, and two containers of one name', () => {
    expect(errorOf(withApi({ networks: [{ name: 'bridge', aliases: ['api'] }] })).code).toBe(
      'alias-on-default-bridge',
    );
    expect(errorOf(withApi({ name: 'goals-db' })).code).toBe('duplicate-name');
  });
});

describe('resolveStack, for replicas', () => {
  const replicated = withApi({
    replicas: '${API_REPLICAS}',
    env: { PORT: '3000', NAME: '${CONTAINER_NAME}', SERVERS: '${API_SERVERS}' },
  });

  it('makes as many containers as the setting says, each with its number, under one alias', () => {
    const { containers } = exampleStack({ API_REPLICAS: '3' }, replicated);
    const replicas = containers.filter(({ tier }) => tier === 'api');
    expect(replicas.map(({ name, replica, labels }) => [name, replica, labels['dev.dari.replica']])).toEqual([
      ['goals-api-1', 1, '1'],
      ['goals-api-2', 2, '2'],
      ['goals-api-3', 3, '3'],
    ]);
    for (const { networks } of replicas) expect(networks).toEqual([{ name: 'goals-net', aliases: ['api'] }]);
  });

  it('tells every container its own name and where all of the api are', () => {
    const { containers } = exampleStack({ API_REPLICAS: '2' }, replicated);
    expect(containers.find(({ name }) => name === 'goals-api-2')?.env).toMatchObject({
      NAME: { value: 'goals-api-2', secret: null },
      SERVERS: { value: 'goals-api-1:3000 goals-api-2:3000', secret: null },
    });
  });

  it('gives the only one no number', () => {
    const [, api] = exampleStack().containers;
    expect(api).toMatchObject({ name: 'goals-api', replica: null });
    expect(api?.labels).not.toHaveProperty('dev.dari.replica');
  });

  it.each(['0', '-1', 'two', ''])('refuses %o of them', (API_REPLICAS) => {
    const settings = { ...SETTINGS, values: { ...SETTINGS.values, API_REPLICAS } };
    expect(errorOf(replicated, settings)).toMatchObject({ code: 'bad-replicas' });
  });
});
