import type { Container, ContainerState, Network, Topology } from '../src/topology.ts';
import { pick } from './seeded-random.ts';

/** One change somebody makes by hand. */
type Drift = (topology: Topology, random: () => number) => Topology;

const state =
  (to: ContainerState): Drift =>
  (topology, random) =>
    someContainer(topology, random, (container) => ({ ...container, state: to }));

const container =
  (how: (container: Container) => Partial<Container>): Drift =>
  (topology, random) =>
    someContainer(topology, random, (before) => ({ ...before, ...how(before) }));

const network =
  (how: Partial<Network>): Drift =>
  (topology, random) =>
    someNetwork(topology, random, (before) => ({ ...before, ...how }));

/** By name, so that a failing seed says what was done. */
export const DRIFTS: Readonly<Record<string, Drift>> = {
  'rm a container': (topology, random) => {
    const { id } = pick(topology.containers, random);
    return { ...topology, containers: topology.containers.filter((other) => other.id !== id) };
  },
  'stop a container': state('exited'),
  'pause a container': state('paused'),
  'kill the daemon while it removes a container': state('dead'),
  'a container is being removed': state('removing'),
  'a container crashes again and again': state('restarting'),
  'stop all containers': (topology) => ({
    ...topology,
    containers: topology.containers.map((before) => ({ ...before, state: 'exited' })),
  }),
  'unset a variable': container(({ env }) => ({ env: env.slice(1) })),
  'set a variable': container(({ env }) => ({ env: env.map((line) => `${line}x`) })),
  'add a variable': container(({ env }) => ({ env: [...env, 'MORE=1'] })),
  'publish nothing': container(() => ({ published: [] })),
  'publish on another port': container(({ published }) => ({
    published: published.map((port) => ({ ...port, hostPort: port.hostPort === 3000 ? 5173 : 3000 })),
  })),
  'publish everywhere': container(({ published }) => ({
    published: published.map((port) => ({ ...port, hostIp: '' })),
  })),
  'publish more': container(({ published }) => ({
    published: [...published, { containerPort: 53, hostPort: 0, hostIp: '', protocol: 'udp' }],
  })),
  'mount nothing': container(() => ({ mounts: [] })),
  'mount more': container(({ mounts }) => ({ mounts: [...mounts, { kind: 'tmpfs', target: '/tmp' }] })),
  'drop the extra hosts': container(() => ({ extraHosts: [] })),
  'label for another stack': container(({ labels }) => ({
    labels: { ...labels, 'dev.dari.stack': 'host-ports' },
  })),
  'drop the tier label': container(({ labels }) => ({
    labels: { 'dev.dari.project': labels['dev.dari.project'] ?? '' },
  })),
  'run on the network of the host': container(() => ({
    networkMode: 'host',
    attachments: [attachment('host', 'builtin-host')],
  })),
  'disconnect a container': container(({ attachments }) => ({ attachments: attachments.slice(1) })),
  'connect without aliases': container(({ attachments }) => ({
    attachments: attachments.map((before) => ({ ...before, aliases: [] })),
  })),
  'connect to the default bridge': (topology, random) =>
    someContainer(topology, random, (before) => ({
      ...before,
      attachments: [
        ...before.attachments.filter((other) => other.network !== 'bridge'),
        attachment('bridge', 'builtin-bridge'),
      ],
    })),
  'limit the memory': container(({ confinement }) => ({
    confinement: { ...confinement, memoryBytes: 64 * 1024 * 1024 },
  })),
  'restart it always': container(() => ({ restart: 'always' })),
  'rename a container': container(({ name, id }) => ({ name: `${name}-${id}` })),
  'run an image that lost its tag': container(({ image }) => ({ image: { ...image, id: 'image-of-old' } })),
  'rmi an image': (topology, random) => {
    if (topology.images.length === 0) return topology;
    const { id } = pick(topology.images, random);
    return { ...topology, images: topology.images.filter((image) => image.id !== id) };
  },
  'build an image from other files': (topology) => ({
    ...topology,
    images: topology.images.map((image) => ({
      ...image,
      labels: { ...image.labels, 'dev.dari.content': 'other' },
    })),
  }),
  'make a network internal': network({ internal: true }),
  'make a network with another driver': network({ driver: 'macvlan' }),
  'make a network without calls between containers': network({
    options: { 'com.docker.network.bridge.enable_icc': 'false' },
  }),
  'make a network a second time': (topology, random) => {
    const ours = ourNetworks(topology);
    if (ours.length === 0) return topology;
    const before = pick(ours, random);
    return {
      ...topology,
      networks: [...topology.networks, { ...before, id: freshId(topology, before.name) }],
    };
  },
  'rm a network and make it again': (topology, random) => {
    const stopped = stopAll(topology);
    return someNetwork(stopped, random, (before) => ({ ...before, id: freshId(topology, before.name) }));
  },
  'rm the networks': (topology) => {
    const ours = new Set(ourNetworks(topology).map(({ id }) => id));
    return { ...stopAll(topology), networks: topology.networks.filter(({ id }) => !ours.has(id)) };
  },
  'make one more network': (topology) => ({
    ...topology,
    networks: [...topology.networks, makeNetwork(freshId(topology, 'more'), 'goals-more', 'goals')],
  }),
  'run one more of ours on a port of the stack': (topology, random) => {
    const before = pick(topology.containers, random);
    const free = stopAll(topology);
    const id = freshId(topology, 'goals-more');
    return {
      ...free,
      containers: [...free.containers, { ...before, id, name: id, state: 'running' }],
    };
  },
  'run something of our own on a network': (topology, random) => {
    const before = pick(topology.containers, random);
    const id = freshId(topology, 'c');
    return {
      ...topology,
      containers: [...topology.containers, { ...before, id, name: `mine-${id}`, labels: {}, published: [] }],
    };
  },
};

function attachment(name: string, networkId: string): Container['attachments'][number] {
  return { network: name, networkId, aliases: [], dnsNames: [], ip: null, ipv6: null, gateway: null };
}

export function makeNetwork(id: string, name: string, project: string | null): Network {
  const labels: Record<string, string> = project === null ? {} : { 'dev.dari.project': project };
  return { id, name, driver: 'bridge', internal: false, ipv6: false, subnets: [], options: {}, labels };
}

function someContainer(
  topology: Topology,
  random: () => number,
  how: (before: Container) => Container,
): Topology {
  if (topology.containers.length === 0) return topology;
  const { id } = pick(topology.containers, random);
  return {
    ...topology,
    containers: topology.containers.map((other) => (other.id === id ? how(other) : other)),
  };
}

function someNetwork(topology: Topology, random: () => number, how: (before: Network) => Network): Topology {
  const ours = ourNetworks(topology);
  if (ours.length === 0) return topology;
  const { id } = pick(ours, random);
  return { ...topology, networks: topology.networks.map((other) => (other.id === id ? how(other) : other)) };
}

function ourNetworks(topology: Topology): readonly Network[] {
  return topology.networks.filter(({ labels }) => labels['dev.dari.project'] === 'goals');
}

function stopAll(topology: Topology): Topology {
  return {
    ...topology,
    containers: topology.containers.map((before) =>
      before.state === 'dead' || before.state === 'removing' ? before : { ...before, state: 'exited' },
    ),
  };
}

function freshId(topology: Topology, prefix: string): string {
  return `${prefix}-by-hand-${topology.networks.length + topology.containers.length}-${JSON.stringify(topology).length}`;
}
