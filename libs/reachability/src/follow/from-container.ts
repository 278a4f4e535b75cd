import { endAt, netOf } from '../prepare/gateway-ends.ts';
import { isGatewayBridge, isIngress } from '../prepare/gateway-bridge.ts';
import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { End, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { acrossBridges } from './across-bridges.ts';
import { HOST_PLACE, OUTSIDE_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide, either } from './decide.ts';
import { enterHost } from './enter-host.ts';
import { routeTo } from './host-route.ts';
import { arrive } from './listener.ts';
import { noRouteFromContainer } from './no-route.ts';
import { onLink } from './on-link.ts';

const DNS_ADDRESS = '127.0.0.11';
const DNS_PORT = 53;
/** Multicast and above: no TCP goes there. */
const FIRST_MULTICAST = 0xe0000000;

/** A call from the network namespace of a container to one address. */
export function dialFromContainer(call: Call, path: Path, ip: Ip): Ending {
  const { space } = call;
  if (isLoopback(ip)) return atOwnLoopback(call, path, ip);
  if (space.addresses.has(ip.text)) return atOwnAddress(call, path, ip);
  if (ip.family === 4 && ip.number >= FIRST_MULTICAST) {
    return noRouteFromContainer(call, path, ip);
  }
  const end = endAt(space.ends, ip);
  if (end !== undefined) return onLink(call, path, end, ip);
  return offLink(call, path, ip);
}

function atOwnLoopback(call: Call, path: Path, ip: Ip): Ending {
  const { space } = call;
  if (ip.text === DNS_ADDRESS && call.port === DNS_PORT) {
    return missing(path, 'listener', space.place, 'beyond-the-engine', ip.text);
  }
  if (ip.family === 4) return atOwnAddress(call, path, ip);
  return decide(
    path,
    {
      is: space.hasIpv6Loopback,
      kind: 'route',
      place: space.place,
      what: 'container-ipv6',
      of: space.place.name,
    },
    (taken) => atOwnAddress(call, taken, ip),
    (taken) => noRouteFromContainer(call, taken, ip),
  );
}

function atOwnAddress(call: Call, path: Path, ip: Ip): Ending {
  const { space, box, port } = call;
  const ingress = space.ends.find(({ net, ip4 }) => isIngress(net) && ip4?.text === ip.text);
  if (ingress !== undefined) {
    return missing(path, 'isolation', ingress.net.place, 'network-driver', ingress.net.network.name);
  }
  pass(path, 'route', space.place, 'R1', { id: 'own-namespace', ip: ip.text });
  return arrive(call, path, { space, box, place: space.place, ip, port });
}

function offLink(call: Call, path: Path, ip: Ip): Ending {
  const { space } = call;
  const route = routeTo(space, ip);
  if (route === undefined) return noRouteFromContainer(call, path, ip);
  if (route !== null) {
    const net = route.via === null ? null : (netOf(space.ends, route.via) ?? gatewayBridge(call, route.via));
    if (net === null) return missing(path, 'route', space.place, 'container-routes', space.place.name);
    return throughGateway(call, path, net, ip);
  }
  const ways = derivedWays(space.ends, ip);
  const [only] = ways;
  if (only === undefined) return internalOnly(call, path, ip);
  if (ways.length === 1) return throughGateway(call, path, only.net, ip);
  return either(
    path,
    { kind: 'route', place: space.place, what: 'container-routes', of: space.place.name },
    ways.map(
      ({ net }) =>
        (taken: Path): Ending =>
          throughGateway(call, taken, net, ip),
    ),
  );
}

/** Who is on an overlay gets a way out that is none of its networks. */
function gatewayBridge({ space, known }: Call, via: Ip): Net | null {
  const net = space.ends.some((end) => end.net.kind === 'overlay') ? known.netAt(via) : null;
  return net !== null && isGatewayBridge(net) ? net : null;
}

/** Where a default route may lead, when the routes were not read: each network with a way out. */
function derivedWays(ends: readonly End[], ip: Ip): readonly End[] {
  return ends.filter(
    ({ net, ip4, ip6 }) =>
      !net.network.internal &&
      (ip.family === 4 ? ip4 !== null && net.mode4 !== 'isolated' : ip6 !== null && net.mode6 !== 'isolated'),
  );
}

/** Engine 20.10 gives a container that has only internal networks a default route, Engine 29 none. */
function internalOnly(call: Call, path: Path, ip: Ip): Ending {
  const { space, known } = call;
  const end = space.ends.find(({ net, ip4 }) => net.network.internal && ip4 !== null);
  if (end === undefined || ip.family === 6) return noRouteFromContainer(call, path, ip);
  const { version } = known;
  const none = isAtLeast(version, 29) === true ? true : isAtLeast(version, 20, 11) === false ? false : null;
  return decide(
    path,
    { is: none, kind: 'route', place: space.place, what: 'container-routes', of: space.place.name },
    (taken) => noRouteFromContainer(call, taken, ip),
    (taken) => throughGateway(call, taken, end.net, ip),
  );
}

/** The call leaves the container for an address that is not on its networks. */
function throughGateway(call: Call, path: Path, from: Net, ip: Ip): Ending {
  const { known } = call;
  const bridge = from.kind === 'overlay' ? (known.nets.find(isGatewayBridge) ?? from) : from;
  if (bridge.kind !== 'bridge') return missing(path, 'route', from.place, 'beyond-the-engine', ip.text);
  if (known.hostAddresses.has(ip.text)) {
    pass(path, 'route', bridge.place, 'R3', { id: 'host-address', ip: ip.text });
    return enterHost(call, path, ip, bridge);
  }
  const to = known.netAt(ip);
  if (to !== null && to !== bridge) return acrossBridges(call, path, bridge, to, ip);
  if (bridge.network.internal && known.hostAddressesRead) {
    return stop(path, {
      kind: 'isolation',
      place: bridge.place,
      rule: 'M2',
      fact: { id: 'internal-drops', network: bridge.network.name, ip: ip.text },
      outcome: 'timeout',
      code: 'INTERNAL_DROPPED',
      remedy: {
        id: 'leave-internal',
        container: call.box?.container.name ?? '',
        network: bridge.network.name,
        commands: [],
      },
    });
  }
  const what = known.hostAddressesRead ? 'beyond-the-engine' : 'host-addresses';
  return missing(path, 'route', known.hostAddressesRead ? OUTSIDE_PLACE : HOST_PLACE, what, ip.text);
}
