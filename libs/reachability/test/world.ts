import type {
  Container,
  ContainerNamespace,
  DeepFacts,
  EngineFacts,
  HostFacts,
  Listener,
  Network,
  NetworkInterface,
  PublishedPort,
  Route,
  SwarmFacts,
  Topology,
} from '@dari/topology';
import { UNCONFINED } from '@dari/topology';
import { explain } from '../src/explain.ts';
import { parseAddress } from '../src/address/parse-address.ts';
import { parseVantage } from '../src/vantage.ts';
import type { Verdict } from '../src/verdict.ts';

export const ENGINE: EngineFacts = {
  version: '28.5.2',
  api: '1.51',
  operatingSystem: 'Debian GNU/Linux 12',
  architecture: 'amd64',
  desktop: false,
  rootless: false,
  firewall: 'iptables',
  userlandProxy: true,
  experimental: false,
  hostGateway: '172.17.0.1',
};

export interface NetParts {
  /** `10.1.0.0/24`; its gateway is the first address. A second one may be IPv6. */
  readonly subnets?: readonly string[];
  readonly driver?: string;
  readonly internal?: boolean;
  readonly options?: Readonly<Record<string, string>>;
}

export interface BoxParts {
  /** Addresses by network: `10.1.0.2` or `10.1.0.2 fd00::2`. */
  readonly on?: Readonly<Record<string, string>>;
  /** `0.0.0.0:8080`, `[::]:8080` (takes IPv4 too), `[::]:8080 only`. */
  readonly listen?: readonly string[] | null;
  /** As for `docker run -p`: `8080:80`, `127.0.0.1:8080:80`. */
  readonly publish?: readonly string[];
  /** What the engine has bound, when it is not what was asked for. */
  readonly bound?: readonly string[] | null;
  readonly aliases?: readonly string[];
  readonly links?: readonly string[];
  /** Its name may be one that the engine made up. */
  readonly doubtful?: true;
  /** Which network has the default route; `null`: none. The first one that is not internal by default. */
  readonly gateway?: string | null;
  /** Lines of `/etc/hosts` besides localhost. */
  readonly hosts?: readonly string[];
  readonly lookups?: Readonly<Record<string, readonly string[]>>;
  /** Nothing was read inside of it. */
  readonly unread?: boolean;
  readonly container?: Partial<Container>;
}

export interface WorldParts {
  readonly engine?: Partial<EngineFacts>;
  readonly nets?: Readonly<Record<string, NetParts>>;
  readonly boxes?: Readonly<Record<string, BoxParts>>;
  readonly host?: Partial<Omit<HostFacts, 'listeners'>> & { readonly listen?: readonly string[] | null };
  readonly deep?: Partial<DeepFacts> | null;
  readonly swarm?: SwarmFacts;
}

const LAN = '192.168.0.10';

/** A topology with everything read, as `dari why` has it. */
export function world({ engine, nets = {}, boxes = {}, host = {}, deep = {}, swarm }: WorldParts): Topology {
  const networks = [
    netOf('bridge', { subnets: ['172.17.0.0/16'], options: { [DEFAULT]: 'true' } }),
    netOf('host', { driver: 'host', subnets: [] }),
    netOf('none', { driver: 'null', subnets: [] }),
    ...Object.entries(nets).map(([name, parts]) => netOf(name, parts)),
  ];
  const containers = Object.entries(boxes).map(([name, parts]) => boxOf(name, parts));
  const facts: DeepFacts = {
    host: hostOf(networks, host),
    clientOnHost: true,
    client: null,
    namespaces: Object.entries(boxes).flatMap(([name, parts]) => spaceOf(name, parts, networks)),
    ...deep,
  };
  return {
    engine: { ...ENGINE, ...engine },
    networks,
    containers,
    volumes: [],
    images: [],
    ...(deep === null ? {} : { deep: facts }),
    ...(swarm === undefined ? {} : { swarm }),
  };
}

const DEFAULT = 'com.docker.network.bridge.default_bridge';

function netOf(
  name: string,
  { subnets = [], driver = 'bridge', internal = false, options = {} }: NetParts,
): Network {
  return {
    id: `id-${name}`,
    name,
    driver,
    internal,
    ipv6: subnets.some((subnet) => subnet.includes(':')),
    subnets: subnets.map((subnet) => ({ subnet, gateway: firstOf(subnet) })),
    options,
    labels: {},
  };
}

function firstOf(subnet: string): string {
  return subnet.includes(':') ? subnet.replace(/\/.*/, '1') : subnet.replace(/\.\d+\/.*/, '.1');
}

/** The letters of the name in hexadecimal, so that it is easy to tell. */
export function idOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(64, '0');
}

function boxOf(name: string, parts: BoxParts): Container {
  const { on = {}, publish = [], aliases = [], links = [] } = parts;
  const published = publish.map(portOf);
  const state = parts.container?.state ?? 'running';
  const alive = state === 'running' || state === 'paused';
  const id = idOf(name);
  return {
    id,
    name,
    image: { id: 'sha256:1', reference: 'dari/node:24' },
    exitCode: null,
    error: null,
    labels: {},
    hostname: id.slice(0, 12),
    networkMode: Object.keys(on)[0] ?? 'bridge',
    env: ['PASSWORD=not-to-be-printed'],
    attachments: Object.entries(on).map(([network, addresses]) => {
      const [ip = '', ipv6 = ''] = addresses.split(' ');
      return {
        network,
        networkId: `id-${network}`,
        aliases,
        dnsNames: network === 'bridge' ? [] : [name, ...aliases, id.slice(0, 12)],
        ...(parts.doubtful === true ? { doubtfulName: name } : {}),
        ip: alive && ip !== '' ? ip : null,
        ipv6: alive && ipv6 !== '' ? ipv6 : null,
        gateway: alive ? ip.replace(/\.\d+$/, '.1') : null,
        ...(links.length === 0 ? {} : { links }),
      };
    }),
    published,
    bound: parts.bound === undefined ? (alive ? published : []) : (parts.bound?.map(portOf) ?? null),
    command: {
      entrypoint: null,
      arguments: ['node', 'main.mjs'],
      directory: '/app',
      tty: false,
      openStdin: false,
    },
    exposed: [],
    mounts: [],
    extraHosts: [],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt: '2026-01-01T00:00:00Z',
    ...parts.container,
    state,
  };
}

