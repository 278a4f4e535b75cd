import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { drawPlan } from './draw-plan.ts';
import { traitsOf } from './engine-traits.ts';
import type { ContainerPlan, Plan } from './plan.ts';

const SIZE = 11;
const plansOn = (version: string, swarm = false): Plan[] =>
  Array.from({ length: 200 }, (_, at) =>
    drawPlan(randomFrom(`plan/${at}`), traitsOf(version, true, true, swarm), 'x-', SIZE),
  );
const plans = plansOn('29.0.0');

const MODE = 'com.docker.network.bridge.gateway_mode_ipv4';
const swarms = plansOn('29.0.0', true);
const services = swarms.flatMap((plan) => plan.services);
const networks = plans.flatMap((plan) => plan.networks);
const containers = plans.flatMap((plan) => plan.containers);
const ends = containers.flatMap(({ mode }) => (mode.kind === 'networks' ? mode.ends : []));
const published = containers.flatMap((one) => one.published);
const option = (name: string, value: string): boolean =>
  networks.some(({ options }) => options[`com.docker.network.bridge.${name}`] === value);
const some = (is: (one: ContainerPlan) => boolean): boolean => containers.some(is);

test.each<readonly [string, boolean]>([
  ['the default bridge', some(({ mode }) => mode.kind === 'bridge')],
  ['several networks on one container', some(({ mode }) => mode.kind === 'networks' && mode.ends.length > 1)],
  ['host mode', some(({ mode }) => mode.kind === 'host')],
  ['no network', some(({ mode }) => mode.kind === 'none')],
  ['the network of another container', some(({ mode }) => mode.kind === 'container')],
  ['internal networks', networks.some(({ internal }) => internal)],
  ['icc=false', option('enable_icc', 'false')],
  ['gateway mode routed', option('gateway_mode_ipv4', 'routed')],
  ['gateway mode nat-unprotected', option('gateway_mode_ipv4', 'nat-unprotected')],
  ['gateway mode isolated', option('gateway_mode_ipv4', 'isolated')],
  ['a gateway mode for IPv6 alone', networks.some(isForIpv6Alone)],
  ['own subnets', networks.some(({ subnets }) => subnets.length > 0)],
  ['own gateways', networks.some(({ subnets }) => subnets.some(({ gateway }) => gateway !== null))],
  ['IPv6', networks.some(({ ipv6 }) => ipv6)],
  ['IPv6 without IPv4', networks.some(({ ipv4 }) => !ipv4)],
  ['priorities of gateways', ends.some(({ priority }) => priority !== null)],
  ['aliases', ends.some(({ aliases }) => aliases.length > 0)],
  ['links on the default bridge', some(({ links }) => links.length > 0)],
  ['links on other networks', ends.some(({ links }) => links.length > 0)],
  ['hostnames', some(({ hostname }) => hostname !== null)],
  ['extra hosts', some(({ extraHosts }) => extraHosts.length > 0)],
  ['ports on every address', published.some(({ hostIp }) => hostIp === '')],
  ['ports on loopback', published.some(({ hostIp }) => hostIp === '127.0.0.1')],
  ['ports on loopback of IPv6', published.some(({ hostIp }) => hostIp === '::1')],
  ['ports on one address of the host', published.some(({ hostIp }) => hostIp === '172.17.0.1')],
  ['ports on both families', some(hasBothFamilies)],
  ['ports where nobody listens', some(publishesDeadPort)],
  ['EXPOSE only', some(({ exposed, published: ports }) => exposed.length > 0 && ports.length === 0)],
  ['listeners on loopback only', some(({ listen }) => listen.every(({ address }) => isLoopback(address)))],
  ['listeners on one own address', some(({ listen }) => listen.some(({ address }) => address === 'own'))],
  ['listeners of one family', some(({ listen }) => listen.some(({ only6 }) => only6 === true))],
  ['stopped containers', some(({ changes }) => changes.some(({ kind }) => kind === 'stop'))],
  ['paused containers', some(({ changes }) => changes.some(({ kind }) => kind === 'pause'))],
  ['containers started again', some(({ changes }) => changes.some(({ kind }) => kind === 'restart'))],
  ['containers connected later', some(({ changes }) => changes.some(({ kind }) => kind === 'connect'))],
  ['containers disconnected', some(({ changes }) => changes.some(({ kind }) => kind === 'disconnect'))],
  ['containers never started', some(({ neverStarted }) => neverStarted)],
  ['services of a swarm', swarms.some(({ services }) => services.length > 0)],
  ['ports of the ingress network', services.some(({ published: ports }) => ports.some(isIngress))],
  ['ports of services on the host', services.some(({ published: ports }) => ports.some(isOnHost))],
  ['services without a virtual IP', services.some(({ virtualIp }) => !virtualIp)],
  ['servers of the host', plans.every(({ host }) => host.length === 5)],
])('plans have %s', (_, is) => {
  expect(is).toBe(true);
});

test('the same seed gives the same plan', () => {
  expect(plansOn('29.0.0')).toEqual(plans);
});

test('an engine that has no gateway modes gets none', () => {
  const old = plansOn('26.1.5').flatMap((plan) => plan.networks);
  expect(old.every(({ options, ipv4 }) => options[MODE] === undefined && ipv4)).toBe(true);
});

test('no host port is drawn twice for one address', () => {
  for (const { containers: all } of plans) {
    const ports = all.flatMap((one) => one.published).filter(({ hostPort }) => hostPort > 0);
    const bound = ports.map(({ hostIp, hostPort }) => `${hostIp} ${hostPort}`);
    expect(new Set(bound).size).toBe(bound.length);
  }
});

function isIngress({ mode }: { readonly mode: string }): boolean {
  return mode === 'ingress';
}

function isOnHost({ mode }: { readonly mode: string }): boolean {
  return mode === 'host';
}

function isForIpv6Alone({ options }: Plan['networks'][number]): boolean {
  return options['com.docker.network.bridge.gateway_mode_ipv6'] !== undefined && options[MODE] === undefined;
}

function hasBothFamilies({ published: ports }: ContainerPlan): boolean {
  return ports.some((four) =>
    ports.some(
      (six) => six.hostIp.includes(':') && !four.hostIp.includes(':') && six.hostPort === four.hostPort,
    ),
  );
}

function publishesDeadPort({ published: ports, listen }: ContainerPlan): boolean {
  return ports.some(({ containerPort }) => listen.every(({ port }) => port !== containerPort));
}

function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1';
}
