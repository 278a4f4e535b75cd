import { expect, it } from 'vitest';
import { verdictLines } from '../../test/verdict-lines.ts';
import { ask, idOf, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const ICC = 'com.docker.network.bridge.enable_icc';
const MODE = 'com.docker.network.bridge.gateway_mode_ipv4';
const MASQUERADE = 'com.docker.network.bridge.enable_ip_masquerade';
const NONE = {
  network: 'none',
  networkId: 'id-none',
  aliases: [],
  dnsNames: [],
  ip: null,
  ipv6: null,
  gateway: null,
};

/** A street with every kind of house. */
const SHUT = [9000, 18080].map((port) => ({ port, isOpen: false }));

const STREET: WorldParts = {
  nets: {
    t1: { subnets: ['10.1.0.0/24'] },
    t2: { subnets: ['10.2.0.0/24'] },
    six: { subnets: ['10.6.0.0/24', 'fd06::/64'] },
    inner: { subnets: ['10.3.0.0/24'], internal: true },
    routed: { subnets: ['10.4.0.0/24'], options: { [MODE]: 'routed' } },
    open: { subnets: ['10.5.0.0/24'], options: { [MODE]: 'nat-unprotected' } },
    alone: { subnets: ['10.7.0.0/24'], internal: true, options: { [MODE]: 'isolated' } },
    quiet: { subnets: ['10.8.0.0/24', 'fd08::/64'], options: { [ICC]: 'false' } },
    lan: { subnets: ['10.9.0.0/24'], driver: 'macvlan' },
  },
  boxes: {
    aa: {
      on: { t1: '10.1.0.2' },
      listen: ['0.0.0.0:8080'],
      hosts: ['172.17.0.1 host.docker.internal'],
      lookups: { 'known.example': ['10.1.0.3'] },
    },
    web: {
      on: { t1: '10.1.0.3' },
      listen: ['0.0.0.0:80', '127.0.0.1:81', '10.9.9.9:82', '[::]:83 only'],
      publish: ['18080:80', '18081:81', '127.0.0.1:18082:80', '192.168.0.10:18083:80', '0.0.0.0:18084:80'],
      aliases: ['www'],
      container: { exposed: ['80/tcp', '7777/tcp'] },
    },
    cc: { on: { t2: '10.2.0.2' }, listen: ['0.0.0.0:80'], aliases: ['shared'] },
    cd: {
      on: { t2: '10.2.0.3' },
      listen: ['0.0.0.0:80'],
      aliases: ['shared'],
      container: { state: 'paused' },
    },
    ce: { on: { t2: '10.2.0.4' } },
    two: { on: { t2: '10.2.0.9', six: '10.6.0.9 fd06::9' }, aliases: ['twin'] },
    twin: { on: { t2: '10.2.0.8' }, container: { state: 'exited' } },
    half: { on: { t1: '10.1.0.6', inner: '10.3.0.6' } },
    s1: { on: { six: '10.6.0.2 fd06::2' }, listen: ['[::]:80'], publish: ['18085:80', '18086:81'] },
    s2: { on: { six: '10.6.0.3 fd06::3' } },
    in: { on: { inner: '10.3.0.2' }, listen: ['0.0.0.0:80'], publish: ['18087:80'], bound: [] },
    rt: { on: { routed: '10.4.0.2' }, listen: ['0.0.0.0:80'], publish: ['18088:80'], bound: [] },
    np: { on: { open: '10.5.0.2' }, listen: ['0.0.0.0:80'] },
    iso: { on: { alone: '10.7.0.2' }, listen: ['0.0.0.0:80'] },
    q1: { on: { quiet: '10.8.0.2 fd08::2' } },
    q2: { on: { quiet: '10.8.0.3 fd08::3' }, listen: ['0.0.0.0:80'] },
    vlan: { on: { lan: '10.9.0.2' }, listen: ['0.0.0.0:80'] },
    d1: { on: { bridge: '172.17.0.2' } },
    d2: { on: { bridge: '172.17.0.3' }, listen: ['0.0.0.0:80'] },
    off: { on: { t1: '10.1.0.9' }, publish: ['18089:80'], container: { state: 'exited' } },
    again: { on: { t1: '10.1.0.8' }, container: { state: 'restarting' } },
    nowhere: { container: { networkMode: 'none', attachments: [NONE] } },
    cut: { container: { networkMode: 't1' } },
    hosted: { publish: ['18090:80'], bound: [], container: { networkMode: 'host' } },
    joined: { container: { networkMode: `container:${idOf('web')}` } },
  },
  host: { listen: ['0.0.0.0:9000', '127.0.0.1:9001', '[::1]:9002', '192.168.0.10:9003', '[::]:18085 only'] },
};

const AT_HOME: readonly (readonly [vantage: string, addresses: readonly string[]])[] = [
  [
    'aa',
    [
      'web:80',
      'www:81',
      'web:82',
      'web:83',
      'web:84',
      'web:18080',
      'WEB.t1:80',
      'web.T1:80',
      'cc:80',
      'cc.t2:80',
      'cc.T1:80',
      'two:80',
      'two.six:80',
      'twin:80',
      'd2:80',
      'off:80',
      'again:80',
      'nowhere:80',
      'cut:80',
      'hosted:9000',
      'joined:80',
      'nobody:80',
      'wed:80',
      'host.docker.internal:18080',
      'host.docker.internal:9001',
      'localhost:80',
      'localhost:81',
      'localhost:8080',
      '[::1]:80',
      '10.1.0.3:80',
      '10.1.0.99:80',
      '10.1.0.1:18080',
      '10.1.0.1:18081',
      '10.1.0.1:18082',
      '10.1.0.1:18083',
      '10.1.0.1:80',
      '10.1.0.1:7777',
      '10.1.0.1:18088',
      '10.1.0.1:1',
      '10.2.0.2:80',
      '10.3.0.2:80',
      '10.4.0.2:80',
      '10.4.0.2:81',
      '10.5.0.2:80',
      '10.7.0.2:80',
      '10.9.0.2:80',
      '[fd06::2]:80',
      '192.168.0.10:9003',
      '203.0.113.9:80',
      'known.example:80',
      'other.example:80',
      '224.0.0.1:80',
      '127.0.0.11:53',
      '0.0.0.0:8080',
      '[fe80::1]:80',
    ],
  ],
  ['web', ['host.docker.internal:80', '10.1.0.1:18080', 'localhost:82']],
  ['ce', ['shared:80', '10.2.0.1:18080', '10.2.0.1:18081', '10.2.0.1:18085', 'web:80']],
  [
    's2',
    ['s1:80', 's1:81', '[fd06::2]:80', '[fd06::1]:18085', '[fd06::1]:18086', '[fd06::9]:80', '[fd08::2]:80'],
  ],
  ['half', ['x.example:80']],
  ['in', ['10.3.0.1:9000', '10.3.0.1:18080', '10.1.0.3:80', '172.17.0.1:9000', 'web:80', 'x.example:80']],
  ['rt', ['10.4.0.1:18080', '10.1.0.3:80']],
  ['iso', ['10.7.0.1:80']],
  ['q1', ['q2:80', '10.8.0.3:80', '[fd08::3]:80']],
  ['d1', ['d2:80', '172.17.0.3:80', 'localhost:80']],
  ['nowhere', ['web:80', '10.1.0.3:80', 'localhost:80']],
  ['cut', ['web:80', '10.1.0.3:80']],
  ['hosted', ['host.docker.internal:80', 'web:80', 'localhost:18080', 'localhost:9001']],
  ['joined', ['localhost:80', 'aa:8080', 'aa:1']],
  ['off', ['web:80']],
  ['cd', ['cc:80']],
  ['wex', ['web:80']],
  ['zzzzzzzz', ['web:80']],
  [
    'host',
    [
      'localhost:18080',
      '127.0.0.1:18081',
      '[::1]:18080',
      '[::1]:18084',
      '192.168.0.10:18080',
      '192.168.0.10:18081',
      '192.168.0.10:18082',
      '127.0.0.1:18083',
      'localhost:80',
      'localhost:7777',
      'localhost:18087',
      'localhost:18088',
      'localhost:18089',
      'localhost:18090',
      'localhost:9001',
      '192.168.0.10:9001',
      '127.0.0.1:9002',
      '127.0.0.1:9003',
      'localhost:1',
      'web:80',
      'http://web.t1:81',
      'cc:80',
      'hosted:9000',
      'host.docker.internal:18080',
      'machine:9000',
      'nobody:80',
      'other.example:80',
      '10.1.0.3:80',
      '10.1.0.99:80',
      '10.7.0.2:80',
      '10.9.0.2:80',
      '203.0.113.9:80',
      '[fd06::2]:80',
      '10.2.0.3:80',
    ],
  ],
  [
    'browser',
    [
      'http://web',
      'http://localhost:18080',
      'http://a.localhost:18080',
      'tcp://localhost:18080',
      'http://localhost:6000',
    ],
  ],
  ['browser:https://page.example', ['http://10.1.0.3']],
  ['browser:http://page.example', ['http://localhost:18080']],
];

function told(topology: ReturnType<typeof world>, routes: typeof AT_HOME): string {
  return routes
    .flatMap(([vantage, addresses]) =>
      addresses.map((address) =>
        [`${vantage} → ${address}`, ...verdictLines(ask(topology, vantage, address))].join('\n'),
      ),
    )
    .join('\n\n');
}

const only = (...picked: readonly [string, readonly string[]][]): typeof AT_HOME => picked;
const FROM_OUTSIDE: WorldParts['deep'] = {
  clientOnHost: false,
  client: {
    listeners: [{ address: '127.0.0.1', port: 9100 }],
    interfaces: [
      { name: 'lo', addresses: ['127.0.0.1/8'] },
      { name: 'en0', addresses: ['192.168.0.20/24'] },
    ],
    routes: [{ to: '0.0.0.0/0', via: '192.168.0.1', interface: 'en0' }],
    hosts: [{ address: '127.0.0.1', names: ['localhost'] }],
    resolver: null,
    lookups: [],
  },
};
const OUTSIDE = only(
  [
    'host',
    [
      'localhost:18080',
      'localhost:9100',
      'localhost:1',
      '10.1.0.3:80',
      '10.1.0.2:1',
      '192.168.0.20:18080',
      '192.168.0.20:18082',
      '203.0.113.9:80',
    ],
  ],
  ['aa', ['host.docker.internal:18080', 'host.docker.internal:9100', '10.1.0.1:18080', 'web:80']],
);

it.each([
  ['28.5', STREET, AT_HOME],
  [
    '29.0',
    {
      ...STREET,
      engine: { version: '29.0.1' },
      nets: { ...STREET.nets, bare: { subnets: ['10.11.0.0/24'], options: { [MASQUERADE]: 'false' } } },
      boxes: {
        ...STREET.boxes,
        naked: { on: { bare: '10.11.0.2' } },
        twice: { on: { bare: '10.11.0.3', t1: '10.1.0.33' }, gateway: 'bare' },
      },
    },
    only(
      ['naked', ['10.11.0.1:18080', '10.5.0.2:80', '10.11.0.1:9000']],
      ['twice', ['10.11.0.1:18080', 'web:80']],
      ['ce', ['10.1.0.1:18080', '10.1.0.1:18081']],
      ['aa', ['10.4.0.2:80', '10.4.0.2:99', '10.5.0.2:80', '10.5.0.9:80']],
      ['in', ['172.17.0.1:9000']],
    ),
  ],
  [
    '29.0.0 in a swarm',
    { ...STREET, engine: { version: '29.0.0' }, swarm: { services: [] } },
    only(['aa', ['web:80', 'nobody:80']]),
  ],
  [
    '26.1',
    { ...STREET, engine: { version: '26.1.5' } },
    only(
      ['s2', ['[fd08::2]:80', '[fd06::1]:18086']],
      ['q1', ['[fd08::3]:80']],
      ['in', ['x.example:80']],
      ['host', ['[fd06::1]:18086']],
    ),
  ],
  [
    'without the proxy',
    { ...STREET, engine: { userlandProxy: false } },
    only(
      ['host', ['127.0.0.1:18081', '[::1]:18085', '[::1]:18086']],
      ['aa', ['10.1.0.1:18080']],
      ['ce', ['10.1.0.1:18080']],
      ['q1', ['10.8.0.1:18080']],
    ),
  ],
  [
    'with a firewall',
    { ...STREET, host: { ...STREET.host, input: 'filtered', inputPorts: SHUT, ipForward: false } },
    only(['aa', ['10.1.0.1:9000', '10.1.0.1:18080']], ['host', ['localhost:18080']]),
  ],
  [
    'that forwards nothing',
    { ...STREET, host: { ...STREET.host, ipForward: false }, engine: { version: '29.0.1' } },
    only(['ce', ['10.1.0.1:18080']], ['aa', ['10.5.0.2:80']]),
  ],
  [
    '20.10 without the proxy',
    {
      ...STREET,
      engine: { version: '20.10.24', userlandProxy: false },
      boxes: {
        ...STREET.boxes,
        left: {
          on: { inner: '10.3.0.7' },
          gateway: 'inner',
          listen: ['0.0.0.0:80'],
          publish: ['18091:80'],
          bound: ['18091:80'],
        },
      },
      host: { listen: ['0.0.0.0:18091'] },
    },
    only(['host', ['10.3.0.1:18091', '127.0.0.1:18091']], ['in', ['10.3.0.1:18091', '10.3.0.1:9000']]),
  ],
  [
    'without IPv6',
    { ...STREET, host: { ...STREET.host, interfaces: [{ name: 'lo', addresses: ['127.0.0.1/8'] }] } },
    only(['host', ['[::1]:9002', '[::1]:18080', 'localhost:18080']], ['hosted', ['[::1]:9002']]),
  ],
  [
    '20.10',
    {
      ...STREET,
      engine: { version: '20.10.24' },
      boxes: {
        ...STREET.boxes,
        aa: { on: { t1: '10.1.0.2' }, lookups: { merry_curie: [] } },
        merry_curie: { on: { t1: '10.1.0.20' }, doubtful: true },
        left: {
          on: { inner: '10.3.0.7' },
          gateway: 'inner',
          listen: ['0.0.0.0:80'],
          publish: ['18091:80', '18092:81'],
          bound: ['18091:80', '18092:81'],
        },
      },
    },
    only(
      ['host', ['localhost:18091', '10.3.0.1:18092', '192.168.0.10:18091', '[::1]:18091']],
      ['aa', ['10.1.0.1:18091', '10.1.0.1:18092', '10.1.0.1:18080', '10.2.0.2:80', 'merry_curie:80']],
      ['web', ['merry_curie:80']],
      ['rt', ['10.4.0.1:18080']],
      ['in', ['10.3.0.1:18091', '10.3.0.1:9000', '203.0.113.9:80']],
    ),
  ],
  ['of Docker Desktop', { ...STREET, engine: { desktop: true }, deep: FROM_OUTSIDE }, OUTSIDE],
  ['without root', { ...STREET, engine: { rootless: true }, deep: FROM_OUTSIDE }, OUTSIDE],
  ['on another machine', { ...STREET, deep: FROM_OUTSIDE }, OUTSIDE],
  [
    'that nobody has looked into',
    { ...STREET, deep: null },
    only(
      ['host', ['localhost:18080', 'localhost:1', '192.168.0.10:80', 'x.example:80']],
      ['aa', ['web:80', '[::1]:80', '10.1.0.1:1', '10.1.0.1:18080', '192.168.0.10:80']],
    ),
  ],
] as const)('tells the whole path, fact by fact, on an engine %s', async (name, parts, routes) => {
  await expect(`${told(world(parts), routes)}\n`).toMatchFileSnapshot(
    `whole-verdicts/${name.replaceAll(' ', '-')}.txt`,
  );
});
