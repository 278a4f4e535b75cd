import type { Fact } from '../fact.ts';
import type { Ip } from '../prepare/ip.ts';
import type { End, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { joinNetwork } from '../remedies/join-network.ts';
import { ENGINE_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide } from './decide.ts';
import type { Question } from './decide.ts';
import { gatewayMode } from './gateway-mode.ts';
import { routeOnHost, routeTo } from './host-route.ts';
import { arrive } from './listener.ts';
import { answerLost, losesAnswers } from './lost-answers.ts';
import { nobodyThere } from './nobody-there.ts';
import { forwardingOff } from './published.ts';

/** A call to the address of a container on another network, which the host would have to forward. */
export function acrossBridges(call: Call, path: Path, from: Net, to: Net, ip: Ip): Ending {
  pass(path, 'route', from.place, 'R2', { id: 'default-route', network: from.network.name, ip: ip.text });
  if (to.kind !== 'bridge') return missing(path, 'route', to.place, 'beyond-the-engine', ip.text);
  if (gatewayMode(to, ip) === 'isolated') return routeOnHost(call, path, ip, to);
  if (ip.family === 4) return filtered(call, path, from, to, ip);
  return decide(
    path,
    {
      is: call.known.ip6tables,
      kind: 'isolation',
      place: from.place,
      what: 'ip6tables',
      of: to.network.name,
    },
    (taken) => filtered(call, taken, from, to, ip),
    (taken) => unfiltered(call, taken, from, to, ip),
  );
}

/** What the rules of the engine let through. */
function filtered(call: Call, path: Path, from: Net, to: Net, ip: Ip): Ending {
  if (!from.network.internal && !to.network.internal) return byMode(call, path, from, to, ip);
  return internalDrops(call, path, from, to, {
    id: 'internal-drops',
    network: internalOf(from, to),
    ip: ip.text,
  });
}

function internalOf(from: Net, to: Net): string {
  return from.network.internal ? from.network.name : to.network.name;
}

function internalDrops(call: Call, path: Path, from: Net, to: Net, fact: Fact): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: fact.id === 'no-way-back' ? 'X12' : 'M2',
    fact,
    outcome: 'timeout',
    code: 'INTERNAL_DROPPED',
    remedy: joinNetwork(call, to),
  });
}

/**
 * Without rules for IPv6 the host carries every call to every network, internal ones too, with the address of the
 * caller: where the target has no route back to it, its answer gets lost.
 */
function unfiltered(call: Call, path: Path, from: Net, to: Net, ip: Ip): Ending {
  pass(path, 'isolation', to.place, 'X11', {
    id: 'ipv6-unfiltered',
    from: from.network.name,
    to: to.network.name,
  });
  const space = to.endsByIp.get(ip.text)?.box.space;
  if (space === undefined || space === null) return nobodyThere(path, to, ip);
  const caller = call.space.ends.find(({ net }) => net === from)?.ip6 ?? null;
  const back = caller === null ? null : routeTo(space, caller);
  return decide(
    path,
    {
      is: back === null ? null : back !== undefined,
      kind: 'route',
      place: space.place,
      what: 'container-routes',
      of: space.place.name,
    },
    (taken) => deliver(call, taken, from, to, ip, false),
    (taken) =>
      internalDrops(call, taken, from, to, {
        id: 'no-way-back',
        container: space.place.name,
        ip: caller?.text ?? '',
      }),
  );
}

function byMode(call: Call, path: Path, from: Net, to: Net, ip: Ip): Ending {
  const mode = gatewayMode(to, ip);
  const isolated = (taken: Path): Ending => bridgesIsolated(call, taken, from, to);
  if (mode === 'nat') return isolated(path);
  if (mode === 'nat-unprotected') {
    return decide(
      path,
      since(call, 29, to),
      (taken) => {
        pass(taken, 'isolation', to.place, 'X4', { id: 'gateway-mode-open', network: to.network.name, mode });
        return deliver(call, taken, from, to, ip);
      },
      isolated,
    );
  }
  return decide(path, since(call, 28, to), (taken) => routed(call, taken, from, to, ip), isolated);
}

function since(call: Call, major: number, { network }: Net): Question {
  return {
    is: isAtLeast(call.known.version, major),
    kind: 'isolation',
    place: ENGINE_PLACE,
    what: 'engine-version',
    of: network.name,
  };
}

function bridgesIsolated(call: Call, path: Path, from: Net, to: Net): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: 'X2',
    fact: { id: 'bridges-isolated', from: from.network.name, to: to.network.name },
    outcome: 'timeout',
    code: 'BRIDGE_ISOLATION',
    remedy: joinNetwork(call, to),
  });
}

/** Gateway mode `routed`: the published ports of the container, and no others. */
function routed(call: Call, path: Path, from: Net, to: Net, ip: Ip): Ending {
  const { port } = call;
  const end = to.endsByIp.get(ip.text);
  const container = end?.box.container.name ?? ip.text;
  const network = to.network.name;
  const published = end?.box.container.published.some(
    ({ containerPort, protocol }) => containerPort === port && protocol === 'tcp',
  );
  const open = (taken: Path): Ending => {
    pass(taken, 'isolation', to.place, 'X3', { id: 'routed-port', network, container, port });
    return deliver(call, taken, from, to, ip);
  };
  const closed = (taken: Path): Ending =>
    stop(taken, {
      kind: 'isolation',
      place: to.place,
      rule: 'X3',
      fact: { id: 'routed-port-closed', network, container, port },
      outcome: 'timeout',
      code: 'ROUTED_NOT_PUBLISHED',
      remedy: joinNetwork(call, to),
    });
  if (end === undefined || published !== true) return closed(path);
  if (isAtLeast(call.known.version, 29) === true) return open(path);
  // On Engine 28 only the network of the container's default route opens its ports.
  const ends = end.box.gatewayEnds;
  const is = ends.length === 1 ? ends[0] === end : ends.includes(end) ? null : false;
  return decide(
    path,
    { is, kind: 'isolation', place: to.place, what: 'container-routes', of: container },
    open,
    closed,
  );
}

function deliver(call: Call, path: Path, from: Net, to: Net, ip: Ip, isFiltered = true): Ending {
  if (ip.family === 4 && call.known.topology.deep?.host?.ipForward === false)
    return forwardingOff(path, from, ip.text);
  const end: End | undefined = to.endsByIp.get(ip.text);
  if (end?.box.space == null) return nobodyThere(path, to, ip);
  const { box } = end;
  if (isFiltered && losesAnswers(from, ip)) {
    return answerLost(path, from, box.container.name, joinNetwork(call, to));
  }
  return arrive(call, path, { space: end.box.space, box, place: box.place, ip, port: call.port });
}
