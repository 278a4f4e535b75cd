import type { PublishedPort } from '@dari/topology';
import type { ContainerJson } from './inspect-json.ts';
import { portsOf } from './map-ports.ts';

/** @returns the ports that the engine has bound, with the host port that it chose; none while it does not run. */
export function mapBound(json: ContainerJson): PublishedPort[] {
  // In routed mode the engine shows ports without a host port.
  return portsOf(json.NetworkSettings?.Ports ?? {}).filter(({ hostPort }) => hostPort > 0);
}
