import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Net } from '../prepare/prepared.ts';
import { useAddress } from '../remedies/addresses.ts';
import { fromOutside } from '../remedies/from-outside.ts';
import { HOST_PLACE, OUTSIDE_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { mappingAt } from './enter-host.ts';
import { routeTo } from './host-route.ts';
import { arrive } from './listener.ts';
import { followMapping } from './published.ts';

/**
 * A call from a machine whose network is not the engine's: Docker Desktop, a rootless engine, an engine somewhere else.
 * The first two open the published ports on the machine; none of them lets it reach the networks of the engine.
 */
export function dialFromClient(call: Call, path: Path, ip: Ip): Ending {
  const { known } = call;
  const { client } = known;
  if (isLoopback(ip) || client.addresses.has(ip.text)) return atOwnMachine(call, path, ip);
  const net = known.netAt(ip);
  const route = routeTo(client, ip);
  if (net === null || !opensPorts(call)) {
    const what = client.facts?.interfaces ? 'beyond-the-engine' : 'host-addresses';
    return missing(path, 'route', OUTSIDE_PLACE, what, ip.text);
  }
  return behindTheWall(call, path, ip, net, route === undefined);
}

function opensPorts({ known }: Call): boolean {
  const { desktop, rootless } = known.topology.engine;
  return desktop || rootless;
}

function atOwnMachine(call: Call, path: Path, ip: Ip): Ending {
  const { known, port } = call;
  const mapping = opensPorts(call) ? mappingAt(known.mappings.get(port), ip) : null;
  pass(path, 'route', HOST_PLACE, 'R1', { id: 'own-namespace', ip: ip.text });
  if (mapping !== null && (isLoopback(ip) || !known.topology.engine.desktop)) {
    // Whatever the engine's own network is like: the port is carried into it by a program.
    return followMapping(call, path, { mapping, ip, from: null, carried: true });
  }
  // Docker Desktop can be told to open ports on localhost only.
  if (mapping !== null) return missing(path, 'published-port', HOST_PLACE, 'client-listeners', String(port));
  return arrive(call, path, { space: known.client, box: null, place: HOST_PLACE, ip, port });
}

/** The networks of the engine are inside a virtual machine or a namespace that the machine has no route into. */
function behindTheWall(call: Call, path: Path, ip: Ip, net: Net, noRoute: boolean): Ending {
  const { desktop } = call.known.topology.engine;
  const box = net.endsByIp.get(ip.text)?.box;
  return stop(path, {
    kind: 'route',
    place: HOST_PLACE,
    rule: desktop ? 'H11' : 'H12',
    fact: { id: desktop ? 'vm-address' : 'rootless-address', ip: ip.text },
    outcome: noRoute ? 'unreachable' : 'timeout',
    code: desktop ? 'VM_NO_ROUTE' : 'ROOTLESS_NETNS',
    remedy: box === undefined ? useAddress(call.address, { host: 'localhost' }) : fromOutside(call, box),
  });
}
