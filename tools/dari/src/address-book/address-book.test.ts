import { addressBookSchema } from '@dari/contract';
import { UNCONFINED } from '@dari/topology';
import type { Attachment, Container, Network, Stack, WantedContainer } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { addressBook } from './address-book.ts';

function wanted(
  tier: 'web' | 'api' | 'db' | 'proxy',
  change: Partial<WantedContainer> = {},
): WantedContainer {
  return {
    tier,
    name: `goals-${tier}`,
    image: tier,
    env: {},
    networks: [{ name: 'goals-net', aliases: [tier] }],
    published: [],
    mounts: [],
    extraHosts: [],
    replica: null,
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    labels: {},
    ...change,
  };
}

function stackOf(...containers: WantedContainer[]): Stack {
  return { name: 'bridge', project: 'goals', images: [], networks: [], volumes: [], containers };
}

const API_PORT = { containerPort: 3000, hostPort: 3001, hostIps: ['127.0.0.1'] };
const BRIDGE = stackOf(wanted('web'), wanted('api', { published: [API_PORT] }), wanted('db'));
const NOTHING = { containers: [], networks: [] };

function onNetwork(name: string, network: string, ip: string): Container {
  const attachment = { network, ip, gateway: '172.30.0.1' } as Attachment;
  return { id: '0123456789abcdef', name, attachments: [attachment] } as unknown as Container;
}

describe('address book', () => {
  test('is what the servers take', () => {
    expect(() => addressBookSchema.parse(addressBook(BRIDGE, NOTHING, '10.0.0.2'))).not.toThrow();
  });

  test('dials the host port from outside and the container port from inside', () => {
    const book = addressBook(BRIDGE, NOTHING, '10.0.0.2');
    const api = book.addresses.filter(({ tier }) => tier === 'api');
    expect(api.map(({ form, host, port }) => `${form} ${host}:${port}`)).toEqual([
      'localhost localhost:3001',
      'host.docker.internal host.docker.internal:3001',
      'container-name goals-api:3000',
      'alias api:3000',
      'name.network goals-api.goals-net:3000',
      'lan-ip 10.0.0.2:3001',
    ]);
    expect(book.apiPort).toBe(3001);
  });

  test('dials the container port everywhere when nothing is published', () => {
    const book = addressBook(BRIDGE, NOTHING, null);
    const localhost = book.addresses.find(({ id }) => id === 'db:localhost');
    expect(localhost).toMatchObject({ scheme: 'mongodb', port: 27017 });
  });

  test('has the IP address, the id and the gateway as soon as they are known', () => {
    const networks = [
      { name: 'goals-net', subnets: [{ subnet: '172.30.0.0/16', gateway: '172.30.0.1' }] },
    ] as unknown as Network[];
    const topology = { containers: [onNetwork('goals-api', 'goals-net', '172.30.0.3')], networks };
    const { addresses } = addressBook(BRIDGE, topology, null);
    expect(addresses.find(({ id }) => id === 'api:container-ip')).toMatchObject({
      host: '172.30.0.3',
      port: 3000,
    });
    expect(addresses.find(({ id }) => id === 'api:short-id')).toMatchObject({
      host: '0123456789ab',
      port: 3000,
    });
    expect(addresses.find(({ id }) => id === 'api:gateway')).toMatchObject({
      host: '172.30.0.1',
      port: 3001,
    });
  });

  test('has no name that needs a user-defined network on the default bridge', () => {
    const networks = [{ name: 'bridge', aliases: [] }];
    const stack = stackOf(
      wanted('web', { networks }),
      wanted('api', { networks }),
      wanted('db', { networks }),
    );
    const { addresses, network } = addressBook(stack, NOTHING, null);
    expect(network).toBe('bridge');
    expect(addresses.map(({ form }) => form)).not.toContain('name.network');
    expect(addresses.map(({ form }) => form)).not.toContain('alias');
  });

  test('has the ways through nginx where page and api are behind it', () => {
    const published = [{ containerPort: 8080, hostPort: 8081, hostIps: ['127.0.0.1'] }];
    const stack = stackOf(
      wanted('db'),
      wanted('api', { name: 'goals-api-1', replica: 1 }),
      wanted('api', { name: 'goals-api-2', replica: 2 }),
      wanted('web'),
      wanted('proxy', { published }),
    );
    const book = addressBookSchema.parse(addressBook(stack, NOTHING, null));
    expect(book).toMatchObject({ apiPort: null, replicas: ['goals-api-1', 'goals-api-2'] });
    const through = book.addresses.filter(({ path }) => path === '/api');
    expect(through.map(({ id, host, port }) => `${id} ${host}:${port}`)).toEqual([
      'api:proxy localhost:8081',
      'api:proxy-name goals-proxy:8080',
    ]);
  });

  test('tells the networks of each tier', () => {
    const networks = ['goals-front', 'goals-back'].map((name) => ({ name, aliases: [] }));
    const stack = stackOf(
      wanted('web', { networks: networks.slice(0, 1) }),
      wanted('api', { networks }),
      wanted('db', { networks: networks.slice(1) }),
    );
    expect(addressBook(stack, NOTHING, null)).toMatchObject({
      network: 'goals-front',
      networks: { web: ['goals-front'], api: ['goals-front', 'goals-back'], db: ['goals-back'] },
    });
  });
});