function portOf(text: string): PublishedPort {
  const [, hostIp = '', hostPort, containerPort] = /^(?:(\[.*\]|[\d.]+):)?(\d+):(\d+)$/.exec(text) ?? [];
  return {
    containerPort: Number(containerPort),
    hostPort: Number(hostPort),
    hostIp: hostIp.replace(/^\[|\]$/g, ''),
    protocol: 'tcp',
  };
}

export function listenerOf(text: string): Listener {
  const [, ip = '', port, only] = /^(?:\[(?:.*)\]|[\d.]+)/.test(text)
    ? (/^\[?([^\]]*?)\]?:(\d+)( only)?$/.exec(text) ?? [])
    : [];
  const listener = { address: ip, port: Number(port) };
  return ip === '::' ? { ...listener, takesIpv4: only === undefined } : listener;
}

function hostOf(networks: readonly Network[], parts: NonNullable<WorldParts['host']>): HostFacts {
  const { listen = [], ...rest } = parts;
  const bridges = networks
    .filter(({ driver, options }) => driver === 'bridge' && !isIsolated(options))
    .map(({ name, subnets }) => ({
      name: `br-${name}`,
      addresses: subnets.map(({ subnet, gateway }) => `${gateway ?? ''}/${subnet.split('/')[1] ?? ''}`),
    }));
  return {
    listeners: listen?.map(listenerOf) ?? null,
    interfaces: [
      { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'] },
      { name: 'eth0', addresses: [`${LAN}/24`] },
      ...bridges,
    ],
    routes: bridges.flatMap(({ name, addresses }) =>
      addresses.map((address): Route => ({ to: address, via: null, interface: name })),
    ),
    hosts: [
      { address: '127.0.0.1', names: ['localhost', 'machine'] },
      { address: '::1', names: ['localhost'] },
    ],
    resolver: { servers: ['192.168.0.1'], search: [] },
    lookups: [],
    hostname: 'machine',
    ipForward: true,
    input: 'open',
    ipvs: true,
    ...rest,
  };
}

function isIsolated(options: Readonly<Record<string, string>>): boolean {
  return options['com.docker.network.bridge.gateway_mode_ipv4'] === 'isolated';
}

function spaceOf(name: string, parts: BoxParts, networks: readonly Network[]): readonly ContainerNamespace[] {
  const { state = 'running', networkMode = '' } = parts.container ?? {};
  const alive = state === 'running' || state === 'paused';
  if (!alive || parts.unread === true || networkMode === 'host' || networkMode.startsWith('container:'))
    return [];
  const { on = {}, listen = [], hosts = [], lookups = {} } = parts;
  const interfaces: NetworkInterface[] = [{ name: 'lo', addresses: ['127.0.0.1/8'] }];
  for (const [network, addresses] of Object.entries(on)) {
    const own = addresses.split(' ').filter(Boolean);
    interfaces.push({
      name: `eth-${network}`,
      addresses: own.map((ip) => `${ip}/${ip.includes(':') ? 64 : 24}`),
    });
    if (own.some((ip) => ip.includes(':'))) interfaces.push({ name: 'lo', addresses: ['::1/128'] });
  }
  return [
    {
      containers: [idOf(name)],
      listeners: listen?.map(listenerOf) ?? null,
      interfaces,
      routes: routesOf(on, parts.gateway, networks),
      hosts: ['127.0.0.1 localhost', ...hosts].map((line) => {
        const [address = '', ...names] = line.split(' ');
        return { address, names };
      }),
      resolver: null,
      lookups: Object.entries(lookups).map(([asked, addresses]) => ({ name: asked, addresses })),
    },
  ];
}

function routesOf(
  on: Readonly<Record<string, string>>,
  gateway: string | null | undefined,
  networks: readonly Network[],
): readonly Route[] {
  const links = Object.entries(on).flatMap(([network, addresses]) =>
    addresses
      .split(' ')
      .filter(Boolean)
      .map((ip): Route => ({
        to: `${ip}/${ip.includes(':') ? 64 : 24}`,
        via: null,
        interface: `eth-${network}`,
      })),
  );
  const open = Object.keys(on).find((name) => !networks.some((net) => net.name === name && net.internal));
  const through = gateway === undefined ? open : gateway;
  if (through === undefined || through === null) return links;
  const subnets = networks.find(({ name }) => name === through)?.subnets ?? [];
  return [
    ...links,
    ...subnets.map(({ subnet, gateway: via }): Route => ({
      to: subnet.includes(':') ? '::/0' : '0.0.0.0/0',
      via,
      interface: `eth-${through}`,
    })),
  ];
}

/** Asks as people do. */
export function ask(topology: Topology, vantage: string, address: string): Verdict {
  return explain(topology, parseVantage(vantage), parseAddress(address));
}

/** `refused NOTHING_LISTENS L4`: outcome, code and the rule of the last hop. */
export function say(topology: Topology, vantage: string, address: string): string {
  const { outcome, code, hops } = ask(topology, vantage, address);
  return `${outcome} ${code} ${hops.at(-1)?.rule ?? 'none'}`;
}
