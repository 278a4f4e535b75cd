import { contains } from '../prepare/cidr.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Net, Space, SpaceRoute } from '../prepare/prepared.ts';
import { HOST_PLACE, OUTSIDE_PLACE, missing, stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';

/** @returns the route with the longest prefix; `undefined`: none. */
export function routeTo({ routes }: Space, ip: Ip): SpaceRoute | null | undefined {
  if (routes === null) return null;
  let best: SpaceRoute | undefined;
  for (const route of routes) {
    if (contains(route.to, ip) && route.to.bits >= (best?.to.bits ?? 0)) best = route;
  }
  return best;
}

/**
 * A call from the host, or that the host forwards, to an address that is on none of its bridges: its routes decide.
 *
 * @param net the network that has the address, where the host has none: macvlan, ipvlan, overlay, `isolated`.
 */
export function routeOnHost(call: Call, path: Path, ip: Ip, net: Net | null): Ending {
  const route = routeTo(call.known.host, ip);
  if (route === null) return missing(path, 'route', HOST_PLACE, 'host-routes', ip.text);
  if (route === undefined) return stop(path, noRoute(net, ip));
  // The parent of a macvlan or ipvlan cannot talk to what is on it.
  if (net?.kind === 'vlan' && route.via === null) return stop(path, noRoute(net, ip));
  return missing(path, 'route', OUTSIDE_PLACE, 'beyond-the-engine', ip.text);
}

function noRoute(net: Net | null, ip: Ip): Stop {
  const base = { kind: 'route', place: HOST_PLACE, outcome: 'unreachable' } as const;
  if (net === null) {
    const fact = { id: 'no-route-on-host', ip: ip.text } as const;
    const remedy = { id: 'check-name', name: ip.text, commands: [] } as const;
    return { ...base, rule: 'R4', fact, code: 'NO_ROUTE', remedy };
  }
  const { name, driver } = net.network;
  const remedy = {
    id: 'call-from-network',
    network: name,
    commands: [],
  } as const;
  if (net.kind === 'vlan' || net.kind === 'overlay') {
    return {
      ...base,
      rule: 'H25',
      fact: { id: 'vlan', network: name, driver },
      code: 'VLAN_FROM_HOST',
      remedy,
    };
  }
  return {
    ...base,
    rule: 'H22',
    fact: { id: 'gateway-isolated', network: name, ip: ip.text },
    code: 'ISOLATED_GATEWAY',
    remedy,
  };
}
