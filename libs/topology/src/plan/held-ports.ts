import type { WantedContainer } from '../stack.ts';
import type { Container, PublishedPort } from '../topology.ts';
import { hostIpsOverlap } from './host-ip.ts';

/** A host port on one address, as a container asks for it. */
export interface PortClaim {
  readonly hostIp: string;
  readonly hostPort: number;
}

/** @returns what a container of the stack asks for; all TCP. */
export function claimsOf(wanted: WantedContainer): readonly PortClaim[] {
  return wanted.published.flatMap(({ hostIps, hostPort }) => hostIps.map((hostIp) => ({ hostIp, hostPort })));
}

/** @returns the published port of `holder` that stands in the way of `claim`. Only what runs holds ports. */
export function heldPort(holder: Container, claim: PortClaim): PublishedPort | undefined {
  if (holder.state !== 'running' && holder.state !== 'paused' && holder.state !== 'restarting')
    return undefined;
  return holder.published.find((port) => port.protocol === 'tcp' && claimsCollide(port, claim));
}

export function claimsCollide(a: PortClaim, b: PortClaim): boolean {
  return a.hostPort === b.hostPort && hostIpsOverlap(a.hostIp, b.hostIp);
}
