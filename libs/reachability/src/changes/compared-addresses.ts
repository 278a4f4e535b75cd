import { LABEL } from '@dari/topology';
import type { Attachment, Container, Topology } from '@dari/topology';
import type { Address, AddressHost, Scheme } from '../address/address.ts';
import { parseIp } from '../prepare/ip.ts';

const MONGODB_PORT = 27_017;
/** The engine's DNS has a socket of its own in each container. */
const ENGINE_DNS = '127.0.0.11';

/**
 * The addresses at which people call the containers of a topology, by what they mean and not by how they are written: a
 * container that got another IP address is still called at its IP address.
 */
export function comparedAddresses(topology: Topology): ReadonlyMap<string, Address> {
  const addresses = new Map<string, Address>();
  for (const container of topology.containers) {
    for (const inside of portsOf(container, topology)) {
      const outside = hostPortOf(container, inside) ?? inside;
      for (const [form, host, port] of formsOf(container, topology, inside, outside)) {
        const address = host === null ? null : addressOf(host, port, schemeOf(container, inside));
        if (address !== null) addresses.set(`${container.name} ${inside} ${form}`, address);
      }
    }
  }
  return addresses;
}

type Form = readonly [form: string, host: string | null, port: number];

function formsOf(
  { name, attachments }: Container,
  topology: Topology,
  inside: number,
  outside: number,
): readonly Form[] {
  const lan = lanAddress(topology);
  return [
    ['localhost', 'localhost', outside],
    ['host.docker.internal', 'host.docker.internal', outside],
    ['lan-ip', lan, outside],
    ['container-name', name, inside],
    ...attachments.flatMap(({ network, aliases, ip, ipv6, gateway }: Attachment): Form[] => [
      ...aliases.map((alias): Form => [`alias ${alias}`, alias, inside]),
      [`name.network ${network}`, network === 'bridge' ? null : `${name}.${network}`, inside],
      [`container-ip ${network}`, ip, inside],
      [`container-ipv6 ${network}`, ipv6, inside],
      [`gateway ${network}`, gateway, outside],
    ]),
  ];
}

function addressOf(host: string, port: number, scheme: Scheme): Address | null {
  const ip = parseIp(host);
  const of: AddressHost =
    ip === null
      ? { kind: 'name', name: host }
      : ip.family === 4
        ? { kind: 'ipv4', ip: ip.text }
        : { kind: 'ipv6', ip: ip.text, zone: null };
  return { text: `${scheme}://${ip?.family === 6 ? `[${host}]` : host}:${port}`, scheme, host: of, port };
}

function portsOf({ id, published, exposed }: Container, { deep }: Topology): ReadonlySet<number> {
  const space = deep?.namespaces.find(({ containers }) => containers.includes(id));
  const listening = (space?.listeners ?? []).filter(({ address }) => address !== ENGINE_DNS);
  return new Set([
    ...published.filter(({ protocol }) => protocol === 'tcp').map(({ containerPort }) => containerPort),
    ...exposed.flatMap((port) => (/^\d+\/tcp$/.test(port) ? [Number.parseInt(port, 10)] : [])),
    ...listening.map(({ port }) => port),
  ]);
}

function hostPortOf({ bound, published }: Container, port: number): number | null {
  const found = [...(bound ?? []), ...published].find(
    ({ containerPort, protocol, hostPort }) => containerPort === port && protocol === 'tcp' && hostPort > 0,
  );
  return found?.hostPort ?? null;
}

function schemeOf({ labels }: Container, port: number): Scheme {
  const tier = labels[LABEL.tier];
  if (tier === 'db' || port === MONGODB_PORT) return 'mongodb';
  return tier === undefined ? 'tcp' : 'http';
}

/** The first address of the host that is on none of the engine's networks. */
function lanAddress({ deep, networks }: Topology): string | null {
  const bridges = new Set(networks.flatMap(({ subnets }) => subnets.map(({ gateway }) => gateway)));
  const own = (deep?.host?.interfaces ?? [])
    .filter(({ name }) => name !== 'lo')
    .flatMap(({ addresses }) => addresses.map((address) => address.split('/')[0] ?? ''));
  return own.find((address) => address.includes('.') && !bridges.has(address)) ?? null;
}
