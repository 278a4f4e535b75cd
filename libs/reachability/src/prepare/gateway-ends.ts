import { contains } from './cidr.ts';
import type { Ip } from './ip.ts';
import type { Box, End, Net, Space } from './prepared.ts';

/** @returns where the default route leaves; `undefined` when there is none, `null` when the routes were not read. */
function defaultGateway({ routes }: Space, family: 4 | 6): Ip | null | undefined {
  if (routes === null) return null;
  return (
    routes.find(({ to, via }) => to.bits === 0 && to.family === family && via !== null)?.via ?? undefined
  );
}

export function netOf(ends: readonly End[], ip: Ip): Net | null {
  return endAt(ends, ip)?.net ?? null;
}

/** @returns the one whose network has the address; asked for every route. */
export function endAt(ends: readonly End[], ip: Ip): End | undefined {
  for (const end of ends) if (inNet(end.net, ip)) return end;
  return undefined;
}

export function inNet({ blocks }: Net, ip: Ip): boolean {
  for (const block of blocks) if (contains(block, ip)) return true;
  return false;
}

/** @returns what {@link Box.gatewayEnds} says. */
export function gatewayEndsOf({ ends, space }: Box): readonly End[] {
  const bridged = ends.filter(({ net }) => net.kind === 'bridge');
  const via = space === null ? null : defaultGateway(space, 4);
  const chosen = via ? bridged.filter(({ net }) => inNet(net, via)) : [];
  if (chosen.length > 0) return chosen;
  const open = bridged.filter(({ net }) => !net.network.internal);
  return open.length > 0 ? open : bridged;
}

/**
 * Since Engine 28 a container has a gateway for each family, and a port that is published for IPv6 leads to the one for
 * IPv6, if there is any (moby libnetwork: Sandbox.getGatewayEndpoint); before, one network was the gateway for both.
 *
 * @param apart whether the engine is of the first kind; `null`: not known.
 * @returns what {@link Box.gatewayEnds6} says, from {@link Box.gatewayEnds}.
 */
export function gatewayEnds6Of({ ends, space, gatewayEnds }: Box, apart: boolean | null): readonly End[] {
  if (apart === false) return gatewayEnds;
  const open = ends.filter(({ net, ip6 }) => net.kind === 'bridge' && !net.network.internal && ip6 !== null);
  const via = space === null ? null : defaultGateway(space, 6);
  const chosen = via ? open.filter(({ net }) => inNet(net, via)) : via === null ? open : [];
  if (chosen.length === 0) return gatewayEnds;
  return apart === true ? chosen : [...new Set([...chosen, ...gatewayEnds])];
}
