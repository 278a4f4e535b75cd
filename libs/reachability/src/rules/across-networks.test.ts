import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const MODE = 'com.docker.network.bridge.gateway_mode_ipv4';
const MODE6 = 'com.docker.network.bridge.gateway_mode_ipv6';

const PARTS: WorldParts = {
  nets: {
    t1: { subnets: ['10.1.0.0/24'] },
    t2: { subnets: ['10.2.0.0/24'] },
    inner: { subnets: ['10.3.0.0/24'], internal: true },
    routed: { subnets: ['10.4.0.0/24'], options: { [MODE]: 'routed' } },
    open: { subnets: ['10.5.0.0/24'], options: { [MODE]: 'nat-unprotected' } },
    alone: { subnets: ['10.6.0.0/24'], internal: true, options: { [MODE]: 'isolated' } },
    six: { subnets: ['10.7.0.0/24', 'fd07::/64'] },
    siz: { subnets: ['10.8.0.0/24', 'fd08::/64'], options: { [MODE6]: 'nat-unprotected' } },
  },
  boxes: {
    aa: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'], hosts: ['172.17.0.1 host.docker.internal'] },
    web: {
      on: { t1: '10.1.0.3' },
      listen: ['0.0.0.0:80', '127.0.0.1:81'],
      publish: ['8080:80', '8081:81', '127.0.0.1:8082:80'],
    },
    cc: { on: { t2: '10.2.0.2' }, listen: ['0.0.0.0:80'], hosts: ['172.17.0.1 host.docker.internal'] },
    in: { on: { inner: '10.3.0.2' }, listen: ['0.0.0.0:80'], hosts: ['172.17.0.1 host.docker.internal'] },
    both: {
      on: { inner: '10.3.0.3', t2: '10.2.0.3' },
      listen: ['0.0.0.0:80', '10.2.0.3:82'],
      publish: ['8090:80', '8091:81', '8092:82'],
    },
    rt: { on: { routed: '10.4.0.2' }, listen: ['0.0.0.0:80'], publish: ['8086:80', '8087:81'], bound: [] },
    rt2: { on: { t1: '10.1.0.7', routed: '10.4.0.3' }, listen: ['0.0.0.0:80'], publish: ['8088:80'] },
    np: { on: { open: '10.5.0.2' }, listen: ['0.0.0.0:80'] },
    iso: { on: { alone: '10.6.0.2' }, listen: ['0.0.0.0:80'] },
    s1: { on: { six: '10.7.0.2 fd07::2' }, listen: ['[::]:80'] },
    s2: { on: { siz: '10.8.0.2 fd08::2' }, listen: ['[::]:80'], publish: ['8095:80', '8096:81'] },
    hosted: { container: { networkMode: 'host' } },
  },
  host: { listen: ['0.0.0.0:9000', '127.0.0.1:9001', '[::]:9002'] },
};

const on = (version: string, more: WorldParts = {}): ReturnType<typeof world> =>
  world({ ...PARTS, ...more, engine: { version, ...more.engine } });

type Case = readonly [
  says: string,
  vantage: string,
  address: string,
  on20: string,
  on28: string,
  on29: string,
];

