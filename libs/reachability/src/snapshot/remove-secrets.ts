import type { Container, Mount, Topology } from '@dari/topology';

/** Labels that say whose something is; any other may hold whatever somebody put there. */
const KEPT_LABELS = [
  /^dev\.dari\./,
  /^com\.docker\.compose\.(project|service|container-number)$/,
  /^com\.docker\.swarm\./,
];

/** Options of networks that decide who reaches whom. */
const KEPT_OPTIONS = [/^com\.docker\.network\./, /^(macvlan|ipvlan)_(mode|flag)$/, /^parent$/];

/**
 * Takes out of a topology what nobody else should read and `explain` does not need: values of the environment, commands
 * and health checks with their arguments, foreign labels, logging, options of drivers, paths of this machine, the engine's error texts.
 */
export function removeSecrets(topology: Topology): Topology {
  return {
    ...topology,
    networks: topology.networks.map((network) => ({
      ...network,
      options: only(network.options, KEPT_OPTIONS),
      labels: only(network.labels, KEPT_LABELS),
    })),
    containers: topology.containers.map(plainContainer),
    volumes: topology.volumes.map((volume) => ({ ...volume, labels: only(volume.labels, KEPT_LABELS) })),
    images: topology.images.map((image) => ({ ...image, labels: only(image.labels, KEPT_LABELS) })),
  };
}

function plainContainer(container: Container): Container {
  return {
    ...container,
    labels: only(container.labels, KEPT_LABELS),
    env: container.env.map((line) => `${line.split('=', 1)[0] ?? ''}=`),
    mounts: container.mounts.map(withoutSource),
    error: null,
    command: null,
    health: null,
    logging: null,
  };
}

function withoutSource(mount: Mount): Mount {
  return mount.kind === 'bind' ? { ...mount, source: '' } : mount;
}

function only(
  values: Readonly<Record<string, string>>,
  kept: readonly RegExp[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => kept.some((pattern) => pattern.test(name))),
  );
}
