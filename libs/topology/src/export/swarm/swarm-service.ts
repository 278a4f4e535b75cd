import { LABEL } from '../../labels.ts';
import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { EnvValue, WantedContainer } from '../../stack.ts';
import type { HealthCheck, Mount } from '../../topology.ts';
import { byteSize } from '../byte-size.ts';
import { environmentValue, literal } from '../compose/interpolation.ts';
import { relativePath } from '../compose/relative-path.ts';
import { duration } from '../duration.ts';
import { filled, mapTexts, someOf } from '../plain-data.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';
import { withGroupNames } from '../replica-group.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import type { EndpointMode } from './export-swarm.ts';

export interface SwarmService {
  readonly groups: readonly ReplicaGroup[];
  readonly folder: string;
  readonly endpointMode: EndpointMode;
  /** The name of a network inside of the file. */
  readonly networkKey: (name: string) => string;
}

/** One container, or all its replicas, as a service. */
export function swarmService(group: ReplicaGroup, given: SwarmService): PlainObject {
  const { container } = group;
  const { confinement, health, logging } = container;
  const service = filled({
    image: container.image,
    environment: Object.fromEntries(
      Object.entries(container.env).map(([name, value]) => [name, variable(value, group, given.groups)]),
    ),
    networks: networks(group, given),
    ports: someOf(
      container.published.map(({ containerPort, hostPort }) => ({
        target: containerPort,
        published: hostPort,
        protocol: 'tcp',
        mode: given.endpointMode === 'dnsrr' ? 'host' : 'ingress',
      })),
    ),
    volumes: someOf(container.mounts.map((mount) => volume(mount, given.folder))),
    extra_hosts: someOf(container.extraHosts.filter((line) => !line.endsWith(':host-gateway'))),
    user: confinement.user === '' ? undefined : confinement.user,
    read_only: confinement.readOnlyRoot || undefined,
    cap_drop: someOf(confinement.droppedCapabilities),
    cap_add: someOf(confinement.addedCapabilities),
    healthcheck: health === null ? undefined : healthcheck(health),
    logging: logging === null ? undefined : { ...logging },
    deploy: deploy(group, given.endpointMode),
  });
  return Object.fromEntries(
    Object.entries(service).map(([key, value]) => [
      key,
      key === 'environment' ? value : mapTexts(value, literal),
    ]),
  );
}

function variable(
  value: EnvValue,
  { name, container }: ReplicaGroup,
  groups: readonly ReplicaGroup[],
): string {
  if (value.secret !== null) return environmentValue(value);
  // Swarm fills templates in, and only in these can one task differ from another.
  if (container.replica !== null && value.value === container.name) return `${name}-{{.Task.Slot}}`;
  const plain = value.value.replaceAll('{{', '{{"{{"}}');
  return literal(withGroupNames(plain, groups, (group) => `tasks.${group.name}`));
}

function networks({ name, container }: ReplicaGroup, { networkKey }: SwarmService): PlainData | undefined {
  const own = container.networks.filter((network) => network.name !== DEFAULT_BRIDGE);
  if (own.length === 0) return undefined;
  // Swarm itself makes the service's name an alias.
  const names = (aliases: readonly string[]): readonly string[] =>
    [...new Set([name, ...aliases])].filter((alias) => alias !== container.tier);
  return Object.fromEntries(
    own.map((network) => [networkKey(network.name), filled({ aliases: someOf(names(network.aliases)) })]),
  );
}

function volume(mount: Mount, folder: string): PlainObject {
  if (mount.kind === 'tmpfs') return { type: 'tmpfs', target: mount.target };
  const source = mount.kind === 'volume' ? mount.volume : relativePath(mount.source, folder);
  return filled({ type: mount.kind, source, target: mount.target, read_only: mount.readOnly || undefined });
}

function healthcheck({ command, intervalMs, timeoutMs, retries, startPeriodMs }: HealthCheck): PlainObject {
  return {
    test: ['CMD-SHELL', command],
    interval: duration(intervalMs),
    timeout: duration(timeoutMs),
    retries,
    start_period: duration(startPeriodMs),
  };
}

function deploy({ count, container }: ReplicaGroup, endpointMode: EndpointMode): PlainObject {
  const { memoryBytes, pids } = container.confinement;
  const limits = filled({
    memory: memoryBytes === null ? undefined : byteSize(memoryBytes, ['b', 'k', 'm', 'g']),
    pids: pids ?? undefined,
  });
  return filled({
    replicas: count,
    endpoint_mode: endpointMode,
    placement: staysOnItsNode(container) ? { constraints: ['node.role == manager'] } : undefined,
    resources: Object.keys(limits).length === 0 ? undefined : { limits },
    restart_policy: restartPolicy(container.restart),
    labels: serviceLabels(container),
  });
}

/** A volume or a folder is on one node; the manager is the one that is surely there. */
function staysOnItsNode({ mounts }: WantedContainer): boolean {
  return mounts.some(({ kind }) => kind !== 'tmpfs');
}

function restartPolicy(restart: string): PlainObject {
  const [name, attempts] = restart.split(':');
  if (name === 'no') return { condition: 'none' };
  if (name !== 'on-failure') return { condition: 'any' };
  return filled({
    condition: 'on-failure',
    max_attempts: attempts === undefined ? undefined : Number(attempts),
  });
}

/** A service stands for all its replicas. */
function serviceLabels({ labels, replica }: WantedContainer): PlainObject {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => replica === null || name !== LABEL.replica),
  );
}
