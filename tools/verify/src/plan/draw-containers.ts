import type { Socket } from '../inside/messages.ts';
import type { Random } from '../random.ts';
import { DEFAULT_GATEWAY, type EngineTraits } from './engine-traits.ts';
import type { Change, ContainerPlan, EndPlan, ModePlan, NetworkPlan, PublishedPlan } from './plan.ts';

const NAMES = [
  'ada',
  'bob',
  'Cat',
  'dan',
  'eve_1',
  'fay',
  'gus',
  'hal',
  'ivy',
  'jo',
  'kim',
  'leo',
  'mia',
  'ned',
];
const ALIASES = ['db', 'cache', 'API', 'web.local', 'queue', 'auth', 'mail', 'log'];
const HOSTNAMES = ['box', 'Node-7', 'srv', 'unit', 'pc', 'web.example', 'db'];
const COMMON_PORTS = [80, 3000, 5432, 8080, 9000];
const FIRST_OWN_PORT = 8100;
const FIRST_HOST_PORT = 21_000;

interface Drawing {
  readonly random: Random;
  readonly prefix: string;
  readonly networks: readonly NetworkPlan[];
  readonly traits: EngineTraits;
  readonly done: ContainerPlan[];
  /** Host ports that are taken already. */
  readonly hostPorts: Set<number>;
}

export function drawContainers(
  random: Random,
  traits: EngineTraits,
  networks: readonly NetworkPlan[],
  prefix: string,
  count: number,
): ContainerPlan[] {
  const drawing: Drawing = { random, prefix, networks, traits, done: [], hostPorts: new Set() };
  const names = random.shuffled(NAMES).slice(0, count);
  for (const [at, name] of names.entries()) drawing.done.push(drawContainer(drawing, `${prefix}${name}`, at));
  return drawing.done;
}

function drawContainer(drawing: Drawing, name: string, at: number): ContainerPlan {
  const { random } = drawing;
  const mode = drawMode(drawing, at);
  const shares = mode.kind === 'host' || mode.kind === 'container';
  const ports = shares
    ? [FIRST_OWN_PORT + at * 10, FIRST_OWN_PORT + at * 10 + 1]
    : random.shuffled(COMMON_PORTS).slice(0, random.whole(1, 3));
  const listen = ports.map((port) => drawSocket(random, port));
  const dead = random.pick([81, 3001, 8443]);
  const changes = drawChanges(drawing, mode);
  return {
    name,
    mode,
    hostname: shares || !random.chance(0.3) ? null : random.pick(HOSTNAMES),
    extraHosts: mode.kind === 'container' ? [] : drawExtraHosts(drawing),
    published:
      mode.kind === 'container' || mode.kind === 'none' ? [] : drawPublished(drawing, [...ports, dead]),
    exposed: random.chance(0.3) && mode.kind !== 'container' ? [random.pick([...ports, dead])] : [],
    listen,
    links: mode.kind === 'bridge' ? drawLinks(drawing, (other) => other.mode.kind === 'bridge') : [],
    changes,
    neverStarted: random.chance(0.04),
  };
}

function drawSocket(random: Random, port: number): Socket {
  const [address, only6] = random.pick<readonly [string, boolean]>([
    ['0.0.0.0', false],
    ['0.0.0.0', false],
    ['0.0.0.0', false],
    ['::', false],
    ['::', false],
    ['::', true],
    ['127.0.0.1', false],
    ['127.0.0.1', false],
    ['::1', false],
    ['own', false],
    ['own6', false],
  ]);
  return only6 ? { address, port, only6 } : { address, port };
}

function drawMode(drawing: Drawing, at: number): ModePlan {
  const { random, done, networks } = drawing;
  const kind = random.next();
  if (kind < 0.16) return { kind: 'bridge' };
  if (kind < 0.24) return { kind: 'host' };
  if (kind < 0.27) return { kind: 'none' };
  const joinable = done.filter(({ mode, neverStarted }) => mode.kind !== 'container' && !neverStarted);
  if (kind < 0.36 && at > 2 && joinable.length > 0) {
    return { kind: 'container', of: random.pick(joinable).name };
  }
  // A few networks with many members: neighbours are what most routes are about.
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const chosen = new Set<NetworkPlan>();
  while (chosen.size < Math.min(count, networks.length)) {
    chosen.add(networks[Math.floor(random.next() ** 1.5 * networks.length)] ?? random.pick(networks));
  }
  return { kind: 'networks', ends: [...chosen].map((network) => drawEnd(drawing, network)) };
}

