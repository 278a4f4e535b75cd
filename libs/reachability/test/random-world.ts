import type { WorldParts, BoxParts, NetParts } from './world.ts';

const MODES = ['nat', 'routed', 'nat-unprotected', 'isolated'];
const STATES = [
  'running',
  'running',
  'running',
  'running',
  'paused',
  'exited',
  'created',
  'restarting',
] as const;
const VERSIONS = ['20.10.24+dfsg1', '26.1.5', '27.3.1', '28.5.2', '29.0.0', '29.1.2', 'dev'];
const LISTEN = ['0.0.0.0:80', '127.0.0.1:80', '[::]:80', '[::]:80 only', '0.0.0.0:81', '127.0.0.11:40000'];
const PUBLISH = [
  '8080:80',
  '127.0.0.1:8081:80',
  '8082:81',
  '[::1]:8083:80',
  '0.0.0.0:8084:82',
  '192.168.0.10:8085:80',
];

/** Anything that an engine could have, and some things that none has. */
export function randomWorld(random: () => number): WorldParts {
  const chance = (share: number): boolean => random() < share;
  const some = <T>(items: readonly T[]): T[] => items.filter(() => chance(0.4));
  const one = <T>(items: readonly T[], otherwise: T): T =>
    items[Math.floor(random() * items.length)] ?? otherwise;

  const nets: Record<string, NetParts> = {};
  for (let at = 1; at <= 1 + Math.floor(random() * 5); at += 1) {
    nets[one([`t${at}`, `T${at}`], 't')] = {
      subnets: [`10.${at}.0.0/24`, ...(chance(0.3) ? [`fd0${at}::/64`] : [])],
      driver: chance(0.85) ? 'bridge' : one(['macvlan', 'overlay', 'ipvlan', 'weave'], ''),
      internal: chance(0.2),
      options: {
        ...(chance(0.2) ? { 'com.docker.network.bridge.enable_icc': 'false' } : {}),
        ...(chance(0.3) ? { 'com.docker.network.bridge.gateway_mode_ipv4': one(MODES, '') } : {}),
        ...(chance(0.2) ? { 'com.docker.network.bridge.gateway_mode_ipv6': one(MODES, '') } : {}),
      },
    };
  }
  const boxes: Record<string, BoxParts> = {};
  for (let at = 2; at < 2 + Math.floor(random() * 8); at += 1) {
    const on: Record<string, string> = chance(0.2) ? { bridge: `172.17.0.${at}` } : {};
    for (const [name, { subnets = [] }] of Object.entries(nets)) {
      if (chance(0.4)) on[name] = subnets.map((subnet) => subnet.replace(/(0)?\/.*/, String(at))).join(' ');
    }
    const mode = chance(0.15)
      ? { networkMode: one(['host', 'none', 'container:c2', 'container:gone'], '') }
      : {};
    boxes[`c${at}`] = {
      on: 'networkMode' in mode ? {} : on,
      listen: chance(0.9) ? some(LISTEN) : null,
      publish: some(PUBLISH),
      ...(chance(0.2) ? { bound: some(PUBLISH) } : chance(0.1) ? { bound: null } : {}),
      aliases: some(['web', `alias${at}`, 'T1', 'a.b']),
      links: some(['c2:db', 'gone:x', 'odd']),
      hosts: some(['10.1.0.2 c3', '172.17.0.1 host.docker.internal', 'nonsense x']),
      unread: chance(0.1),
      ...(chance(0.1) ? { gateway: null } : {}),
      container: {
        state: one(STATES, 'running'),
        startedAt: `2026-01-0${1 + Math.floor(random() * 9)}T00:00:00Z`,
        exposed: some(['80/tcp', '90/tcp', 'odd']),
        extraHosts: some(['host.docker.internal:host-gateway', 'x', ':']),
        ...mode,
      },
    };
  }
  return {
    nets,
    boxes,
    engine: {
      version: one(VERSIONS, ''),
      userlandProxy: one([true, true, false, null], null),
      desktop: chance(0.1),
      rootless: chance(0.1),
      hostGateway: chance(0.9) ? '172.17.0.1' : null,
    },
    host: {
      listen: chance(0.9) ? some(['0.0.0.0:9000', '127.0.0.1:9001', '[::]:8080']) : null,
      input: one(['open', 'open', 'filtered', null], null),
      ...(chance(0.5) ? { inputPorts: [{ port: 8080, isOpen: chance(0.5) }] } : {}),
      ipForward: chance(0.9),
      ...(chance(0.1) ? { interfaces: null } : {}),
      ...(chance(0.1) ? { routes: null } : {}),
      ...(chance(0.1) ? { hosts: null } : {}),
      ipvs: one([true, false, null], null),
    },
    ...(chance(0.15) ? { deep: null } : chance(0.2) ? { deep: { clientOnHost: false } } : {}),
    ...(chance(0.2)
      ? {
          swarm: {
            services: [
              {
                name: 'web',
                endpointMode: one(['vip', 'dnsrr'] as const, 'vip'),
                vips: [{ networkId: 'id-t1', ip: '10.1.0.200' }],
                networkIds: ['id-t1'],
                aliases: ['svc'],
                ports: [{ published: 8090, target: 80, protocol: 'tcp', mode: 'ingress' }],
              },
            ],
          },
        }
      : {}),
  };
}

/** How a random world can be called. */
export const VANTAGES = [
  'host',
  'browser',
  'browser:https://p',
  'browser:http://localhost:8080',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'gone',
];

const NAMES = [
  'localhost',
  'c2',
  'C3',
  'c4',
  'c5',
  'c2.t1',
  'c3.T1',
  'c4.t2',
  'web',
  'tasks.web',
  'svc',
  'a.b',
  'alias3',
  'db',
  'x',
  'host.docker.internal',
  'nobody',
  'example.com',
];
const IPS = [
  '127.0.0.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '10.1.0.1',
  '10.1.0.2',
  '10.1.0.3',
  '10.2.0.3',
  '10.2.0.1',
  '10.3.0.4',
  '10.1.0.99',
  '[fd01::2]',
  '[fd02::1]',
  '172.17.0.1',
  '172.17.0.3',
  '192.168.0.10',
  '8.8.8.8',
  '224.0.0.1',
  '[fe80::1]',
  '127.0.0.11',
];
const PORTS = [53, 80, 81, 90, 6000, 8080, 8081, 8082, 8083, 8084, 8090, 9000, 9001];

export const ADDRESSES: readonly string[] = [...NAMES, ...IPS].flatMap((host) =>
  PORTS.map((port) => `${host}:${port}`),
);
