import type { PublishedPort, Topology } from '@dari/topology';
import type { Namespaces } from './namespaces.ts';

/** Ports that do not answer at all are not many. */
const MOST_TRIES = 3;

/**
 * Finds out whether the engine runs its userland proxy, which engines before 29.5 do not tell: calls published ports on
 * the host and looks whether somebody on the host takes the call.
 *
 * @returns `null`: no port is published that would show it.
 */
export async function testUserlandProxy(topology: Topology, namespaces: Namespaces): Promise<boolean | null> {
  const places = topology.containers
    .filter(({ state }) => state === 'running')
    .flatMap(({ bound, published }) => (bound ?? published).filter(isIpv4Tcp))
    .map(({ hostIp, hostPort }) => ({
      address: hostIp === '' || hostIp === '0.0.0.0' ? '127.0.0.1' : hostIp,
      port: hostPort,
    }));
  for (const to of places.slice(0, MOST_TRIES)) {
    const where = await namespaces.ask('host', { kind: 'who-accepts', to });
    if (where !== null) return where === 'here';
  }
  return null;
}

function isIpv4Tcp({ protocol, hostIp, hostPort }: PublishedPort): boolean {
  return protocol === 'tcp' && hostPort > 0 && !hostIp.includes(':');
}
