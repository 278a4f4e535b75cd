import { LABEL } from './labels.ts';
import { fillIn, fillInEnv } from './fill-in.ts';
import { publishAddresses } from './publish-addresses.ts';
import type {
  ContainerDefinition,
  PublishDefinition,
  Settings,
  Stack,
  StackDefinition,
  WantedContainer,
  WantedImage,
  WantedPort,
} from './stack.ts';
import { DEFAULT_BRIDGE } from './stack.ts';
import { StackError } from './stack-error.ts';
import { UNCONFINED } from './topology.ts';
import type { EngineFacts, Mount } from './topology.ts';

/** Where a stack's images come from in this run. */
export interface ChosenImages {
  /** From the name in a definition (`api`) to the tag to run (`goals-api:dev`). */
  readonly byName: Readonly<Record<string, string>>;
  /** Everything that has to be present, the images that others are built from included. */
  readonly wanted: readonly WantedImage[];
  /** What the database image runs: `MongoDB` or `FerretDB`. */
  readonly database: string;
}

/**
 * Fills a definition in with the settings, the engine's facts and the chosen images.
 *
 * Every container gets the labels project, stack and tier; networks and volumes only the project, because they may
 * outlive a change of stack; the volume of the db tier also says which database writes there.
 *
 * @throws {@link StackError} when definition, settings and images do not fit each other.
 */
export function resolveStack(
  definition: StackDefinition,
  settings: Settings,
  engine: EngineFacts,
  images: ChosenImages,
): Stack {
  const project = fillIn('${DARI_PROJECT}', settings, `stack ${definition.name}`);
  const name = (text: string, what: string): string => fillIn(text, settings, `${definition.name}: ${what}`);
  const networks = definition.networks.map((network) => ({
    name: name(network.name, 'network'),
    driver: 'bridge' as const,
    internal: network.internal ?? false,
    labels: { [LABEL.project]: project },
  }));
  const named = definition.containers.flatMap((container) =>
    replicasOf(container, settings).map((one) => ({ ...one, container })),
  );
  const servers = named.flatMap(({ name: server, container }) =>
    container.tier === 'api' ? [`${server}:${container.env['PORT'] ?? ''}`] : [],
  );
  const withServers = withValues(settings, { API_SERVERS: servers.join(' ') });
  const containers = named.map((one) =>
    resolveContainer(one, { definition, settings: withServers, engine, images, project }),
  );
  const dataVolumes = new Set(
    containers.filter((container) => container.tier === 'db').flatMap((db) => volumeNames(db.mounts)),
  );
  const volumes = definition.volumes.map((volume) => {
    const volumeName = name(volume.name, 'volume');
    const data = dataVolumes.has(volumeName) ? { [LABEL.database]: images.database } : {};
    return { name: volumeName, labels: { [LABEL.project]: project, ...data } };
  });
  const stack = { name: definition.name, project, images: images.wanted, networks, volumes, containers };
  checkReferences(stack);
  return stack;
}

interface Given {
  readonly definition: StackDefinition;
  readonly settings: Settings;
  readonly engine: EngineFacts;
  readonly images: ChosenImages;
  readonly project: string;
}

interface Named {
  readonly name: string;
  readonly replica: number | null;
}

/** Every container that a definition stands for. */
function replicasOf(definition: ContainerDefinition, settings: Settings): readonly Named[] {
  const name = fillIn(definition.name, settings, 'container');
  if (definition.replicas === undefined) return [{ name, replica: null }];
  const replicas = fillIn(definition.replicas, settings, `${name}: replicas`);
  if (!/^[1-9]\d{0,2}$/.test(replicas)) {
    throw new StackError('bad-replicas', `${name} has ${replicas} replicas, which is not a number from 1`, {
      container: name,
      replicas,
    });
  }
  return Array.from({ length: Number(replicas) }, (_, index) => ({
    name: `${name}-${index + 1}`,
    replica: index + 1,
  }));
}

function withValues(settings: Settings, values: Settings['values']): Settings {
  return { ...settings, values: { ...settings.values, ...values } };
}

