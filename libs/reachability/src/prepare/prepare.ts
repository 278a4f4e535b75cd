import type { Container, ContainerNamespace, EngineFacts, HostsLine, Topology } from '@dari/topology';
import { parseIp } from './ip.ts';
import { mappingsOf } from './mappings.ts';
import { awakeOnHost, noteAwake } from './awake.ts';
import { gatewayEnds6Of, gatewayEndsOf } from './gateway-ends.ts';
import { netFinder } from './net-at.ts';
import { openNet } from './nets.ts';
import type { OpenNet } from './nets.ts';
import type { Box, End, Prepared, Space } from './prepared.ts';
import { derivedHosts, hostModeHosts, hostsMap, LOCALHOST } from './hosts-file.ts';
import { makeSpace, withoutLoopback } from './spaces.ts';
import type { OpenSpace } from './spaces.ts';
import { userlandProxyOf } from './userland-proxy.ts';
import { isAtLeast, parseVersion } from './version.ts';
import type { Version } from './version.ts';

/** How many letters of its id a container answers to. */
const SHORT_ID = 12;

/** A box whose namespace is still to be found. */
interface OpenBox extends Box {
  space: OpenSpace | null;
  gatewayEnds: readonly End[];
  gatewayEnds6: readonly End[];
}

/**
 * Makes the indexes of a topology. Costs as much as the topology is large, and is needed once: hand the result to
 * `explain` when you ask for many routes. Never throws on any {@link Topology}.
 */
export function prepare(topology: Topology): Prepared {
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
  noteAwake(boxes);
  for (const box of boxes) {
    box.gatewayEnds = gatewayEndsOf(box);
    box.gatewayEnds6 = gatewayEnds6Of(box, isAtLeast(version, 28));
  }
  const mappings = boxes.flatMap(mappingsOf);
  return {
    topology,
    version,
    boxes,
    boxByName,
    boxById,
    nets,
    netAt: netFinder(nets),
    boxesByName: grouped<Box, string>(boxes, namesOf),
    host,
    client: clientSpace(topology, host),
    hostAddresses: hostAddresses(host, nets),
    hostAddressesRead: Boolean(topology.deep?.host?.interfaces),
    mappings: grouped(mappings, ({ port }) => [port.hostPort]),
    mappingsByContainerPort: grouped(mappings, ({ port }) => [port.containerPort]),
    boxesByPort: grouped<Box, number>(boxes, portsOf),
    services: topology.swarm?.services ?? [],
    userlandProxy: userlandProxyOf(topology, boxes, host),
    ip6tables: ip6tablesOf(topology.engine, version),
  };
}

function openBox(container: Container, netById: ReadonlyMap<string, OpenNet>): OpenBox {
  const alive = container.state === 'running' || container.state === 'paused';
  const ends: End[] = [];
  const box: OpenBox = {
    container,
    place: { kind: 'container', name: container.name },
    alive,
    paused: container.state === 'paused',
    space: null,
    ends,
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

function hostSpace({ deep, containers }: Topology): OpenSpace {
  const host = makeSpace({
    kind: 'host',
    place: { kind: 'host', name: '' },
    facts: deep?.host ?? null,
    ends: [],
    derivedHosts: LOCALHOST,
  });
  host.awake = awakeOnHost(containers);
  return host;
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

function giveSpaces(
  { deep, engine }: Topology,
  boxes: readonly OpenBox[],
  boxById: ReadonlyMap<string, OpenBox>,
  boxByName: ReadonlyMap<string, OpenBox>,
  host: OpenSpace,
): void {
  const read = new Map<string, ContainerNamespace>(
    (deep?.namespaces ?? []).flatMap((space) => space.containers.map((id) => [id, space] as const)),
  );
  const addressOf = (name: string, network: string): string | null =>
    boxByName.get(name)?.container.attachments.find((entry) => entry.network === network)?.ip ?? null;
  const made = new Map<ContainerNamespace, OpenSpace>();

  for (const box of boxes) {
    const { container } = box;
    if (!box.alive || container.networkMode.startsWith('container:')) continue;
    if (container.networkMode === 'host') {
      box.space = hostModeSpace(host, container, engine, read.get(container.id)?.hosts ?? null);
      continue;
    }
    const facts = read.get(container.id) ?? null;
    box.space = makeSpace({
      kind: 'container',
      place: box.place,
      facts,
      ends: box.ends,
      derivedHosts: derivedHosts(container, box.ends, engine, addressOf),
    });
    if (facts !== null) made.set(facts, box.space);
  }

  for (const box of boxes) {
    const { container } = box;
    if (!box.alive || !container.networkMode.startsWith('container:')) continue;
    const joined = container.networkMode.slice('container:'.length);
    const target = boxById.get(joined) ?? boxByName.get(joined);
    const facts = read.get(container.id);
    const shared = facts === undefined ? sharedSpace(box, target) : made.get(facts);
    box.space =
      shared ??
      makeSpace({
        kind: 'container',
        place: box.place,
        facts: facts ?? null,
        ends: [],
        derivedHosts: target ? derivedHosts(target.container, target.ends, engine, addressOf) : LOCALHOST,
        orphaned: true,
      });
    if (facts !== undefined && shared === undefined) made.set(facts, box.space);
  }
}

/** @param read `/etc/hosts` of the container itself, where somebody has read it. */
function hostModeSpace(
  host: OpenSpace,
  container: Container,
  engine: EngineFacts,
  read: readonly HostsLine[] | null,
): OpenSpace {
  const hosts =
    read === null
      ? hostModeHosts(container, engine, host.hosts)
      : hostsMap(read.map(({ names, address }) => [names, address]));
  return { ...host, hosts };
}

/** A container that was started again since has a new namespace: those that had joined the old one stay behind. */
function sharedSpace(box: OpenBox, target: OpenBox | undefined): OpenSpace | undefined {
  if (target?.space === undefined || target.space === null) return undefined;
  const later = (target.container.startedAt ?? '') > (box.container.startedAt ?? '');
  return later ? undefined : target.space;
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