function drawEnd(drawing: Drawing, { name: network }: NetworkPlan): EndPlan {
  const { random, done, traits } = drawing;
  const isOn = ({ mode }: ContainerPlan): boolean =>
    mode.kind === 'networks' && mode.ends.some((end) => end.network === network);
  const aliases = random.chance(0.35) ? random.shuffled(ALIASES).slice(0, random.whole(1, 2)) : [];
  // An alias may be the name of somebody else: then both answer to it.
  if (done.length > 0 && random.chance(0.08)) aliases.push(random.pick(done).name);
  const priority = traits.ipv6Only && random.chance(0.15) ? random.whole(-1, 2) : null;
  return { network, aliases, links: drawLinks(drawing, isOn), priority };
}

function drawLinks({ random, done }: Drawing, may: (other: ContainerPlan) => boolean): string[] {
  const others = done.filter((other) => may(other) && !other.neverStarted);
  if (others.length === 0 || !random.chance(0.25)) return [];
  return [`${random.pick(others).name}:${random.pick(['linked', 'Peer', 'up.stream'])}`];
}

function drawExtraHosts({ random, networks, done, traits }: Drawing): string[] {
  const lines: string[] = [];
  if (random.chance(0.4)) lines.push('host.docker.internal:host-gateway');
  const gateways = networks.flatMap(({ subnets }) => subnets.flatMap(({ gateway }) => gateway ?? []));
  const [gateway] = random.shuffled(gateways.filter((one) => !one.includes(':')));
  if (gateway !== undefined && random.chance(0.15)) lines.push(`gate.example:${gateway}`);
  if (random.chance(0.1)) lines.push('self.example:127.0.0.1');
  if (traits.ipv6 && random.chance(0.05)) lines.push('six.example:::1');
  // The file is asked before the engine: the line hides the container of that name.
  if (done.length > 0 && random.chance(0.06))
    lines.push(`${random.pick(done).name}:${gateway ?? '127.0.0.1'}`);
  return lines;
}

function drawPublished({ random, hostPorts, traits }: Drawing, ports: readonly number[]): PublishedPlan[] {
  const count = random.pick([0, 0, 1, 1, 1, 2]);
  return random
    .shuffled(ports)
    .slice(0, count)
    .flatMap((containerPort): PublishedPlan[] => {
      let hostPort = 0;
      if (!random.chance(0.1)) {
        do {
          hostPort = random.chance(0.2) ? containerPort : FIRST_HOST_PORT + random.whole(0, 3_000);
          // Ports like 80 are likely to be somebody's on an engine that is shared.
          if (!traits.own && hostPort < FIRST_HOST_PORT) hostPort = FIRST_HOST_PORT + random.whole(0, 3_000);
        } while (hostPorts.has(hostPort));
        hostPorts.add(hostPort);
      }
      if (traits.ipv6 && random.chance(0.12)) {
        const both = random.pick([
          ['127.0.0.1', '::1'],
          ['0.0.0.0', '::'],
        ]);
        return both.map((hostIp) => ({ hostIp, hostPort, containerPort }));
      }
      const everywhere = random.chance(0.5);
      const hostIp = everywhere
        ? ''
        : random.pick([
            '0.0.0.0',
            '127.0.0.1',
            '127.0.0.1',
            '127.0.0.1',
            '127.0.0.2',
            DEFAULT_GATEWAY,
            ...(traits.ipv6 ? ['::', '::1'] : []),
          ]);
      return [{ hostIp, hostPort, containerPort }];
    });
}

function drawChanges({ random, networks }: Drawing, mode: ModePlan): Change[] {
  const changes: Change[] = [];
  const attached = mode.kind === 'networks' ? mode.ends.map(({ network }) => network) : [];
  const canConnect = mode.kind === 'networks' || mode.kind === 'bridge';
  if (canConnect && random.chance(0.12)) {
    const others = networks.filter(({ name }) => !attached.includes(name));
    const [other] = random.shuffled(others);
    const aliases = random.chance(0.3) ? [random.pick(ALIASES)] : [];
    if (other !== undefined) changes.push({ kind: 'connect', network: other.name, aliases });
  }
  if (canConnect && random.chance(0.08)) {
    changes.push({ kind: 'disconnect', network: mode.kind === 'bridge' ? 'bridge' : random.pick(attached) });
  }
  if (random.chance(0.04)) changes.push({ kind: 'restart' });
  const end = random.next();
  if (end < 0.06) changes.push({ kind: 'pause' });
  else if (end < 0.12) changes.push({ kind: 'stop' });
  return changes;
}
