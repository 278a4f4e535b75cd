import type { NamespaceReading } from '@dari/probe/agent';
import type { PublishedPort, Topology } from '@dari/topology';
import type { Namespaces } from './namespaces.ts';

/** Ports that do not answer at all are not many. */
const MOST_TRIES = 3;

/**
 * Finds out whether the engine runs its userland proxy, which engines before 29.5 do not tell: calls published ports on
 * localhost of the host and looks whether somebody on the host takes the call. The proxy takes every call; without it
 * the call is rewritten to the container, which refuses it where nobody listens (moby portmapper: the socket of the
 * engine that only holds the port is not reached then).
 *
 * @param host what was read in the engine's own namespace.
 * @returns `null`: no port is published that would show it.
 */
export async function testUserlandProxy(
  topology: Topology,
  namespaces: Namespaces,
  host: NamespaceReading,
): Promise<boolean | null> {
  const ports = topology.containers
    .filter(({ state }) => state === 'running')
    .flatMap(({ bound, published }) => (bound ?? published).filter(isOnLocalhost))
    .map(({ hostPort }) => hostPort);
  for (const port of [...new Set(ports)].slice(0, MOST_TRIES)) {
    const where = await namespaces.ask('host', { kind: 'who-accepts', to: { address: '127.0.0.1', port } });
    if (where === 'refused' && isHeld(host, port)) return false;
    if (where === 'here' || where === 'elsewhere') return where === 'here';
  }
  return null;
}

/** At every other address the call of the host itself is rewritten, with the proxy too. */
function isOnLocalhost({ protocol, hostIp, hostPort }: PublishedPort): boolean {
  return protocol === 'tcp' && hostPort > 0 && ['', '0.0.0.0', '127.0.0.1'].includes(hostIp);
}

/** The engine or its proxy has the port: a call that comes there would be taken. */
function isHeld({ listeners }: NamespaceReading, port: number): boolean {
  return (listeners ?? []).some(
    (listener) => listener.port === port && ['0.0.0.0', '127.0.0.1'].includes(listener.address),
  );
}
