import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { End, Mapping, Net } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import { ENGINE_PLACE, HOST_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide, either } from './decide.ts';
import { heldPort } from './held-port.ts';
import { iccOff } from './icc-off.ts';
import { throughInput } from './input-firewall.ts';
import { arrive } from './listener.ts';
import { answerLost, losesAnswers } from './lost-answers.ts';
import type { RuleId } from '../rule.ts';
import { callInside } from '../remedies/join-network.ts';
import { blockedAcross, droppedAcross, isLeftToProxy } from './before-29.ts';

/** A call at a published port, and where it came from. */
export interface AtMapping {
  readonly mapping: Mapping;
  readonly ip: Ip;
  /** `null`: the host itself. */
  readonly from: Net | null;
  /** A program carries every call over the wall of a virtual machine or of RootlessKit. */
  readonly carried?: boolean;
}

/** One of the ways in which the engine carries a call from a host port to a container. */
interface Carry {
  readonly mapping: Mapping;
  readonly ip: Ip;
  readonly from: Net | null;
  readonly end: End;
  /** The address of the container that it leads to. */
  readonly to: Ip;
}

/**
 * From a published port to the container: through the userland proxy, or rewritten by the firewall. The difference shows
 * when nobody listens: the proxy has taken the call by then (closed), the kernel has not (refused).
 */
export function followMapping(call: Call, path: Path, at: AtMapping): Ending {
  const { mapping } = at;
  const ends = at.ip.family === 6 ? mapping.box.gatewayEnds6 : mapping.box.gatewayEnds;
  pass(path, 'published-port', HOST_PLACE, ruleOf(at, ends), { id: 'published', port: mapping.details });
  const [only] = ends;
  const name = mapping.box.container.name;
  if (only === undefined) return missing(path, 'published-port', ENGINE_PLACE, 'network-driver', name);
  if (ends.length === 1) return carry(call, path, at, only);
  return either(
    path,
    { kind: 'published-port', place: mapping.box.place, what: 'container-routes', of: name },
    ends.map((end) => (taken: Path) => carry(call, taken, at, end)),
  );
}

function ruleOf({ ip, from, carried }: AtMapping, ends: readonly End[]): RuleId {
  if (carried === true) return 'H16';
  if (from === null) return !isLoopback(ip) ? 'H8' : ip.family === 6 ? 'H2' : 'H1';
  return ends.some(({ net }) => net === from) ? 'C12' : 'X5';
}

function carry(call: Call, path: Path, at: AtMapping, end: End): Ending {
  const { ip, mapping, from } = at;
  const same = ip.family === 6 ? end.ip6 : end.ip4;
  const to = same ?? end.ip4 ?? end.ip6;
  const { place } = end.box;
  if (to === null) return missing(path, 'proxy', place, 'network-driver', end.box.container.name);
  const way: Carry = { mapping, ip, from, end, to };
  if (at.carried === true) return proxied(call, path, way);
  // For an internal network the engine makes no chain to rewrite in (moby setup_ip_tables_linux.go).
  if (same === null || end.net.network.internal) return byProxyOnly(call, path, way);
  if (ip.family === 4) return carrySameFamily(call, path, way);
  return decide(
    path,
    {
      is: call.known.ip6tables,
      kind: 'proxy',
      place: HOST_PLACE,
      what: 'ip6tables',
      of: end.net.network.name,
    },
    (taken) => carrySameFamily(call, taken, way),
    (taken) => byProxyOnly(call, taken, way),
  );
}

/** Nothing rewrites this call: the proxy takes it, or nobody does. */
function byProxyOnly(call: Call, path: Path, way: Carry): Ending {
  return withProxy(
    call,
    path,
    (taken) => proxied(call, taken, way),
    (taken) => held(call, taken, way),
  );
}

function held(call: Call, path: Path, { from, ip, mapping }: Carry): Ending {
  return from === null
    ? heldPort(call, path, ip, mapping)
    : throughInput(call, path, (taken) => heldPort(call, taken, ip, mapping));
}

/** The proxy is what takes the call: on its way there it passes the host's own firewall. */
function proxied(call: Call, path: Path, way: Carry): Ending {
  return way.from === null
    ? viaProxy(call, path, way)
    : throughInput(call, path, (taken) => viaProxy(call, taken, way));
}

