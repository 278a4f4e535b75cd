import type { Listener } from '@dari/topology';
import type { Code } from '../code.ts';
import type { Fact } from '../fact.ts';
import { isLoopback, parseIp } from '../prepare/ip.ts';
import type { Remedy } from '../remedy.ts';
import type { RuleId } from '../rule.ts';
import { useAddress } from '../remedies/addresses.ts';
import { startServer } from '../remedies/start.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';
import { elsewhere } from './elsewhere.ts';
import type { Arrival } from './listener.ts';
import { whyNotOnHost } from './not-on-host.ts';
import { isOnLoopback } from './on-loopback.ts';

/** The kernel refuses: why is it that nobody takes the call where it arrives? */
export function whyNobodyListens(
  call: Call,
  path: Path,
  arrival: Arrival,
  sockets: readonly Listener[],
): Ending {
  if (arrival.space.kind !== 'container') return stop(path, whyNotOnHost(call, arrival, sockets));
  const [socket] = sockets;
  if (socket !== undefined) return stop(path, boundOtherwise(arrival, socket));
  const own = arrival.space === call.space && isLoopback(arrival.ip);
  if (own) return stop(path, atOwnLocalhost(call, arrival));
  return stop(path, wrongSide(call, arrival) ?? nothing(call, arrival));
}

function refused({ place }: Arrival, rule: RuleId, fact: Fact, code: Code, remedy: Remedy): Stop {
  return { kind: 'listener', place, rule, fact, outcome: 'refused', code, remedy };
}

/** Somebody listens at the port, but not at this address. */
function boundOtherwise(arrival: Arrival, { address, port }: Listener): Stop {
  const container = arrival.box?.container.name ?? null;
  const on = arrival.ip.family === 4 ? '0.0.0.0' : '::';
  const remedy: Remedy = { id: 'listen-everywhere', container, port, on, commands: [] };
  const at = parseIp(address);
  if (at !== null && isLoopback(at) && !isLoopback(arrival.ip)) {
    return refused(arrival, 'H6', { id: 'listens-on-loopback', address, port }, 'APP_BOUND_LOOPBACK', remedy);
  }
  if ((at?.family ?? 4) !== arrival.ip.family) {
    return refused(arrival, 'L2', { id: 'listens-other-family', address, port }, 'OTHER_FAMILY', remedy);
  }
  return refused(arrival, 'L3', { id: 'listens-elsewhere', address, port }, 'BOUND_ELSEWHERE', remedy);
}

/** In a container localhost is that container. */
function atOwnLocalhost(call: Call, arrival: Arrival): Stop {
  const { port, box } = arrival;
  const found = elsewhere(call, port);
  const fact: Fact = { id: 'nothing-at-own-localhost', port, elsewhere: found?.name ?? null };
  return refused(arrival, 'C1', fact, 'LOCALHOST_IS_SELF', found?.remedy ?? startServer(box, port));
}

/** The host's port of a mapping means nothing inside. */
function wrongSide({ known, address }: Call, arrival: Arrival): Stop | null {
  const { box, port } = arrival;
  const mapping = known.mappings.get(port)?.find((entry) => entry.box === box);
  if (mapping === undefined || mapping.port.containerPort === port) return null;
  const remedy = useAddress(address, { port: mapping.port.containerPort });
  return refused(arrival, 'C4', { id: 'published-as', port: mapping.details }, 'WRONG_PORT_SIDE', remedy);
}

function nothing(call: Call, arrival: Arrival): Stop {
  const { space, port, box } = arrival;
  const others = [...(space.listeners ?? [])]
    .filter(([, sockets]) => sockets.some((socket) => !isOnLoopback(socket)))
    .map(([other]) => other)
    .sort((a, b) => a - b);
  const [only] = others;
  const other = others.length === 1 && only !== undefined ? portFor(call, arrival, only) : null;
  const remedy = other === null ? startServer(box, port) : useAddress(call.address, { port: other });
  return refused(arrival, 'L4', { id: 'nothing-listens', port, others }, 'NOTHING_LISTENS', remedy);
}

/** At which port of the address that was called the one inside is reached: itself, or where the host publishes it. */
function portFor({ known, port }: Call, arrival: Arrival, inside: number): number | null {
  const isPublished = known.mappings
    .get(port)
    ?.some((mapping) => mapping.box === arrival.box && mapping.port.containerPort === arrival.port);
  if (port === arrival.port && isPublished !== true) return inside;
  const mappings = known.mappingsByContainerPort.get(inside) ?? [];
  return mappings.find(({ box, bound }) => box === arrival.box && bound)?.port.hostPort ?? null;
}
