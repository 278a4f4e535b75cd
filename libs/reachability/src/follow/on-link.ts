import type { Ip } from '../prepare/ip.ts';
import type { End, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { makeNetwork } from '../remedies/make-network.ts';
import { missing, pass, stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';
import { enterHost } from './enter-host.ts';
import { arrive } from './listener.ts';
import { nobodyThere } from './nobody-there.ts';

/** A call to an address of a network that the caller is on itself: no route is needed. */
export function onLink(call: Call, path: Path, own: End, ip: Ip): Ending {
  const { net } = own;
  if (net.gateways.has(ip.text)) {
    pass(path, 'route', net.place, 'C12', { id: 'host-address', ip: ip.text });
    return enterHost(call, path, ip, net);
  }
  const end = net.endsByIp.get(ip.text);
  if (end === undefined || end.box.space === null) {
    return net.kind === 'bridge' ? nobodyThere(path, net, ip) : beyond(path, net, ip);
  }
  if (net.kind === 'other' || hasPrivateMode(net)) {
    return missing(path, 'isolation', net.place, 'network-driver', net.network.name);
  }
  pass(path, 'route', net.place, 'C10', { id: 'same-network', network: net.network.name, ip: ip.text });
  if (net.kind === 'bridge' && !net.icc && !linked(own, end, call.port)) {
    if (ip.family === 6 && isAtLeast(call.known.version, 27) !== true) {
      return missing(path, 'isolation', net.place, 'ip6tables', net.network.name);
    }
    return stop(path, iccOff(call, end));
  }
  const { box } = end;
  return arrive(call, path, { space: end.box.space, box, place: box.place, ip, port: call.port });
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

/** `--link` opens the ports of `EXPOSE` between two containers, also where the network keeps all others apart. */
function linked(own: End, end: End, port: number): boolean {
  const names = (from: End, to: End): boolean =>
    (from.attachment.links ?? []).some((link) => link.split(':')[0] === to.box.container.name);
  if (names(own, end)) return end.box.container.exposed.includes(`${port}/tcp`);
  return false;
}

function iccOff({ box }: Call, { net, box: target }: End): Stop {
  return {
    kind: 'isolation',
    place: net.place,
    rule: 'C11',
    fact: { id: 'icc-off', network: net.network.name },
    outcome: 'timeout',
    code: 'ICC_DISABLED',
    remedy: makeNetwork(box, target),
  };
}