function carrySameFamily(call: Call, path: Path, way: Carry): Ending {
  const { ip, from, end } = way;
  if (from === null && !isLoopback(ip)) return rewritten(call, path, way, 'H7');
  if (from === null) {
    return withProxy(
      call,
      path,
      (taken) => viaProxy(call, taken, way),
      // The firewall cannot rewrite ::1 (moby port_mapping_linux_test.go).
      (taken) => (ip.family === 4 ? rewritten(call, taken, way, 'H1') : held(call, taken, way)),
    );
  }
  if (from === end.net) {
    return withProxy(
      call,
      path,
      (taken) => proxied(call, taken, way),
      // What is turned around on the bridge goes from neighbour to neighbour.
      (taken) => (from.icc ? rewritten(call, taken, way, 'C13') : iccOff(call, taken, end, 'timeout')),
    );
  }
  if (from.network.internal) {
    return stop(path, {
      kind: 'isolation',
      place: from.place,
      rule: 'M7',
      fact: { id: 'internal-drops', network: from.network.name, ip: end.ip4?.text ?? ip.text },
      outcome: 'timeout',
      code: 'INTERNAL_DROPPED',
      remedy: callInside(call, end, way.mapping.port.containerPort),
    });
  }
  return decide(
    path,
    {
      is: isAtLeast(call.known.version, 29),
      kind: 'isolation',
      place: from.place,
      what: 'engine-version',
      of: call.known.topology.engine.version,
    },
    (taken) => rewritten(call, taken, way, 'M1'),
    (taken) => acrossBefore29(call, taken, way, from),
  );
}

/**
 * Until Engine 28 bridges are kept from the rewriting, so that the proxy takes the call. What is rewritten all the same
 * is dropped between the bridges.
 */
function acrossBefore29(call: Call, path: Path, way: Carry, from: Net): Ending {
  return withProxy(
    call,
    path,
    (taken) =>
      decide(
        taken,
        {
          is: isLeftToProxy(call, from, way.ip),
          kind: 'isolation',
          place: from.place,
          what: 'engine-version',
          of: from.network.name,
        },
        (inner) => proxied(call, inner, way),
        (inner) => droppedAcross(call, inner, from, way),
      ),
    (taken) => blockedAcross(call, taken, from, way),
  );
}

function withProxy(call: Call, path: Path, on: (path: Path) => Ending, off: (path: Path) => Ending): Ending {
  const is = call.known.userlandProxy;
  if (is !== null) return is ? on(path) : off(path);
  return decide(
    path,
    { is, kind: 'proxy', place: HOST_PLACE, what: 'userland-proxy', of: String(call.port) },
    on,
    off,
  );
}

/** `docker-proxy` accepts before it dials the container, and closes the call when that fails. */
function viaProxy(call: Call, path: Path, way: Carry): Ending {
  const rule = way.end.net.network.internal ? 'H26' : 'H6';
  pass(path, 'proxy', HOST_PLACE, rule, { id: 'proxy-takes-it', port: call.port });
  const { outcome, code, remedy, listener } = deliver(call, path, way);
  const failed = outcome === 'refused' || outcome === 'unreachable';
  return { outcome: failed ? 'closed' : outcome, code, remedy, accepted: true, listener };
}

function rewritten(call: Call, path: Path, way: Carry, rule: 'H7' | 'H1' | 'C13' | 'M1'): Ending {
  const { to, mapping, from, end } = way;
  const { containerPort } = mapping.port;
  const forwards =
    from === null ||
    from === end.net ||
    to.family === 6 ||
    call.known.topology.deep?.host?.ipForward !== false;
  if (!forwards) return forwardingOff(path, from, to.text);
  pass(path, 'proxy', HOST_PLACE, rule, { id: 'rewritten', ip: to.text, port: containerPort });
  if (rule === 'M1' && from !== null && losesAnswers(from, to)) {
    return answerLost(path, from, end.box.container.name, callInside(call, end, containerPort));
  }
  return deliver(call, path, way);
}

export function forwardingOff(path: Path, from: Net, ip: string): Ending {
  return stop(path, {
    kind: 'isolation',
    place: from.place,
    rule: 'X10',
    fact: { id: 'forwarding-off', ip },
    outcome: 'timeout',
    code: 'FORWARDING_OFF',
    remedy: {
      id: 'turn-forwarding-on',
      ip,
      commands: [{ words: ['sudo', 'sysctl', '-w', 'net.ipv4.ip_forward=1'] }],
    },
  });
}

function deliver(call: Call, path: Path, { end, to, mapping }: Carry): Ending {
  const { box } = end;
  if (box.space === null)
    return missing(path, 'listener', box.place, 'container-listeners', box.container.name);
  const port = mapping.port.containerPort;
  return arrive(call, path, { space: box.space, box, place: box.place, ip: to, port });
}
