import type { Container, ContainerNamespace, EngineFacts, HostsLine, Topology } from '@dari/topology';
import { derivedHosts, hostModeHosts, hostsMap, LOCALHOST } from './hosts-file.ts';
import type { Box, End } from './prepared.ts';
import { makeSpace } from './spaces.ts';
import type { OpenSpace } from './spaces.ts';

/** A box whose namespace is still to be found. */
export interface OpenBox extends Box {
  space: OpenSpace | null;
  gatewayEnds: readonly End[];
  gatewayEnds6: readonly End[];
}

/** Gives each container that runs its namespace, or that of the one it has joined. */
export function giveSpaces(
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
    const onHost = facts?.onHost === true ? host : target?.space;
    if (onHost?.kind === 'host') {
      box.space = withHosts(onHost, facts?.hosts ?? null);
      continue;
    }
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
  return withHosts({ ...host, hosts: hostModeHosts(container, engine, host.hosts) }, read);
}

/** The host's namespace with an `/etc/hosts` of its own, where that was read. */
function withHosts(space: OpenSpace, read: readonly HostsLine[] | null): OpenSpace {
  if (read === null) return space;
  return { ...space, hosts: hostsMap(read.map(({ names, address }) => [names, address])) };
}

/** A container that was started again since has a new namespace: those that had joined the old one stay behind. */
function sharedSpace(box: OpenBox, target: OpenBox | undefined): OpenSpace | undefined {
  if (target?.space === undefined || target.space === null) return undefined;
  const later = (target.container.startedAt ?? '') > (box.container.startedAt ?? '');
  return later ? undefined : target.space;
}