function resolveContainer(
  { name, replica, container: definition }: Named & { readonly container: ContainerDefinition },
  given: Given,
): WantedContainer {
  const { settings, images } = given;
  const ofThisOne = withValues(settings, { CONTAINER_NAME: name });
  const text = (value: string, what: string): string => fillIn(value, settings, `${name}: ${what}`);
  const image = Object.hasOwn(images.byName, definition.image) ? images.byName[definition.image] : undefined;
  if (image === undefined || !images.wanted.some((wanted) => wanted.tag === image)) {
    throw new StackError(
      'unknown-image',
      `${name} runs the image ${definition.image}, which was not chosen`,
      {
        container: name,
        image: definition.image,
      },
    );
  }
  return {
    tier: definition.tier,
    replica,
    name,
    image,
    env: Object.fromEntries(
      Object.entries(definition.env).map(([key, value]) => [
        key,
        fillInEnv(value, ofThisOne, `${name}: ${key}`),
      ]),
    ),
    networks: definition.networks.map((network) => ({
      name: text(network.name, 'network'),
      aliases: network.aliases.map((alias) => text(alias, 'alias')),
    })),
    published: definition.publish.map((publish) => resolvePort(publish, name, given)),
    mounts: definition.mounts.map((mount) => resolveMount(mount, (value) => text(value, 'mount'))),
    extraHosts: definition.extraHosts.map((line) => text(line, 'extra host')),
    confinement: { ...UNCONFINED, ...definition.confinement },
    restart: definition.restart ?? 'no',
    health: definition.health ?? null,
    logging: definition.logging ?? null,
    labels: {
      [LABEL.project]: given.project,
      [LABEL.stack]: given.definition.name,
      [LABEL.tier]: definition.tier,
      ...(replica === null ? {} : { [LABEL.replica]: String(replica) }),
    },
  };
}

function resolvePort(publish: PublishDefinition, container: string, given: Given): WantedPort {
  const { settings, engine } = given;
  const hostPort = fillIn(publish.hostPort, settings, `${container}: host port`);
  for (const port of [hostPort, String(publish.containerPort)]) {
    if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
      throw new StackError('bad-port', `${container} publishes ${port}, which is not a port (1 to 65535)`, {
        container,
        setting: publish.hostPort,
        port,
      });
    }
  }
  const address = settings.values['PUBLISH_ADDRESS'] ?? '127.0.0.1';
  return {
    containerPort: publish.containerPort,
    hostPort: Number(hostPort),
    hostIps: publishAddresses(publish.reach, address, engine),
  };
}

function resolveMount(mount: Mount, text: (value: string) => string): Mount {
  const target = text(mount.target);
  switch (mount.kind) {
    case 'volume':
      return { ...mount, volume: text(mount.volume), target };
    case 'bind':
      return { ...mount, source: text(mount.source), target };
    case 'tmpfs':
      return { ...mount, target };
  }
}

function volumeNames(mounts: readonly Mount[]): string[] {
  return mounts.flatMap((mount) => (mount.kind === 'volume' ? [mount.volume] : []));
}

function checkReferences(stack: Stack): void {
  const networks = new Set(stack.networks.map((network) => network.name));
  const volumes = new Set(stack.volumes.map((volume) => volume.name));
  const seen = new Set<string>();
  for (const { name, networks: attached, mounts } of stack.containers) {
    if (seen.has(name)) throw new StackError('duplicate-name', `two containers are named ${name}`, { name });
    seen.add(name);
    if (attached.length === 0)
      throw new StackError('no-network', `${name} is on no network`, { container: name });
    for (const network of attached) checkNetwork(name, network, networks);
    for (const volume of volumeNames(mounts)) {
      if (volumes.has(volume)) continue;
      throw new StackError(
        'unknown-volume',
        `${name} mounts the volume ${volume}, which the stack does not have`,
        {
          container: name,
          volume,
        },
      );
    }
  }
}

function checkNetwork(
  container: string,
  network: WantedContainer['networks'][number],
  known: ReadonlySet<string>,
): void {
  if (network.name !== DEFAULT_BRIDGE) {
    if (known.has(network.name)) return;
    throw new StackError(
      'unknown-network',
      `${container} is on ${network.name}, which the stack does not have`,
      {
        container,
        network: network.name,
      },
    );
  }
  if (network.aliases.length > 0) {
    // The engine refuses it: "network-scoped alias is supported only for containers in user defined networks".
    throw new StackError('alias-on-default-bridge', `${container} has an alias on the default bridge`, {
      container,
      alias: network.aliases.join(', '),
    });
  }
}
