import type { AddressBook } from '@dari/contract';
import { UNCONFINED, type Container, type Listener, type PublishedPort } from '@dari/topology';
import type { ContainerNamespace, Network } from '@dari/topology';
import type { DeepTopology } from './proven-topology.ts';

const NETWORK = '5d2f9c1e77aa';
const GATEWAY = '172.18.0.1';
const PORT = { web: 5173, api: 3000, db: 27_017 } as const;
const LAST = { web: 4, api: 3, db: 2 } as const;
const LAN = '192.168.0.24';

type Member = keyof typeof PORT;

const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'] };

function network(id: string, name: string, subnet: string, gateway: string): Network {
  const options = name === 'bridge' ? { 'com.docker.network.bridge.name': 'docker0' } : {};
  return {
    id,
    name,
    driver: 'bridge',
    internal: false,
    ipv6: false,
    subnets: [{ subnet, gateway }],
    options,
    labels: {},
  };
}

function idOf(tier: Member): string {
  return { web: 'a1b2', api: 'c3d4', db: 'e5f6' }[tier].padEnd(64, '0');
}

function container(tier: Member): Container {
  const published: PublishedPort[] =
    tier === 'db'
      ? []
      : [{ containerPort: PORT[tier], protocol: 'tcp', hostIp: '127.0.0.1', hostPort: PORT[tier] }];
  return {
    id: idOf(tier),
    name: `goals-${tier}`,
    image: { id: 'sha256:1', reference: `goals-${tier}:dev` },
    state: 'running',
    exitCode: null,
    error: null,
    labels: { 'dev.dari.project': 'goals', 'dev.dari.tier': tier },
    hostname: idOf(tier).slice(0, 12),
    networkMode: 'goals-net',
    env: [],
    attachments: [
      {
        network: 'goals-net',
        networkId: NETWORK,
        aliases: [tier],
        dnsNames: [`goals-${tier}`, tier, idOf(tier).slice(0, 12)],
        ip: `172.18.0.${LAST[tier]}`,
        ipv6: null,
        gateway: GATEWAY,
      },
    ],
    published,
    bound: published,
    command: { entrypoint: null, arguments: ['serve'], directory: '', tty: false, openStdin: false },
    exposed: [`${PORT[tier]}/tcp`],
    mounts: [],
    extraHosts: ['host.docker.internal:host-gateway'],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt: '2026-11-21T10:00:00Z',
  };
}

/** As it is read inside; `http`: how the server answered the page. */
function namespace(tier: Member): ContainerNamespace {
  const listener: Listener = { address: '0.0.0.0', port: PORT[tier] };
  const page = 'http://localhost:5173';
  const trial = { host: 'localhost:3000', origin: page, status: 404, allowOrigin: page };
  return {
    containers: [idOf(tier)],
    listeners: [tier === 'api' ? { ...listener, http: [trial] } : listener],
    interfaces: [lo, { name: 'eth0', addresses: [`172.18.0.${LAST[tier]}/16`] }],
    routes: [
      { to: '0.0.0.0/0', via: GATEWAY, interface: 'eth0' },
      { to: '172.18.0.0/16', via: null, interface: 'eth0' },
    ],
    hosts: null,
    resolver: null,
    lookups: [],
  };
}

/** The stack `bridge` on plain Linux, with all that can be read of it. */
export function testStack(): DeepTopology {
  const tiers = ['web', 'api', 'db'] as const;
  return {
    engine: {
      version: '20.10.24',
      api: '1.41',
      operatingSystem: 'Debian GNU/Linux 12',
      architecture: 'amd64',
      desktop: false,
      rootless: false,
      firewall: null,
      userlandProxy: true,
      hostGateway: '172.17.0.1',
    },
    networks: [
      network('b0b0b0b0b0b0', 'bridge', '172.17.0.0/16', '172.17.0.1'),
      network(NETWORK, 'goals-net', '172.18.0.0/16', GATEWAY),
    ],
    containers: tiers.map(container),
    volumes: [],
    images: [],
    swarm: null,
    deep: {
      host: {
        listeners: [
          { address: '127.0.0.1', port: 5173 },
          { address: '127.0.0.1', port: 3000 },
        ],
        interfaces: [
          lo,
          { name: 'eth0', addresses: [`${LAN}/24`] },
          { name: 'docker0', addresses: ['172.17.0.1/16'] },
          { name: `br-${NETWORK}`, addresses: [`${GATEWAY}/16`] },
        ],
        routes: [],
        hosts: [{ address: '127.0.0.1', names: ['localhost'] }],
        resolver: null,
        lookups: [],
        hostname: 'desk',
        ipForward: true,
        input: 'open',
        ipvs: null,
      },
      clientOnHost: true,
      client: null,
      namespaces: tiers.map(namespace),
    },
  };
}

/** Its address book. */
export function testBook(): AddressBook {
  const hosts = (tier: 'api' | 'db') =>
    [
      ['localhost', 'localhost'],
      ['host.docker.internal', 'host.docker.internal'],
      ['container-name', `goals-${tier}`],
      ['alias', tier],
      ['name.network', `goals-${tier}.goals-net`],
      ['container-ip', `172.18.0.${LAST[tier]}`],
      ['short-id', idOf(tier).slice(0, 12)],
      ['gateway', GATEWAY],
      ['lan-ip', LAN],
    ] as const;
  return {
    stack: 'bridge',
    network: 'goals-net',
    networks: { web: ['goals-net'], api: ['goals-net'], db: ['goals-net'] },
    containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
    replicas: ['goals-api'],
    apiPort: 3000,
    addresses: (['api', 'db'] as const).flatMap((tier) =>
      hosts(tier).map(([form, host]) => ({
        id: `${tier}:${form}`,
        tier,
        form,
        scheme: tier === 'api' ? ('http' as const) : ('mongodb' as const),
        host,
        port: PORT[tier],
      })),
    ),
  };
}
