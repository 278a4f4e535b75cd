import { isIngress } from '../prepare/gateway-bridge.ts';
import type { Ip } from '../prepare/ip.ts';
import type { End, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { missing, pass } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide } from './decide.ts';
import { enterHost } from './enter-host.ts';
import { iccOff } from './icc-off.ts';
import { arrive } from './listener.ts';
import { nobodyThere } from './nobody-there.ts';

/** A call to an address of a network that the caller is on itself: no route is needed. */
export function onLink(call: Call, path: Path, own: End, ip: Ip): Ending {
  const { net } = own;
  // Tasks neither call from their address of the mesh nor take calls there but at some ports (addRedirectRules).
  if (isIngress(net)) return missing(path, 'isolation', net.place, 'network-driver', net.network.name);
  if (net.gateways.has(ip.text)) {
    pass(path, 'route', net.place, 'C12', { id: 'host-address', ip: ip.text });
    return enterHost(call, path, ip, net);
  }
  const end = net.endsByIp.get(ip.text);
  const space = end?.box.space ?? null;
  if (end === undefined || space === null) {
    return net.kind === 'bridge' ? nobodyThere(path, net, ip) : beyond(path, net, ip);
  }
  if (net.kind === 'other' || hasPrivateMode(net)) {
    return missing(path, 'isolation', net.place, 'network-driver', net.network.name);
  }
  pass(path, 'route', net.place, 'C10', { id: 'same-network', network: net.network.name, ip: ip.text });
  const { box } = end;
  const next = (taken: Path): Ending =>
    arrive(call, taken, { space, box, place: box.place, ip, port: call.port });
  if (dropsNeighbours(call, net, ip)) {
    return missing(path, 'isolation', net.place, 'ip6tables', net.network.name);
  }
  if (net.kind !== 'bridge' || net.icc || linked(own, end, ip, call.port)) return next(path);
  if (ip.family === 4) return iccOff(call, path, end, 'timeout');
  return decide(
    path,
    {
      is: call.known.ip6tables,
      kind: 'isolation',
      place: net.place,
      what: 'ip6tables',
      of: net.network.name,
    },
    (taken) => iccOff(call, taken, end, passesNeighbours(net) ? 'timeout' : 'unreachable'),
    next,
  );
}

/**
 * With rules for IPv6, Engine 20.10 drops the question for a neighbour's hardware address on internal networks, as it goes
 * to no address of the block (seen on 20.10 with `--ip6tables`, and no longer on 26.1).
 */
function dropsNeighbours({ known }: Call, { kind, network }: Net, { family }: Ip): boolean {
  if (family === 4 || kind !== 'bridge' || !network.internal) return false;
  return known.ip6tables !== false && isAtLeast(known.version, 26) !== true;
}

/**
 * Gateway mode `routed` lets ICMPv6 in, and with it the question for a neighbour's hardware address: what is dropped is
 * the call itself (seen on 28.5 and 29, where an internal network drops both).
 */
function passesNeighbours({ mode6, network }: Net): boolean {
  return mode6 === 'routed' && !network.internal;
}

/** Other machines may be on it. */
function beyond(path: Path, net: Net, ip: Ip): Ending {
  return missing(path, 'route', net.place, 'beyond-the-engine', ip.text);
}

/** macvlan in mode `private` or `vepa` keeps its containers apart, or sends them through a switch. */
function hasPrivateMode({ network }: Net): boolean {
  const mode = network.options['macvlan_mode'] ?? network.options['ipvlan_mode'] ?? '';
  return ['private', 'vepa', 'passthru', 'l3', 'l3s'].includes(mode);
}

/**
 * `--link` opens the ports of `EXPOSE` between two containers of the default bridge where it keeps all others apart; on
 * other networks it gives a name only (moby buildSandboxOptions: "Legacy Link feature is supported only for the default
 * bridge network").
 */
function linked(own: End, end: End, ip: Ip, port: number): boolean {
  if (own.net.named || ip.family === 6) return false;
  const links = own.attachment.links ?? [];
  const isTarget = links.some((link) => link.split(':')[0] === end.box.container.name);
  return isTarget && end.box.container.exposed.includes(`${port}/tcp`);
}
