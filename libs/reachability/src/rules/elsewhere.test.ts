import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const NETS: NonNullable<WorldParts['nets']> = { t1: { subnets: ['10.1.0.0/24'] } };
const BOXES: NonNullable<WorldParts['boxes']> = {
  aa: { on: { t1: '10.1.0.2' } },
  web: {
    on: { t1: '10.1.0.3' },
    listen: ['0.0.0.0:80'],
    publish: ['8080:80', '127.0.0.1:8081:81', '8082:82'],
  },
};
const CLIENT = {
  listeners: [{ address: '127.0.0.1', port: 9000 }],
  interfaces: [
    { name: 'lo', addresses: ['127.0.0.1/8'] },
    { name: 'en0', addresses: ['192.168.0.20/24'] },
  ],
  routes: [{ to: '0.0.0.0/0', via: '192.168.0.1', interface: 'en0' }],
  hosts: [{ address: '127.0.0.1', names: ['localhost'] }],
  resolver: null,
  lookups: [],
};

describe('Docker Desktop', () => {
  const parts: WorldParts = {
    nets: NETS,
    boxes: BOXES,
    engine: { desktop: true },
    deep: { clientOnHost: false, client: CLIENT },
  };
  const topology = world(parts);
  it.each([
    ['H16: published ports are on the machine', 'host', 'localhost:8080', 'works WORKS L1'],
    ['H6: a dead server', 'host', 'localhost:8082', 'closed NOTHING_LISTENS L4'],
    ['H11: the address of a container', 'host', '10.1.0.3:80', 'timeout VM_NO_ROUTE H11'],
    ['H11: a gateway', 'browser', '10.1.0.1:8080', 'timeout VM_NO_ROUTE H11'],
    [
      "U1: the machine's own address depends on a setting",
      'host',
      '192.168.0.20:8080',
      'unknown FACT_MISSING U1',
    ],
    ['L1: a server of the machine', 'host', 'localhost:9000', 'works WORKS L1'],
    ['L5: nobody', 'host', 'localhost:1', 'refused NOTHING_LISTENS_ON_HOST L5'],
    ['U1: the world outside', 'host', '203.0.113.1:80', 'unknown OUTSIDE_ENGINE U1'],
    [
      'C25: host.docker.internal reaches what is published on 127.0.0.1',
      'aa',
      'host.docker.internal:8081',
      'closed NOTHING_LISTENS L4',
    ],
    ['C25: what is published everywhere', 'aa', 'host.docker.internal:8080', 'works WORKS L1'],
    ['C26: a server of the machine on 127.0.0.1', 'aa', 'host.docker.internal:9000', 'works WORKS L1'],
    ['C27: the gateway, of which sources disagree', 'aa', '10.1.0.1:8080', 'unknown FACT_MISSING U1'],
    ['C2: neighbours', 'aa', 'web:80', 'works WORKS L1'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });

  it('H11: is unreachable where the machine has no route at all', () => {
    const cut = world({ ...parts, deep: { clientOnHost: false, client: { ...CLIENT, routes: [] } } });
    expect(say(cut, 'host', '10.1.0.3:80')).toBe('unreachable VM_NO_ROUTE H11');
    expect(ask(cut, 'host', '10.1.0.3:80').remedy).toMatchObject({
      id: 'use-address',
      address: 'localhost:8080',
    });
    expect(ask(cut, 'host', '10.1.0.2:70').remedy).toMatchObject({ id: 'publish' });
  });

  it('U1: without a look at the machine its servers are not known', () => {
    const dim = world({ ...parts, deep: { clientOnHost: false, client: null } });
    expect(ask(dim, 'host', 'localhost:1').hops.at(-1)?.fact).toMatchObject({ what: 'client-listeners' });
    expect(ask(dim, 'host', '192.168.0.20:1').hops.at(-1)?.fact).toMatchObject({ what: 'host-addresses' });
    const unlooked = world({ ...parts, deep: null });
    expect(ask(unlooked, 'host', 'localhost:1').hops.at(-1)?.fact).toMatchObject({
      what: 'client-listeners',
    });
  });
});

describe('a rootless engine', () => {
  const topology = world({
    nets: NETS,
    boxes: BOXES,
    engine: { rootless: true },
    deep: { clientOnHost: false, client: CLIENT },
  });
  it.each([
    ['H16: published ports are on the machine', 'host', 'localhost:8080', 'works WORKS L1'],
    ['H8: at every address of it', 'host', '192.168.0.20:8080', 'works WORKS L1'],
    ['H9: those on 127.0.0.1 only there', 'host', '192.168.0.20:8081', 'refused PUBLISHED_LOOPBACK_ONLY C14'],
    ['H12: the address of a container', 'host', '10.1.0.3:80', 'timeout ROOTLESS_NETNS H12'],
    ['C28: the gateway from inside', 'aa', '10.1.0.1:8080', 'unknown FACT_MISSING U1'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });
});

describe('an engine on another machine', () => {
  const topology = world({ nets: NETS, boxes: BOXES, deep: { clientOnHost: false, client: CLIENT } });
  it.each([
    ['H24: its ports are not here', 'host', 'localhost:8080', 'refused ENGINE_REMOTE H24'],
    ['L1: a server of this machine', 'browser', 'http://localhost:9000', 'works WORKS L1'],
    ['L5: nobody', 'host', 'localhost:1', 'refused NOTHING_LISTENS_ON_HOST L5'],
    ['U1: its networks', 'host', '10.1.0.3:80', 'unknown OUTSIDE_ENGINE U1'],
    ['C2: inside all is as ever', 'aa', 'web:80', 'works WORKS L1'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });
});

describe('a topology without a deep look', () => {
  const topology = world({
    nets: { ...NETS, t2: { subnets: ['10.2.0.0/24'] } },
    boxes: { ...BOXES, cc: { on: { t2: '10.2.0.2' } }, two: { on: { t1: '10.1.0.9', t2: '10.2.0.9' } } },
    deep: null,
  });
  it.each([
    ['C2: knows the name and the route, not the listener', 'aa', 'web:80', 'container-listeners'],
    ['H1: knows that it is published', 'host', 'localhost:8080', 'container-listeners'],
    ['L5: does not know the servers of the host', 'host', 'localhost:1', 'host-listeners'],
    ['C12: does not know the firewall', 'aa', '10.1.0.1:8080', 'input-firewall'],
    ['R1: does not know whether there is IPv6', 'aa', '[::1]:80', 'container-ipv6'],
    ['R3: does not know the addresses of the host', 'aa', '192.168.0.10:80', 'host-addresses'],
    ['R3: nor does the host', 'host', '192.168.0.10:80', 'host-addresses'],
  ])('%s', (_, vantage, address, what) => {
    expect(ask(topology, vantage, address).hops.at(-1)?.fact).toMatchObject({ id: 'missing', what });
  });

  it.each([
    ['X2: knows that bridges are kept apart', 'cc', '10.1.0.3:80', 'timeout BRIDGE_ISOLATION X2'],
    ['X1: knows the names', 'cc', 'web:80', 'name-not-found NOT_SAME_NETWORK X1'],
    ['H13: knows that the host has none', 'host', 'web:80', 'name-not-found NO_DNS_FROM_VANTAGE H13'],
    ['M12: knows the addresses', 'aa', '10.1.0.99:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['R2: two ways out that end alike are one', 'two', '172.17.0.9:80', 'timeout BRIDGE_ISOLATION X2'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });

  it('publishes what was asked for where the engine does not tell what it has bound', () => {
    const untold = world({ nets: NETS, boxes: { web: { ...BOXES['web'], bound: null } } });
    expect(say(untold, 'host', 'localhost:8080')).toBe('works WORKS L1');
    const inner = world({
      nets: { t1: { subnets: ['10.1.0.0/24'], internal: true } },
      boxes: { web: { ...BOXES['web'], bound: null } },
    });
    expect(say(inner, 'host', 'localhost:8080')).toBe('refused PUBLISHED_INTERNAL_ONLY H21');
  });

  it('M4: believes the engine when it has a port bound on an internal network', () => {
    const stale = world({
      nets: { t1: { subnets: ['10.1.0.0/24'], internal: true } },
      boxes: { web: { ...BOXES['web'], bound: ['8080:80'] }, aa: { on: { t1: '10.1.0.2' } } },
      engine: { version: '20.10.24' },
    });
    expect(say(stale, 'host', 'localhost:8080')).toBe('works WORKS L1');
    expect(say(stale, 'aa', '10.1.0.1:8080')).toBe('works WORKS L1');
  });

  it('does not decide between two gateways that end differently', () => {
    const boxes = {
      web: { on: { t1: '10.1.0.3', t2: '10.2.0.3' }, listen: ['10.1.0.3:80'], publish: ['8080:80'] },
    };
    const full = world({ nets: { ...NETS, t2: { subnets: ['10.2.0.0/24'] } }, boxes });
    expect(say(full, 'host', 'localhost:8080')).toBe('works WORKS L1');
    const namespaces = (full.deep?.namespaces ?? []).map((space) => ({ ...space, routes: null }));
    const dim = { ...full, deep: full.deep ? { ...full.deep, namespaces } : null };
    expect(ask(dim, 'host', 'localhost:8080').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'container-routes',
      of: 'web',
    });
  });
});

describe('facts that are missing alone', () => {
  it.each([
    ['the routes of the host', { host: { routes: null } }, 'host', '203.0.113.1:80', 'host-routes'],
    ['whether a socket takes IPv4 too', {}, 'aa', 'dual:80', 'dual-stack-socket'],
  ] as const)('%s', (_, more, vantage, address, what) => {
    const boxes = { ...BOXES, dual: { on: { t1: '10.1.0.5' }, listen: [] } };
    const topology = world({ nets: NETS, boxes, ...more });
    const namespaces = (topology.deep?.namespaces ?? []).map((space) =>
      space.listeners?.length === 0
        ? { ...space, listeners: [{ address: '::', port: 80, takesIpv4: null }] }
        : space,
    );
    const dim = { ...topology, deep: topology.deep ? { ...topology.deep, namespaces } : null };
    expect(ask(dim, vantage, address).hops.at(-1)?.fact).toMatchObject({ id: 'missing', what });
  });

  it('what macvlan does in mode private, and what other drivers do', () => {
    const nets = {
      lan: { subnets: ['10.7.0.0/24'], driver: 'macvlan', options: { macvlan_mode: 'private' } },
      open: { subnets: ['10.8.0.0/24'], driver: 'macvlan' },
      odd: { subnets: ['10.9.0.0/24'], driver: 'weave' },
    };
    const boxes = {
      aa: { on: { lan: '10.7.0.2', open: '10.8.0.2', odd: '10.9.0.2' } },
      bb: { on: { lan: '10.7.0.3', open: '10.8.0.3', odd: '10.9.0.3' }, listen: ['0.0.0.0:80'] },
    };
    const topology = world({ nets, boxes });
    expect(ask(topology, 'aa', '10.7.0.3:80').hops.at(-1)?.fact).toMatchObject({ what: 'network-driver' });
    expect(say(topology, 'aa', '10.8.0.3:80')).toBe('works WORKS L1');
    expect(say(topology, 'aa', '10.8.0.9:80')).toBe('unknown OUTSIDE_ENGINE U1');
    expect(ask(topology, 'aa', '10.9.0.3:80').hops.at(-1)?.fact).toMatchObject({ what: 'network-driver' });
  });
});