const SAME: readonly (readonly [string, string, string, string])[] = [
  ['C12: the own gateway at a published port', 'aa', '10.1.0.1:8080', 'works WORKS L1'],
  ['C12: the published port of oneself', 'web', '10.1.0.1:8080', 'works WORKS L1'],
  ['C12: the gateway of another bridge is the host as well', 'aa', '10.2.0.1:8080', 'works WORKS L1'],
  ['C14: published on 127.0.0.1', 'aa', '10.1.0.1:8082', 'refused PUBLISHED_LOOPBACK_ONLY C14'],
  ['C15: the gateway at a port that is not published', 'aa', '10.1.0.1:80', 'refused WRONG_PORT_SIDE C15'],
  ['C19: host.docker.internal at a published port', 'aa', 'host.docker.internal:8080', 'works WORKS L1'],
  [
    'C18: host.docker.internal that nobody asked for',
    'web',
    'host.docker.internal:8080',
    'name-not-found HOST_ALIAS_MISSING C18',
  ],
  ['C20: a server of the host on 127.0.0.1', 'aa', '172.17.0.1:9001', 'refused HOST_APP_LOOPBACK C20'],
  ['C20: a server of the host on every address', 'aa', '172.17.0.1:9000', 'works WORKS L1'],
  [
    'C29: a container in host mode has no names',
    'hosted',
    'web:80',
    'name-not-found NO_DNS_FROM_VANTAGE C29',
  ],
  ['C29: but localhost of the host', 'hosted', 'localhost:8080', 'works WORKS L1'],
  [
    'M1: a dead server, from its own bridge, by its gateway',
    'aa',
    '10.1.0.1:8081',
    'closed APP_BOUND_LOOPBACK H6',
  ],
  [
    'M1: a dead server, from the host by its gateway',
    'host',
    '10.1.0.1:8081',
    'refused APP_BOUND_LOOPBACK H6',
  ],
  ['M7: from inside, the own gateway at a server of the host', 'in', '10.3.0.1:9000', 'works WORKS L1'],
  [
    'M7: from inside, the own gateway at a port published elsewhere',
    'in',
    '10.3.0.1:8080',
    'timeout INTERNAL_DROPPED M7',
  ],
  [
    'M7: also of a neighbour that is on another network too',
    'in',
    '10.3.0.1:8090',
    'timeout INTERNAL_DROPPED M7',
  ],
  [
    'M7: from inside, the own gateway at a port that is not published',
    'in',
    '10.3.0.1:1',
    'refused NOTHING_LISTENS_ON_HOST L5',
  ],
  ['M7: from inside, published on 127.0.0.1', 'in', '10.3.0.1:8082', 'refused PUBLISHED_LOOPBACK_ONLY C14'],
  ['C10: inside, neighbours', 'in', 'both:80', 'works WORKS L1'],
  ['X1: a name of another network', 'cc', 'web:80', 'name-not-found NOT_SAME_NETWORK X1'],
  ['X2: the address on another bridge', 'cc', '10.1.0.3:80', 'timeout BRIDGE_ISOLATION X2'],
  ['X2: also at a port where nobody listens', 'cc', '10.1.0.3:1', 'timeout BRIDGE_ISOLATION X2'],
  ['X2: also at an address that nobody has', 'cc', '10.1.0.99:80', 'timeout BRIDGE_ISOLATION X2'],
  ['M2: the address on an internal network', 'aa', '10.3.0.2:80', 'timeout INTERNAL_DROPPED M2'],
  ['X5: a port published by another bridge', 'cc', '10.2.0.1:8080', 'works WORKS L1'],
  ['X9: published on 127.0.0.1', 'cc', '10.2.0.1:8082', 'refused PUBLISHED_LOOPBACK_ONLY C14'],
  ['R5: IPv6 without any', 'aa', '[fd07::2]:80', 'unreachable NO_IPV6 R5'],
  ['U1: the world outside', 'aa', '203.0.113.1:80', 'unknown OUTSIDE_ENGINE U1'],
];

