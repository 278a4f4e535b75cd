import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Net } from '../prepare/prepared.ts';
import { HOST_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide } from './decide.ts';
import { enterHost } from './enter-host.ts';
import { routeOnHost, routeTo } from './host-route.ts';
import { arrive } from './listener.ts';
import { nobodyThere } from './nobody-there.ts';

/** A call from the network namespace of the engine itself, by a program or a container in host mode. */
export function dialFromHost(call: Call, path: Path, ip: Ip): Ending {
  const { known } = call;
  if (ip.text === '::1') {
    return decide(
      path,
      {
        is: known.host.hasIpv6Loopback ?? true,
        kind: 'route',
        place: HOST_PLACE,
        what: 'host-addresses',
        of: ip.text,
      },
      (taken) => atHost(call, taken, ip),
      (taken) => noIpv6(taken, ip),
    );
  }
  if (isLoopback(ip) || known.hostAddresses.has(ip.text)) return atHost(call, path, ip);
  const net = known.netAt(ip);
  if (
    net !== null &&
    net.kind === 'bridge' &&
    [...net.gateways].some((gateway) => gateway.includes(':') === (ip.family === 6))
  ) {
    const end = net.endsByIp.get(ip.text);
    if (end === undefined || end.box.space === null) return nobodyThere(path, net, ip);
    const { box } = end;
    pass(path, 'route', HOST_PLACE, 'H10', { id: 'host-routes-to', network: net.network.name, ip: ip.text });
    return arrive(call, path, { space: end.box.space, box, place: box.place, ip, port: call.port });
  }
  if (net !== null && isDormant(call, net, ip)) return dormant(call, path, net, ip);
  if (net === null && !known.hostAddressesRead)
    return missing(path, 'route', HOST_PLACE, 'host-addresses', ip.text);
  return routeOnHost(call, path, ip, net);
}

/** A bridge that never had a carrier: its IPv6 address cannot be used, the route to its link can. */
function isDormant({ known }: Call, { kind, mode6 }: Net, ip: Ip): boolean {
  return (
    kind === 'bridge' && ip.family === 6 && mode6 !== 'isolated' && routeTo(known.host, ip)?.via === null
  );
}

/**
 * Nobody answers there. The kernel says so to the caller at another address of the host; where it has none but
 * link-local ones it may get lost (measured).
 */
function dormant({ known }: Call, path: Path, net: Net, ip: Ip): Ending {
  const hasAnother = [...known.hostAddresses].some((address) => address.includes(':'));
  if (hasAnother) return nobodyThere(path, net, ip);
  return missing(path, 'route', HOST_PLACE, 'host-addresses', ip.text);
}

function atHost(call: Call, path: Path, ip: Ip): Ending {
  pass(path, 'route', HOST_PLACE, 'R1', { id: 'own-namespace', ip: ip.text });
  return enterHost(call, path, ip, null);
}

function noIpv6(path: Path, ip: Ip): Ending {
  return stop(path, {
    kind: 'route',
    place: HOST_PLACE,
    rule: 'R5',
    fact: { id: 'no-ipv6', ip: ip.text },
    outcome: 'unreachable',
    code: 'NO_IPV6',
    remedy: { id: 'use-ipv4', address: '127.0.0.1', commands: [] },
  });
}
