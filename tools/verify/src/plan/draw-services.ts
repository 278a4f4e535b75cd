import type { Random } from '../random.ts';
import type { NetworkPlan, ServicePlan } from './plan.ts';

const NAMES = ['web', 'Api', 'jobs', 'feed'];
const ALIASES = ['backend', 'store', 'DB'];
const COUNT = 3;
const FIRST_HOST_PORT = 25_000;

/** The networks that services share with containers. */
export function drawOverlays(random: Random, prefix: string): NetworkPlan[] {
  return ['over', 'Span'].slice(0, random.whole(1, 2)).map((name) => ({
    name: `${prefix}${name}`,
    driver: 'overlay',
    internal: random.chance(0.2),
    ipv4: true,
    ipv6: false,
    subnets: [],
    options: {},
  }));
}

/** Services of a swarm: on an overlay or on none, with a virtual IP or without, published in both ways. */
export function drawServices(
  random: Random,
  overlays: readonly NetworkPlan[],
  prefix: string,
): ServicePlan[] {
  return random
    .shuffled(NAMES)
    .slice(0, COUNT)
    .map((name, at): ServicePlan => {
      const target = random.pick([80, 3000, 8080]);
      const network = random.chance(0.75) ? random.pick(overlays).name : null;
      const mode = random.pick(['ingress', 'ingress', 'host', 'none'] as const);
      return {
        name: `${prefix}${name}`,
        network,
        aliases: network !== null && random.chance(0.4) ? [random.pick(ALIASES)] : [],
        // The mesh needs virtual IPs, and a port of the host can be had once.
        virtualIp: mode === 'ingress' || random.chance(0.5),
        replicas: mode === 'host' ? 1 : random.whole(1, 2),
        published: mode === 'none' ? [] : [{ mode, target, published: FIRST_HOST_PORT + at * 10 }],
        listen: [{ address: random.pick(['0.0.0.0', '0.0.0.0', '::', '127.0.0.1']), port: target }],
      };
    });
}
