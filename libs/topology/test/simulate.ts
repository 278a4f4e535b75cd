import type { WantedContainer } from '../src/stack.ts';
import type { Plan, Step } from '../src/step.ts';
import type { Attachment, Container, Network, Topology } from '../src/topology.ts';
import { heldPort } from '../src/plan/held-ports.ts';

/** Steps in one of the orders that `after` allows, whatever their order in the plan. */
export function shuffledByAfter(steps: readonly Step[], random: () => number): readonly Step[] {
  const waiting = [...steps];
  const ordered: Step[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ after }) => after.every((id) => ordered.some((step) => step.id === id)));
    const next = ready[Math.floor(random() * ready.length)];
    if (next === undefined)
      throw new Error(`nothing can be done next: ${waiting.map(({ id }) => id).join(', ')}`);
    waiting.splice(waiting.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

/**
 * What an engine would have after the plan. Throws where a real engine refuses: a name or port that is taken, a network
 * that is in use, ambiguous or gone. The rules were tried on Engine 20.10.
 */
export function simulate(topology: Topology, { steps }: Pick<Plan, 'steps'>): Topology {
  return steps.reduce(applyStep, topology);
}

function applyStep(topology: Topology, step: Step): Topology {
  switch (step.kind) {
    case 'prepare-image':
      return prepareImage(topology, step);
    case 'create-network':
      return createNetwork(topology, step);
    case 'remove-network': {
      const user = topology.containers.find(
        ({ state, attachments }) =>
          isActive(state) && attachments.some(({ networkId }) => networkId === step.networkId),
      );
      if (user !== undefined) throw new Error(`${step.id}: has active endpoints (${user.name})`);
      return { ...topology, networks: topology.networks.filter(({ id }) => id !== step.networkId) };
    }
    case 'create-volume':
      return {
        ...topology,
        volumes: [...topology.volumes, { ...step.volume, driver: 'local', createdAt: null }],
      };
    case 'remove-volume':
      return { ...topology, volumes: topology.volumes.filter(({ name }) => name !== step.name) };
    case 'create-container':
      return createContainer(topology, step.container);
    case 'recreate-container':
      return createContainer(removeContainer(topology, step.containerId), step.container);
    case 'remove-container':
      return removeContainer(topology, step.containerId);
    case 'start-container':
      return change(topology, step.containerId, (container) => start(topology, container));
    case 'unpause-container':
      return change(topology, step.containerId, (container) => ({ ...container, state: 'running' }));
    case 'connect-network':
      return change(topology, step.containerId, (container) => {
        if (container.attachments.some(({ network }) => network === step.network)) {
          throw new Error(`${step.id}: endpoint already exists`);
        }
        const attached = attach(topology, step.network, step.aliases, isActive(container.state));
        return { ...container, attachments: [...container.attachments, attached] };
      });
    case 'disconnect-network':
      return change(topology, step.containerId, (container) => disconnect(topology, container, step.network));
  }
}

function prepareImage(topology: Topology, step: Step & { kind: 'prepare-image' }): Topology {
  const { tag, from, labels } = step.image;
  for (const base of from) {
    if (!topology.images.some(({ tags }) => tags.includes(base)))
      throw new Error(`${step.id}: no base ${base}`);
  }
  const untagged = topology.images.map((image) => ({
    ...image,
    tags: image.tags.filter((name) => name !== tag),
  }));
  return {
    ...topology,
    images: [...untagged, { id: newId(topology, `image-${tag}`), tags: [tag], labels, sizeBytes: 1 }],
  };
}

function createNetwork(topology: Topology, step: Step & { kind: 'create-network' }): Topology {
  const { name, driver, internal, labels } = step.network;
  if (topology.networks.some((network) => network.name === name))
    throw new Error(`${step.id}: already exists`);
  const id = newId(topology, `network-${name}`);
  const network: Network = {
    id,
    name,
    driver,
    internal,
    labels,
    ipv6: false,
    subnets: [],
    options: {},
  };
  return { ...topology, networks: [...topology.networks, network] };
}

function createContainer(topology: Topology, wanted: WantedContainer): Topology {
  if (topology.containers.some(({ name }) => name === wanted.name))
    throw new Error(`${wanted.name} is taken`);
  const image = topology.images.find(({ tags }) => tags.includes(wanted.image));
  if (image === undefined) throw new Error(`${wanted.name}: no image ${wanted.image}`);
  for (const mount of wanted.mounts) {
    if (mount.kind === 'volume' && !topology.volumes.some(({ name }) => name === mount.volume)) {
      throw new Error(`${wanted.name}: the engine would make the volume ${mount.volume} without labels`);
    }
  }
  const created: Container = {
    id: newId(topology, `container-${wanted.name}`),
    name: wanted.name,
    image: { id: image.id, reference: wanted.image },
    state: 'created',
    exitCode: null,
    error: null,
    labels: wanted.labels,
    hostname: wanted.name,
    networkMode: wanted.networks[0]?.name ?? 'none',
    env: Object.entries(wanted.env).map(([name, { value }]) => `${name}=${value}`),
    attachments: wanted.networks.map(({ name, aliases }) => attach(topology, name, aliases, false)),
    published: wanted.published.flatMap(({ containerPort, hostPort, hostIps }) =>
      hostIps.map((hostIp) => ({ containerPort, hostPort, hostIp, protocol: 'tcp' as const })),
    ),
    exposed: [],
    mounts: wanted.mounts,
    extraHosts: wanted.extraHosts,
    confinement: wanted.confinement,
    restart: wanted.restart,
    health: wanted.health,
    logging: wanted.logging ?? { driver: 'json-file', options: {} },
    startedAt: null,
  };
  return { ...topology, containers: [...topology.containers, start(topology, created)] };
}

function removeContainer(topology: Topology, id: string): Topology {
  return { ...topology, containers: topology.containers.filter((container) => container.id !== id) };
}

function change(topology: Topology, id: string, how: (container: Container) => Container): Topology {
  if (!topology.containers.some((container) => container.id === id)) throw new Error(`no container ${id}`);
  return {
    ...topology,
    containers: topology.containers.map((container) => (container.id === id ? how(container) : container)),
  };
}

function start(topology: Topology, container: Container): Container {
  if (container.state === 'dead' || container.state === 'removing')
    throw new Error(`${container.name} is dead`);
  for (const claim of container.published) {
    const holder = topology.containers.find((other) => other.id !== container.id && heldPort(other, claim));
    if (holder !== undefined)
      throw new Error(`${container.name}: port ${claim.hostPort} is held by ${holder.name}`);
  }
  const attachments = container.attachments.map((attachment) => {
    if (attachment.networkId === '') return attach(topology, attachment.network, attachment.aliases, true);
    if (topology.networks.some(({ id }) => id === attachment.networkId)) return attachment;
    throw new Error(`${container.name}: network ${attachment.networkId} not found`);
  });
  return { ...container, attachments, state: 'running', exitCode: null, error: null };
}

function disconnect(topology: Topology, container: Container, network: string): Container {
  const attachment = container.attachments.find((other) => other.network === network);
  if (attachment === undefined) throw new Error(`${container.name} is not on ${network}`);
  if (isActive(container.state) && networkNamed(topology, network).id !== attachment.networkId) {
    throw new Error(`${container.name} is on another ${network}`);
  }
  return { ...container, attachments: container.attachments.filter((other) => other !== attachment) };
}

/** A container that does not run gets the network's id only when it starts. */
function attach(topology: Topology, network: string, aliases: readonly string[], live: boolean): Attachment {
  const { id } = networkNamed(topology, network);
  return { network, networkId: live ? id : '', aliases, dnsNames: [], ip: null, ipv6: null, gateway: null };
}

function networkNamed(topology: Topology, name: string): Network {
  const [network, second] = topology.networks.filter((other) => other.name === name);
  if (network === undefined) throw new Error(`network ${name} not found`);
  if (second !== undefined) throw new Error(`network ${name} is ambiguous`);
  return network;
}

function isActive(state: Container['state']): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}

/** An id that nothing in the topology has, also not as the id of something that is gone. */
function newId(topology: Topology, prefix: string): string {
  const text = JSON.stringify(topology);
  let number = 1;
  while (text.includes(`"${prefix}#${number}"`)) number += 1;
  return `${prefix}#${number}`;
}
