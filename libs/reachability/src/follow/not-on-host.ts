import type { Listener } from '@dari/topology';
import type { Code } from '../code.ts';
import type { Fact } from '../fact.ts';
import { isLoopback, parseIp } from '../prepare/ip.ts';
import { useAddress } from '../remedies/addresses.ts';
import { publish } from '../remedies/publish.ts';
import { startServer } from '../remedies/start.ts';
import type { Remedy } from '../remedy.ts';
import type { RuleId } from '../rule.ts';
import type { HopKind } from '../verdict.ts';
import type { Call, Stop } from './call.ts';
import type { Arrival } from './listener.ts';
import { publishedOtherwise } from './published-otherwise.ts';

/** A port of the host at which nobody takes the call: published otherwise, not published, or nobody's at all. */
export function whyNotOnHost(call: Call, arrival: Arrival, sockets: readonly Listener[]): Stop {
  return (
    engineElsewhere(call, arrival) ??
    publishedOtherwise(call, arrival) ??
    otherSocket(arrival, sockets) ??
    otherSide(call, arrival) ??
    notPublished(call, arrival) ??
    nobody(arrival)
  );
}

/** One of the reasons why a port of the host refuses. */
function refusedOnHost(
  kind: HopKind,
  { place }: Arrival,
  rule: RuleId,
  fact: Fact,
  code: Code,
  remedy: Remedy,
): Stop {
  return { kind, place, rule, fact, outcome: 'refused', code, remedy };
}

/** An engine on another machine opens its ports there. */
function engineElsewhere({ known }: Call, arrival: Arrival): Stop | null {
  const { space, port } = arrival;
  const { desktop, rootless } = known.topology.engine;
  if (space.kind !== 'client' || desktop || rootless) return null;
  if (known.mappings.get(port)?.some(({ bound }) => bound) !== true) return null;
  const remedy: Remedy = { id: 'use-engine-host', port, commands: [] };
  return refusedOnHost(
    'published-port',
    arrival,
    'H24',
    { id: 'engine-elsewhere', port },
    'ENGINE_REMOTE',
    remedy,
  );
}

/** A server of the host itself has the port, at another address. */
function otherSocket(arrival: Arrival, [socket]: readonly Listener[]): Stop | null {
  if (socket === undefined) return null;
  const { ip, port } = arrival;
  const { address } = socket;
  const at = parseIp(address);
  const remedy: Remedy = { id: 'listen-on-host', port, commands: [] };
  if (at !== null && isLoopback(at) && !isLoopback(ip)) {
    const fact: Fact = { id: 'listens-on-loopback', address, port };
    return refusedOnHost('listener', arrival, 'C20', fact, 'HOST_APP_LOOPBACK', remedy);
  }
  if ((at?.family ?? 4) !== ip.family) {
    const fact: Fact = { id: 'listens-other-family', address, port };
    return refusedOnHost('listener', arrival, 'L2', fact, 'OTHER_FAMILY', remedy);
  }
  const fact: Fact = { id: 'listens-elsewhere', address, port };
  return refusedOnHost('listener', arrival, 'L3', fact, 'BOUND_ELSEWHERE', remedy);
}

/** The port of the container was dialled, where the host has another one for it. */
function otherSide({ known, address }: Call, arrival: Arrival): Stop | null {
  const mapping = known.mappingsByContainerPort.get(arrival.port)?.find(({ bound }) => bound);
  if (mapping === undefined) return null;
  const remedy = useAddress(address, { port: mapping.port.hostPort });
  const fact: Fact = { id: 'published-as', port: mapping.details };
  return refusedOnHost('published-port', arrival, 'C15', fact, 'WRONG_PORT_SIDE', remedy);
}

/** A container has a server at this port, or says so with `EXPOSE`, which publishes nothing. */
function notPublished({ known }: Call, arrival: Arrival): Stop | null {
  const { ip, port } = arrival;
  const box = known.boxesByPort.get(port)?.find(({ space }) => space?.kind === 'container');
  if (box === undefined) return null;
  const fact: Fact = { id: 'not-published', container: box.container.name, port };
  return refusedOnHost('published-port', arrival, 'H5', fact, 'NOT_PUBLISHED', publish(box, ip, port, port));
}

function nobody(arrival: Arrival): Stop {
  const { port } = arrival;
  const fact: Fact = { id: 'nothing-listens', port, others: [] };
  return refusedOnHost('listener', arrival, 'L5', fact, 'NOTHING_LISTENS_ON_HOST', startServer(null, port));
}
