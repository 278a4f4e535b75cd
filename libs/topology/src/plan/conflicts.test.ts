import { describe, expect, it } from 'vitest';
import { EMPTY, exampleStack, running } from '../../test/example-stacks.ts';
import { makeNetwork } from '../../test/random-drift.ts';
import type { Container, PublishedPort, Topology } from '../topology.ts';
import { plan } from './plan.ts';

const stack = exampleStack();
const up = running(stack);

/** A container of somebody else. */
function foreign(changes: Partial<Container>): Container {
  const [like] = up.containers;
  if (like === undefined) throw new Error('the stack has containers');
  const image = { id: 'nginx-id', reference: 'nginx:1.28' };
  return {
    ...like,
    id: 'foreign',
    name: 'foreign',
    image,
    labels: {},
    attachments: [],
    published: [],
    ...changes,
  };
}

function port(hostPort: number, hostIp: string, protocol: PublishedPort['protocol'] = 'tcp'): PublishedPort {
  return { containerPort: 80, hostPort, hostIp, protocol };
}

function empty(...containers: readonly Container[]): Topology {
  return { ...EMPTY, containers };
}

describe('plan has a conflict', () => {
  it('with a container of a wanted name that is nobody’s or another project’s', () => {
    for (const labels of [{}, { 'dev.dari.project': 'other' }]) {
      const { conflicts, steps } = plan(stack, empty(foreign({ name: 'goals-db', labels, state: 'exited' })));
      expect(conflicts).toEqual([
        { kind: 'foreign-container', name: 'goals-db', image: 'nginx:1.28', state: 'exited' },
      ]);
      expect(steps.map(({ id }) => id)).not.toContain('create-container:goals-db');
    }
  });

  it('with a network of a wanted name that is not ours', () => {
    const networks = [...EMPTY.networks, makeNetwork('n', 'goals-net', null)];
    const { conflicts, steps } = plan(stack, { ...EMPTY, networks });
    expect(conflicts).toEqual([{ kind: 'foreign-network', name: 'goals-net' }]);
    expect(steps.map(({ id }) => id)).not.toContain('create-network:goals-net');
  });

  it('with a volume of a wanted name that is not ours', () => {
    const volumes = [{ name: 'goals-data', driver: 'local', labels: {}, createdAt: null }];
    expect(plan(stack, { ...EMPTY, volumes }).conflicts).toEqual([
      { kind: 'foreign-volume', name: 'goals-data' },
    ]);
  });

  it('with a volume that another database wrote', () => {
    const labels = { 'dev.dari.project': 'goals', 'dev.dari.database': 'FerretDB' };
    const volumes = [{ name: 'goals-data', driver: 'local', labels, createdAt: null }];
    expect(plan(stack, { ...EMPTY, volumes }).conflicts).toEqual([
      { kind: 'volume-of-another-database', volume: 'goals-data', has: 'FerretDB', wanted: 'MongoDB' },
    ]);
  });

  it('with a container of somebody else on a network that has to be made again', () => {
    const networks = up.networks.map((network) => ({ ...network, internal: network.name === 'goals-net' }));
    const [id] = networks.filter(({ name }) => name === 'goals-net').map((network) => network.id);
    const attachments = [
      {
        network: 'goals-net',
        networkId: id ?? '',
        aliases: [],
        dnsNames: [],
        ip: null,
        ipv6: null,
        gateway: null,
      },
    ];
    const { conflicts, steps } = plan(stack, {
      ...up,
      networks,
      containers: [...up.containers, foreign({ attachments })],
    });
    expect(conflicts).toEqual([{ kind: 'network-in-use', name: 'goals-net', container: 'foreign' }]);
    expect(steps).toEqual([]);
  });
});

describe('plan has a conflict over a host port', () => {
  it.each(['0.0.0.0', '', '::', '127.0.0.1'])('that another container has on %j', (hostIp) => {
    const holder = foreign({ published: [port(3000, hostIp)] });
    expect(plan(stack, empty(holder)).conflicts).toEqual([
      {
        kind: 'port-held-by-container',
        port: 3000,
        hostIp: hostIp === '' ? '0.0.0.0' : hostIp,
        container: 'foreign',
        tier: 'api',
      },
    ]);
  });

  it('but not on another address, with another protocol or while the container does not run', () => {
    const observed = empty(
      foreign({ published: [port(3000, '192.168.1.5'), port(3000, '0.0.0.0', 'udp'), port(3001, '')] }),
      foreign({ id: 'f2', name: 'f2', state: 'exited', published: [port(3000, '')] }),
    );
    expect(plan(stack, observed).conflicts).toEqual([]);
  });

  it('on whatever address when the stack is open to all', () => {
    const holder = foreign({ published: [port(3000, '192.168.1.5')] });
    const { conflicts } = plan(exampleStack({ PUBLISH_ADDRESS: '0.0.0.0' }), empty(holder));
    expect(conflicts).toHaveLength(1);
  });

  it('once for each holder, however many addresses there are', () => {
    const holder = foreign({ published: [port(5173, '127.0.0.1'), port(5173, '172.17.0.1')] });
    expect(plan(stack, empty(holder)).conflicts).toHaveLength(1);
  });

  it('that a stopped container of the stack had before', () => {
    const containers = up.containers.map((container) => ({ ...container, state: 'exited' as const }));
    const holder = foreign({ published: [port(3000, '')] });
    expect(plan(stack, { ...up, containers: [...containers, holder] }).conflicts).toMatchObject([
      { tier: 'api' },
    ]);
  });

  it('that two containers of the stack want', () => {
    expect(plan(exampleStack({ WEB_PORT: '3000' }), EMPTY).conflicts).toEqual([
      {
        kind: 'port-held-by-container',
        port: 3000,
        hostIp: '127.0.0.1',
        container: 'goals-api',
        tier: 'web',
      },
    ]);
  });

  it('but not with a container of ours that the plan removes', () => {
    const ours = foreign({ labels: { 'dev.dari.project': 'goals' }, published: [port(3000, '')] });
    expect(plan(stack, empty(ours)).conflicts).toEqual([]);
  });
});