const DIFFERENT: readonly Case[] = [
  [
    'M1: a dead server of another bridge',
    'cc',
    '10.2.0.1:8081',
    'closed APP_BOUND_LOOPBACK H6',
    'closed APP_BOUND_LOOPBACK H6',
    'refused APP_BOUND_LOOPBACK H6',
  ],
  [
    'M1: a server bound elsewhere, from the gateway network',
    'cc',
    '10.2.0.1:8091',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
  ],
  [
    'M1: and from another one',
    'aa',
    '10.2.0.1:8091',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
    'refused NOTHING_LISTENS L4',
  ],
  [
    'X3: routed, a published port',
    'aa',
    '10.4.0.2:80',
    'timeout BRIDGE_ISOLATION X2',
    'works WORKS L1',
    'works WORKS L1',
  ],
  [
    'X3: routed, published and nobody listens',
    'aa',
    '10.4.0.2:81',
    'timeout BRIDGE_ISOLATION X2',
    'refused NOTHING_LISTENS L4',
    'refused NOTHING_LISTENS L4',
  ],
  [
    'X3: routed, not published',
    'aa',
    '10.4.0.2:82',
    'timeout BRIDGE_ISOLATION X2',
    'timeout ROUTED_NOT_PUBLISHED X3',
    'timeout ROUTED_NOT_PUBLISHED X3',
  ],
  [
    'X3: routed, nobody there',
    'aa',
    '10.4.0.9:80',
    'timeout BRIDGE_ISOLATION X2',
    'timeout ROUTED_NOT_PUBLISHED X3',
    'timeout ROUTED_NOT_PUBLISHED X3',
  ],
  [
    'X3: routed, not the default gateway of the target',
    'cc',
    '10.4.0.3:80',
    'timeout BRIDGE_ISOLATION X2',
    'timeout ROUTED_NOT_PUBLISHED X3',
    'works WORKS L1',
  ],
  [
    'X4: nat-unprotected',
    'aa',
    '10.5.0.2:80',
    'timeout BRIDGE_ISOLATION X2',
    'timeout BRIDGE_ISOLATION X2',
    'works WORKS L1',
  ],
  [
    'X4: nat-unprotected, nobody listens',
    'aa',
    '10.5.0.2:81',
    'timeout BRIDGE_ISOLATION X2',
    'timeout BRIDGE_ISOLATION X2',
    'refused NOTHING_LISTENS L4',
  ],
  [
    'X4: nat-unprotected, nobody there',
    'aa',
    '10.5.0.9:80',
    'timeout BRIDGE_ISOLATION X2',
    'timeout BRIDGE_ISOLATION X2',
    'unreachable NOBODY_AT_ADDRESS M12',
  ],
  [
    'X2: IPv6 of another bridge',
    's2',
    '[fd07::2]:80',
    'works WORKS L1',
    'timeout BRIDGE_ISOLATION X2',
    'timeout BRIDGE_ISOLATION X2',
  ],
  [
    'X4: IPv6 has a mode of its own',
    's1',
    '[fd08::2]:80',
    'works WORKS L1',
    'timeout BRIDGE_ISOLATION X2',
    'works WORKS L1',
  ],
  [
    'X5: IPv6 of a published port, dead',
    's1',
    '[fd07::1]:8096',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
    'refused NOTHING_LISTENS L4',
  ],
  [
    'X5: IPv6 to a container that has IPv4 only',
    's1',
    '[fd07::1]:8091',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
    'closed NOTHING_LISTENS L4',
  ],
  ['X5: from a routed bridge', 'rt', '10.4.0.1:8080', 'works WORKS L1', 'works WORKS L1', 'works WORKS L1'],
  [
    'H22: a container on an isolated network',
    'aa',
    '10.6.0.2:80',
    'timeout INTERNAL_DROPPED M2',
    'unreachable ISOLATED_GATEWAY H22',
    'unreachable ISOLATED_GATEWAY H22',
  ],
  [
    'H22: the gateway that it does not have',
    'iso',
    '10.6.0.1:80',
    'unreachable NOBODY_AT_ADDRESS M12',
    'unreachable ISOLATED_GATEWAY H22',
    'unreachable ISOLATED_GATEWAY H22',
  ],
];

describe.each(['20.10.24+dfsg1', '26.1.5', '28.5.2', '29.0.1'])(
  'across networks, on Engine %s',
  (version) => {
    it.each(SAME)('%s', (_, vantage, address, expected) => {
      expect(say(on(version), vantage, address)).toBe(expected);
    });

    it.each(DIFFERENT)('%s', (_, vantage, address, on20, on28, on29) => {
      const expected = version.startsWith('28') ? on28 : version.startsWith('29') ? on29 : on20;
      expect(say(on(version), vantage, address)).toBe(expected);
    });
  },
);

