import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { ImageBuild, WantedContainer, WantedImage } from '../../stack.ts';
import type { Confinement, HealthCheck, Mount } from '../../topology.ts';
import { byteSize } from '../byte-size.ts';
import { duration } from '../duration.ts';
import { filled, mapTexts, someOf } from '../plain-data.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';
import { environmentValue, literal } from './interpolation.ts';
import { relativePath } from './relative-path.ts';

/** What a service needs besides its container. */
export interface ComposeService {
  /** Under which name Compose knows it. */
  readonly key: string;
  /** By tag. */
  readonly images: ReadonlyMap<string, WantedImage>;
  readonly folder: string;
  readonly api: string | null;
  readonly hostArgs?: Readonly<Record<string, readonly string[]>>;
}

/** From this API version on the engine checks more often until the first success (Engine 25). */
const START_INTERVAL_API = [1, 44] as const;
/** As often as a check can run without being most of the container's work. */
const START_INTERVAL_MS = 100;

/**
 * @returns the name of a container's service. Compose makes it an alias on every network, so it is one that the
 *   container has there anyway: its tier, or else its own name, as for one of several.
 */
export function serviceName({ tier, name, replica, networks }: WantedContainer): string {
  if (replica !== null) return name;
  const hasAlias = networks.every(({ name: of, aliases }) => of === DEFAULT_BRIDGE || aliases.includes(tier));
  return hasAlias ? tier : name;
}

/** One container as a service. */
export function composeService(container: WantedContainer, given: ComposeService): PlainObject {
  const image = given.images.get(container.image);
  const service = filled({
    container_name: container.name,
    image: container.image,
    build: image?.build == null ? undefined : build(image, image.build, given),
    environment: Object.fromEntries(
      Object.entries(container.env).map(([name, value]) => [name, environmentValue(value)]),
    ),
    ...networking(container, given.key),
    ports: someOf(
      container.published.flatMap(({ hostIps, hostPort, containerPort }) =>
        hostIps.map((ip) => `${ip}:${hostPort}:${containerPort}`),
      ),
    ),
    volumes: someOf(container.mounts.flatMap((mount) => volume(mount, given.folder))),
    tmpfs: someOf(container.mounts.flatMap((mount) => (mount.kind === 'tmpfs' ? [mount.target] : []))),
    extra_hosts: someOf(container.extraHosts),
    ...confined(container.confinement),
    restart: container.restart === 'no' ? undefined : container.restart,
    healthcheck: container.health === null ? undefined : healthcheck(container.health, given.api),
    logging: container.logging === null ? undefined : { ...container.logging },
    labels: container.labels,
  });
  // The environment is written with its secrets, which are no literals.
  return Object.fromEntries(
    Object.entries(service).map(([key, value]) => [
      key,
      key === 'environment' ? value : mapTexts(value, literal),
    ]),
  );
}

function build(
  image: WantedImage,
  { context, dockerfile, args }: ImageBuild,
  given: ComposeService,
): PlainObject {
  const host = given.hostArgs?.[dockerfile] ?? [];
  return filled({
    context,
    dockerfile,
    // Without a value it is taken from the environment, and left out where that has none.
    args: { ...args, ...Object.fromEntries(host.map((name) => [name, null])) },
    labels: image.labels,
  });
}

function networking(
  { networks }: WantedContainer,
  key: string,
): Readonly<Record<string, PlainData | undefined>> {
  if (networks.some(({ name }) => name === DEFAULT_BRIDGE)) return { network_mode: DEFAULT_BRIDGE };
  const isOne = networks.length === 1;
  return {
    networks: Object.fromEntries(
      networks.map(({ name, aliases }, index) => [
        name,
        filled({
          aliases: someOf(aliases.filter((alias) => alias !== key)),
          // Compose creates the container on the network of the highest priority and connects the others then.
          priority: isOne ? undefined : networks.length - index,
        }),
      ]),
    ),
  };
}

function volume(mount: Mount, folder: string): readonly PlainObject[] {
  switch (mount.kind) {
    case 'tmpfs':
      return [];
    case 'volume':
      return [
        filled({
          type: 'volume',
          source: mount.volume,
          target: mount.target,
          read_only: mount.readOnly || undefined,
        }),
      ];
    case 'bind':
      return [
        filled({
          type: 'bind',
          source: relativePath(mount.source, folder),
          target: mount.target,
          read_only: mount.readOnly || undefined,
          // A folder that is missing would be made as root.
          bind: { create_host_path: false },
        }),
      ];
  }
}

function confined(of: Confinement): Readonly<Record<string, PlainData | undefined>> {
  return {
    user: of.user === '' ? undefined : of.user,
    read_only: of.readOnlyRoot || undefined,
    cap_drop: someOf(of.droppedCapabilities),
    cap_add: someOf(of.addedCapabilities),
    security_opt: of.noNewPrivileges ? ['no-new-privileges:true'] : undefined,
    mem_limit: of.memoryBytes === null ? undefined : byteSize(of.memoryBytes, ['b', 'k', 'm', 'g']),
    pids_limit: of.pids ?? undefined,
  };
}

function healthcheck(health: HealthCheck, api: string | null): PlainObject {
  return filled({
    test: ['CMD-SHELL', health.command],
    interval: duration(health.intervalMs),
    timeout: duration(health.timeoutMs),
    retries: health.retries,
    start_period: duration(health.startPeriodMs),
    start_interval:
      api !== null && isSince(api, START_INTERVAL_API) ? duration(START_INTERVAL_MS) : undefined,
  });
}

function isSince(api: string, [major, minor]: readonly [number, number]): boolean {
  const [hasMajor = 0, hasMinor = 0] = api.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
