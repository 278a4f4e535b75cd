import type { Container, EngineFacts, Topology } from '@dari/topology';
import { nameKeeper } from '../names/asked-name.ts';
import { parseIp } from './ip.ts';
import { mappingsOf } from './mappings.ts';
import { noteAwake } from './awake.ts';
import { gatewayEnds6Of, gatewayEndsOf } from './gateway-ends.ts';
import { withGatewayBridge } from './gateway-bridge.ts';
import { netFinder } from './net-at.ts';
import { openNet } from './nets.ts';
import type { OpenNet } from './nets.ts';
import type { Box, End, Net, Prepared, Space } from './prepared.ts';
import { giveSpaces } from './give-spaces.ts';
import type { OpenBox } from './give-spaces.ts';
import { LOCALHOST } from './hosts-file.ts';
import { makeSpace, withoutLoopback } from './spaces.ts';
import type { OpenSpace } from './spaces.ts';
import { userlandProxyOf } from './userland-proxy.ts';
import { isAtLeast, parseVersion } from './version.ts';
import type { Version } from './version.ts';

/** How many letters of its id a container answers to. */
const SHORT_ID = 12;

/**
 * Makes the indexes of a topology. Costs as much as the topology is large, and is needed once: hand the result to
 * `explain` when you ask for many routes. Never throws on any {@link Topology}.
 */
export function prepare(given: Topology): Prepared {
  const topology = withGatewayBridge(given);
  const version = parseVersion(topology.engine.version);
  const nets = topology.networks.map((network) => openNet(network, topology, version));
  const netById = new Map(
    nets.flatMap((net) => [[net.network.name, net] as const, [net.network.id, net] as const]),
  );
  const boxes = topology.containers.map((container) => openBox(container, netById));
  const host = hostSpace(topology);
  const boxById = new Map(boxes.map((box) => [box.container.id, box]));
  const boxByName = new Map(boxes.map((box) => [box.container.name, box]));
  giveSpaces(topology, boxes, boxById, boxByName, host);
  noteAwake(boxes, host);
  for (const box of boxes) {
    box.gatewayEnds = gatewayEndsOf(box);
    box.gatewayEnds6 = gatewayEnds6Of(box, isAtLeast(version, 28));
  }
  const mappings = boxes.flatMap(mappingsOf);
  const boxesByPort = grouped<Box, number>(boxes, portsOf);
  return {
    topology,
    version,
    boxes,
    boxByName,
    boxById,
    nets,
    netAt: netFinder(nets),
    askedName: nameKeeper({ boxByName, boxesByName: grouped<Box, string>(boxes, namesOf), nets }),
    host,
    client: clientSpace(topology, host),
    hostAddresses: hostAddresses(host, nets),
    hostAddressesRead: Boolean(topology.deep?.host?.interfaces),
    mappings: grouped(mappings, ({ port }) => [port.hostPort]),
    mappingsByContainerPort: grouped(mappings, ({ port }) => [port.containerPort]),
    boxesByPort,
    endsByPort: new Map([...boxesByPort].map(([port, listening]) => [port, endsByNet(listening)])),
    services: topology.swarm?.services ?? [],
    userlandProxy: userlandProxyOf(topology, boxes, host),
    ip6tables: ip6tablesOf(topology.engine, version) ?? topology.deep?.host?.ip6tables ?? null,
  };
}

function openBox(container: Container, netById: ReadonlyMap<string, OpenNet>): OpenBox {
  const alive = container.state === 'running' || container.state === 'paused';
  const ends: End[] = [];
  const namedEnds: End[] = [];
  const namedNetworks: string[] = [];
  const box: OpenBox = {
    container,
    place: { kind: 'container', name: container.name },
    alive,
    paused: container.state === 'paused',
    space: null,
    ends,
    namedEnds,
    namedNetworks,
    gatewayEnds: [],
    gatewayEnds6: [],
  };
  if (!alive) return box;
  for (const attachment of container.attachments) {
    const net = netById.get(attachment.networkId || attachment.network);
    if (net === undefined || net.kind === 'none') continue;
    const ip4 = attachment.ip === null ? null : parseIp(attachment.ip);
    const ip6 = attachment.ipv6 === null ? null : parseIp(attachment.ipv6);
    const end: End = { net, box, attachment, ip4, ip6 };
    ends.push(end);
    for (const ip of [ip4, ip6]) if (ip !== null) net.endsByIp.set(ip.text, end);
    if (!net.named) continue;
    namedEnds.push(end);
    namedNetworks.push(net.network.name);
    for (const name of new Set(attachment.dnsNames.map((dnsName) => dnsName.toLowerCase()))) {
      const known = net.endsByName.get(name);
      if (known === undefined) net.endsByName.set(name, [end]);
      else known.push(end);
    }
  }
  return box;
}

/** It is on since Engine 27; before that the engine takes the option with experimental features only. */
function ip6tablesOf({ experimental }: EngineFacts, version: Version | null): boolean | null {
  if (isAtLeast(version, 27) === true) return true;
  return version !== null && experimental === false ? false : null;
}

function hostSpace({ deep }: Topology): OpenSpace {
  return makeSpace({
    kind: 'host',
    place: { kind: 'host', name: '' },
    facts: deep?.host ?? null,
    ends: [],
    derivedHosts: LOCALHOST,
  });
}

/** Without a deep look a plain engine is taken to be on the machine where the commands are typed. */
function clientSpace({ deep, engine }: Topology, host: Space): Space {
  const onHost = deep ? deep.clientOnHost : !engine.desktop && !engine.rootless;
  if (onHost) return host;
  return makeSpace({
    kind: 'client',
    place: { kind: 'host', name: '' },
    facts: deep?.client ?? null,
    ends: [],
    derivedHosts: LOCALHOST,
  });
}

function namesOf({ container }: Box): readonly string[] {
  const { name, id, hostname, attachments } = container;
  const known = attachments.flatMap(({ aliases, dnsNames }) => [...aliases, ...dnsNames]);
  return [name, id, id.slice(0, SHORT_ID), hostname, ...known]
    .map((text) => text.toLowerCase())
    .filter(Boolean);
}

function portsOf({ alive, space, container }: Box): readonly number[] {
  if (!alive) return [];
  const exposed = container.exposed.flatMap((port) =>
    port.endsWith('/tcp') ? [Number.parseInt(port, 10)] : [],
  );
  const listening = space?.kind === 'container' ? (space.listeners?.keys() ?? []) : [];
  return [...listening, ...exposed];
}

function endsByNet(boxes: readonly Box[]): ReadonlyMap<Net, readonly End[]> {
  return grouped(
    boxes.flatMap(({ ends }) => ends),
    ({ net }) => [net],
  );
}

function hostAddresses(host: Space, nets: readonly OpenNet[]): ReadonlySet<string> {
  return new Set([...withoutLoopback(host.addresses), ...nets.flatMap(({ gateways }) => [...gateways])]);
}

function grouped<T, K>(items: readonly T[], keys: (item: T) => Iterable<K>): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [item]);
      else known.push(item);
    }
  }
  return groups;
}