describe('a container that has internal networks only', () => {
  const routes20 = { ...PARTS.boxes, in: { ...PARTS.boxes?.['in'], gateway: 'inner' } };
  const unread = {
    ...PARTS.boxes,
    in: {
      ...PARTS.boxes?.['in'],
      unread: true,
      container: { extraHosts: ['host.docker.internal:host-gateway'] },
    },
  };

  it.each([
    [
      'M2: the address of a container',
      '10.1.0.3:80',
      'timeout INTERNAL_DROPPED M2',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    [
      'M2: a published port',
      '10.1.0.1:8080',
      'timeout INTERNAL_DROPPED M7',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    [
      'M2: by host.docker.internal',
      'host.docker.internal:8080',
      'timeout INTERNAL_DROPPED M7',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    [
      'M2: published on 127.0.0.1',
      '172.17.0.1:8082',
      'refused PUBLISHED_LOOPBACK_ONLY C14',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    [
      'M2: not published',
      '172.17.0.1:1',
      'refused NOTHING_LISTENS_ON_HOST L5',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    ['M2: a server of the host', '172.17.0.1:9000', 'works WORKS L1', 'unreachable INTERNAL_NO_ROUTE M2'],
    [
      'M2: the world outside',
      '203.0.113.1:80',
      'timeout INTERNAL_DROPPED M2',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
  ])('%s', (_, address, with20, with29) => {
    expect(say(on('20.10.24', { boxes: routes20 }), 'in', address)).toBe(with20);
    expect(say(on('29.0.1'), 'in', address)).toBe(with29);
    // Where its routes were not read the version tells, of the two that were measured.
    expect(say(on('20.10.24', { boxes: unread }), 'in', address)).toBe(with20);
    expect(say(on('29.0.1', { boxes: unread }), 'in', address)).toBe(with29);
    expect(say(on('26.1.5', { boxes: unread }), 'in', address)).toBe('unknown FACT_MISSING U1');
  });

  it('is proposed a network with a way out', () => {
    expect(ask(on('29.0.1'), 'in', '172.17.0.1:1').remedy).toMatchObject({
      id: 'connect-network',
      network: 'bridge',
      container: 'in',
    });
    expect(ask(on('20.10.24', { boxes: routes20 }), 'in', '203.0.113.1:80').remedy).toMatchObject({
      id: 'leave-internal',
      container: 'in',
      network: 'inner',
    });
    expect(ask(on('28.5.2'), 'in', '10.3.0.1:8080').remedy).toMatchObject({
      id: 'connect-network',
      network: 't1',
    });
  });
});

describe('without the userland proxy', () => {
  const off = (version: string): ReturnType<typeof world> =>
    on(version, { engine: { userlandProxy: false } });

  it.each([
    [
      'C13: the call is turned around on the bridge',
      'aa',
      '10.1.0.1:8080',
      'works WORKS L1',
      'works WORKS L1',
    ],
    [
      'C13: and refused where nobody listens',
      'aa',
      '10.1.0.1:8081',
      'refused APP_BOUND_LOOPBACK H6',
      'refused APP_BOUND_LOOPBACK H6',
    ],
    [
      'X6: from another bridge',
      'cc',
      '10.2.0.1:8080',
      'timeout NO_PROXY_ACROSS_BRIDGES X6',
      'works WORKS L1',
    ],
  ])('%s', (_, vantage, address, on28, on29) => {
    expect(say(off('28.5.2'), vantage, address)).toBe(on28);
    expect(say(off('29.0.1'), vantage, address)).toBe(on29);
  });

  it('C13: with icc off what is turned around is dropped too', () => {
    const nets = {
      quiet: { subnets: ['10.1.0.0/24'], options: { 'com.docker.network.bridge.enable_icc': 'false' } },
    };
    const boxes = {
      aa: { on: { quiet: '10.1.0.2' } },
      web: { on: { quiet: '10.1.0.3' }, listen: ['0.0.0.0:80'], publish: ['8080:80'] },
    };
    expect(say(world({ nets, boxes, engine: { userlandProxy: false } }), 'aa', '10.1.0.1:8080')).toBe(
      'timeout ICC_DISABLED C11',
    );
    expect(say(world({ nets, boxes }), 'aa', '10.1.0.1:8080')).toBe('works WORKS L1');
  });
});

describe('where it is not known whether there is a proxy', () => {
  const dim = (version: string): ReturnType<typeof world> => on(version, { engine: { userlandProxy: null } });

  it('is unknown only where that decides', () => {
    expect(say(dim('28.5.2'), 'host', '127.0.0.1:8080')).toBe('works WORKS L1');
    expect(ask(dim('28.5.2'), 'host', '127.0.0.1:8081').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'userland-proxy',
      of: '8081',
    });
    expect(say(dim('28.5.2'), 'host', '10.1.0.1:8081')).toBe('refused APP_BOUND_LOOPBACK H6');
    expect(say(dim('28.5.2'), 'cc', '10.2.0.1:8080')).toBe('unknown FACT_MISSING U1');
    expect(say(dim('29.0.1'), 'cc', '10.2.0.1:8080')).toBe('works WORKS L1');
  });
});

describe('the firewall of the host', () => {
  it.each([
    [
      'C16: what the proxy would take',
      'aa',
      '10.1.0.1:8080',
      'timeout HOST_FIREWALL_INPUT C16',
      'timeout HOST_FIREWALL_INPUT C16',
    ],
    [
      'C16: what nobody would take',
      'aa',
      '10.1.0.1:1',
      'timeout HOST_FIREWALL_INPUT C16',
      'timeout HOST_FIREWALL_INPUT C16',
    ],
    [
      'C16: a server of the host',
      'aa',
      '10.1.0.1:9000',
      'timeout HOST_FIREWALL_INPUT C16',
      'timeout HOST_FIREWALL_INPUT C16',
    ],
    [
      'X8: from 29 on not what is rewritten',
      'cc',
      '10.2.0.1:8080',
      'timeout HOST_FIREWALL_INPUT C16',
      'works WORKS L1',
    ],
    ['C16: not what the host calls itself', 'host', '10.1.0.1:9000', 'works WORKS L1', 'works WORKS L1'],
    ['C16: not what neighbours call', 'aa', 'web:80', 'works WORKS L1', 'works WORKS L1'],
  ])('%s', (_, vantage, address, on28, on29) => {
    const inputPorts = [1, 8080, 9000].map((port) => ({ port, isOpen: false }));
    const host = { ...PARTS.host, input: 'filtered' as const, inputPorts };
    expect(say(on('28.5.2', { host }), vantage, address)).toBe(on28);
    expect(say(on('29.0.1', { host }), vantage, address)).toBe(on29);
  });

  it('C16: lets single ports in', () => {
    const inputPorts = [{ port: 9000, isOpen: true }];
    const host = { ...PARTS.host, input: 'filtered' as const, inputPorts };
    const dim = on('28.5.2', { host });
    expect(say(dim, 'aa', '10.1.0.1:9000')).toBe('works WORKS L1');
    expect(ask(dim, 'aa', '10.1.0.1:8080').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'input-firewall',
      of: '8080',
    });
  });

  it('C16: is unknown where nobody tried it', () => {
    const dim = on('28.5.2', { host: { ...PARTS.host, input: null } });
    expect(ask(dim, 'aa', '10.1.0.1:8080').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'input-firewall',
      of: '8080',
    });
    expect(say(dim, 'aa', 'web:80')).toBe('works WORKS L1');
  });
});

describe('a host that forwards nothing', () => {
  it.each([
    ['X10: what is rewritten to another bridge', 'cc', '10.2.0.1:8080', 'timeout FORWARDING_OFF X10'],
    ['X10: another bridge that lets everybody in', 'aa', '10.5.0.2:80', 'timeout FORWARDING_OFF X10'],
    ['X10: not the own bridge', 'aa', '10.1.0.1:8080', 'works WORKS L1'],
    ['X10: not what the host calls', 'host', '10.1.0.1:8080', 'works WORKS L1'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(on('29.0.1', { host: { ...PARTS.host, ipForward: false } }), vantage, address)).toBe(expected);
  });
});
