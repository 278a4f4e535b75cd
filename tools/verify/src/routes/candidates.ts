import type { Container, Topology } from '@dari/topology';
import type { Plan, ServicePlan } from '../plan/plan.ts';
import type { Form } from './route.ts';

/** An address that somebody may dial, with the ports that make sense there and some that do not. */
export interface Candidate {
  readonly form: Form;
  readonly host: string;
  /** Where somebody may well answer. */
  readonly likely: readonly number[];
  readonly ports: readonly number[];
  /** Who is meant; `null`: nobody in particular. */
  readonly target: Container | null;
  /** Only from there; `null`: from anywhere. */
  readonly only: string | null;
}

const DEAD_PORT = 4_999;

/** Every way to write an address in a topology, sensible or not. */
export function candidates(topology: Topology, plan: Plan, ours: readonly Container[]): Candidate[] {
  const onHost = [
    ...ours.flatMap(({ bound }) => (bound ?? []).map(({ hostPort }) => hostPort)),
    ...plan.host.map(({ port }) => port),
    ...plan.services.flatMap(({ published }) => published.map((one) => one.published)),
    ...ours.filter(({ networkMode }) => networkMode === 'host').flatMap((one) => listening(plan, one)),
  ];
  const hostPorts = [
    ...onHost,
    ...ours.flatMap(({ published }) => published.map(({ hostPort }) => hostPort)),
    ...ours.flatMap((one) => listening(plan, one)).slice(0, 4),
    DEAD_PORT,
  ].filter((port) => port > 0);
  const everywhere = (form: Form, host: string): Candidate => ({
    form,
    host,
    likely: onHost,
    ports: [...new Set(hostPorts)],
    target: null,
    only: null,
  });
  const used = new Set(ours.flatMap(({ attachments }) => attachments.map(({ networkId }) => networkId)));
  const networks = topology.networks
    .filter(
      ({ id, driver, name }) =>
        driver === 'bridge' && (used.has(id) || plan.networks.some((one) => one.name === name)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  // Overlays have their gateways inside the engine, where no program is: bridges only.
  const gateways = networks.flatMap(({ subnets }) => subnets.flatMap(({ gateway }) => gateway ?? []));
  const bridges = new Set(gateways);
  const hostAddresses = (topology.deep?.host?.interfaces ?? [])
    .flatMap(({ addresses }) => addresses.map((one) => one.replace(/\/.*/, '')))
    .filter((ip) => !bridges.has(ip) && !ip.startsWith('127.') && ip !== '::1');
  const prefix = plan.networks[0]?.name.slice(0, 6) ?? 'x';
  return [
    ...ours.flatMap((one) => ofContainer(topology, plan, one)),
    ...plan.services.flatMap((one) => ofService(one, ours)),
    everywhere('localhost', 'localhost'),
    everywhere('127.0.0.1', '127.0.0.1'),
    everywhere('::1', '::1'),
    everywhere('0.0.0.0', '0.0.0.0'),
    everywhere('host.docker.internal', 'host.docker.internal'),
    everywhere('unknown name', `${prefix}nobody`),
    ...gateways.map((ip) => everywhere(ip.includes(':') ? 'gateway IPv6' : 'gateway IPv4', ip)),
    ...hostAddresses.slice(0, 3).map((ip) => everywhere('host address', ip)),
    ...networks.flatMap(({ subnets }) =>
      subnets.map(({ subnet }): Candidate => {
        const host = subnet.includes(':')
          ? subnet.replace(/\/.*/, '9999')
          : subnet.replace(/\.\d+\/.*/, '.201');
        return { form: 'free address', host, likely: [], ports: [80, DEAD_PORT], target: null, only: null };
      }),
    ),
  ];
}

function ofContainer(topology: Topology, plan: Plan, one: Container): Candidate[] {
  const published = [...(one.bound ?? []), ...one.published];
  const ports = [
    ...listening(plan, one),
    ...published.flatMap(({ containerPort, hostPort }) => [containerPort, hostPort]),
    DEAD_PORT,
  ].filter((port) => port > 0);
  const base = { likely: listening(plan, one), ports: [...new Set(ports)], target: one, only: null };
  const found: Candidate[] = [
    { ...base, form: 'container name', host: one.name },
    { ...base, form: 'name in upper case', host: one.name.toUpperCase() },
    { ...base, form: 'name with a dot at its end', host: `${one.name}.` },
    { ...base, form: 'short id', host: one.id.slice(0, 12) },
    { ...base, form: 'hostname', host: one.hostname || one.id.slice(0, 12) },
    { ...base, form: 'own address', host: '0.0.0.0', only: one.name },
  ];
  for (const { network, networkId, aliases, ip, ipv6 } of one.attachments) {
    for (const alias of aliases) {
      found.push({ ...base, form: 'alias', host: alias });
      found.push({ ...base, form: 'name.network', host: `${alias}.${network}` });
    }
    found.push({ ...base, form: 'name.network', host: `${one.name}.${network}` });
    found.push({ ...base, form: 'name.network', host: `${one.name.toUpperCase()}.${network}` });
    found.push({ ...base, form: 'network in another case', host: `${one.name}.${otherCase(network)}` });
    if (one.hostname !== '')
      found.push({ ...base, form: 'name.network', host: `${one.hostname}.${network}` });
    if (ip !== null && ip !== '') {
      found.push({ ...base, form: 'container IPv4', host: ip });
      found.push({ ...base, form: 'own address', host: ip, only: one.name });
    }
    if (ipv6 !== null && ipv6 !== '') found.push({ ...base, form: 'container IPv6', host: ipv6 });
    const { subnets = [], driver = 'bridge' } = topology.networks.find(({ id }) => id === networkId) ?? {};
    for (const { gateway } of subnets) {
      if (gateway === null || driver !== 'bridge') continue;
      const form = gateway.includes(':') ? 'gateway IPv6' : 'gateway IPv4';
      found.push({ ...base, form, host: gateway, only: one.name });
    }
  }
  const drawn = plan.containers.find(({ name }) => name === one.name);
  const links = [
    ...(drawn?.links ?? []),
    ...(drawn?.mode.kind === 'networks' ? drawn.mode.ends : []).flatMap((end) => end.links),
  ];
  for (const link of links) {
    const [target = '', alias = ''] = link.split(':');
    const linked = topology.containers.find(({ name }) => name === target) ?? null;
    const likely = linked === null ? [] : listening(plan, linked);
    for (const host of [alias, target]) {
      found.push({
        form: 'link',
        host,
        likely,
        ports: [...likely, DEAD_PORT],
        target: linked,
        only: one.name,
      });
    }
  }
  for (const line of drawn?.extraHosts ?? []) {
    const host = line.slice(0, line.indexOf(':'));
    const onHost = [
      ...topology.containers.flatMap(({ bound }) => (bound ?? []).map(({ hostPort }) => hostPort)),
      ...plan.host.map(({ port }) => port),
    ];
    found.push({
      form: host === 'host.docker.internal' ? 'host.docker.internal' : 'extra host',
      host,
      likely: onHost,
      ports: [...new Set([...onHost, ...base.ports])],
      target: null,
      only: one.name,
    });
  }
  return found;
}

function ofService(
  { name, network, aliases, listen, published }: ServicePlan,
  ours: readonly Container[],
): Candidate[] {
  const target = ours.find(({ labels }) => labels[SERVICE_NAME] === name) ?? null;
  const likely = listen.map(({ port }) => port);
  const ports = [...likely, ...published.map((one) => one.published), DEAD_PORT];
  const base = { likely, ports, target, only: null };
  return [
    ...[name, name.toUpperCase(), ...aliases].map((host): Candidate => ({ ...base, form: 'service', host })),
    { ...base, form: 'tasks of a service', host: `tasks.${name}` },
    ...(network === null ? [] : [{ ...base, form: 'name.network' as const, host: `${name}.${network}` }]),
  ];
}

const SERVICE_NAME = 'com.docker.swarm.service.name';

function listening(plan: Plan, { name, labels }: Container): number[] {
  const all = [...plan.containers, ...plan.services];
  return all.find((one) => one.name === (labels[SERVICE_NAME] ?? name))?.listen.map(({ port }) => port) ?? [];
}

function otherCase(name: string): string {
  const upper = name.toUpperCase();
  return upper === name ? name.toLowerCase() : upper;
}
