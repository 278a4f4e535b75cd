import type { Topology } from '@dari/topology';
import type { Box, Space } from './prepared.ts';

/**
 * Whether the engine uses its userland proxy, as far as its bindings show it: to a container that has only IPv4 it binds
 * a port for IPv6 exactly when the proxy can carry the call (moby bridge driver: allocatePortsInternal,
 * addPortMappings).
 */
export function userlandProxyOf(
  { engine, deep }: Topology,
  boxes: readonly Box[],
  host: Space,
): boolean | null {
  if (engine.userlandProxy !== null) return engine.userlandProxy;
  if (deep === undefined || deep === null || engine.desktop || engine.rootless) return null;
  for (const { container, ends, alive } of boxes) {
    const { bound, published } = container;
    const [first] = ends;
    // A second network may have carried the port when it was bound.
    if (!alive || !bound || first === undefined || ends.length > 1 || first.ip6 !== null) continue;
    if (first.net.kind !== 'bridge' || first.net.network.internal) continue;
    if (bound.some(({ hostIp }) => hostIp.includes(':'))) return true;
    const everywhere = published.filter(({ hostIp }) => hostIp === '').map((port) => port.containerPort);
    const onIpv4 = bound.some((port) => port.hostIp === '0.0.0.0' && everywhere.includes(port.containerPort));
    if (onIpv4 && host.hasIpv6Loopback === true) return false;
  }
  return null;
}
