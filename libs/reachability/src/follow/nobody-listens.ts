import type { Listener } from '@dari/topology';
import { isLoopback, parseIp } from '../prepare/ip.ts';
import { useAddress } from '../remedies/addresses.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';
import { isOnLoopback } from './on-loopback.ts';
import type { Arrival } from './listener.ts';
import { elsewhere } from './elsewhere.ts';
import { whyNotOnHost } from './not-on-host.ts';

/** The kernel refuses: why is it that nobody takes the call where it arrives? */
export function whyNobodyListens(
  call: Call,
  path: Path,
  arrival: Arrival,
  sockets: readonly Listener[],
): Ending {
  if (arrival.space.kind !== 'container') return whyNotOnHost(call, path, arrival, sockets);
  const [socket] = sockets;
  if (socket !== undefined) return stop(path, boundOtherwise(arrival, socket));
  const own = arrival.space === call.space && isLoopback(arrival.ip);
  if (own) return stop(path, atOwnLocalhost(call, arrival));
  return stop(path, wrongSide(call, arrival) ?? nothing(call, arrival));
}

function refused({ place }: Arrival): Pick<Stop, 'kind' | 'place' | 'outcome'> {
  return { kind: 'listener', place, outcome: 'refused' };
}

/** Somebody listens at the port, but not at this address. */
function boundOtherwise(arrival: Arrival, { address, port }: Listener): Stop {
  const container = arrival.box?.container.name ?? null;
  const remedy = { id: 'listen-everywhere', container, port, commands: [] } as const;
  const at = parseIp(address);
  if (at !== null && isLoopback(at) && !isLoopback(arrival.ip)) {
    const fact = { id: 'listens-on-loopback', address, port } as const;
    return { ...refused(arrival), rule: 'H6', fact, code: 'APP_BOUND_LOOPBACK', remedy };
  }
  if ((at?.family ?? 4) !== arrival.ip.family) {
    const fact = { id: 'listens-other-family', address, port } as const;
    return { ...refused(arrival), rule: 'L2', fact, code: 'OTHER_FAMILY', remedy };
  }
  const fact = { id: 'listens-elsewhere', address, port } as const;
  return { ...refused(arrival), rule: 'L3', fact, code: 'BOUND_ELSEWHERE', remedy };
}

/** In a container localhost is that container. */
function atOwnLocalhost(call: Call, arrival: Arrival): Stop {
  const { port } = arrival;
  const found = elsewhere(call, port);
  return {
    ...refused(arrival),
    rule: 'C1',
    fact: { id: 'nothing-at-own-localhost', port, elsewhere: found?.name ?? null },
    code: 'LOCALHOST_IS_SELF',
    remedy: found?.remedy ?? startServer(arrival),
  };
}

/** The host's port of a mapping means nothing inside. */
function wrongSide({ known, address }: Call, arrival: Arrival): Stop | null {
  const { box, port } = arrival;
  const mapping = known.mappings.get(port)?.find((entry) => entry.box === box);
  if (mapping === undefined || mapping.port.containerPort === port) return null;
  const { containerPort, hostIp, hostPort } = mapping.port;
  const container = mapping.box.container.name;
  return {
    ...refused(arrival),
    rule: 'C4',
    fact: { id: 'published-as', container, containerPort, hostIp, hostPort },
    code: 'WRONG_PORT_SIDE',
    remedy: useAddress(address, { port: containerPort }),
  };
}

function nothing({ address }: Call, arrival: Arrival): Stop {
  const { space, port } = arrival;
  const others = [...(space.listeners ?? [])]
    .filter(([, sockets]) => sockets.some((socket) => !isOnLoopback(socket)))
    .map(([other]) => other)
    .sort((a, b) => a - b);
  const [only] = others;
  return {
    ...refused(arrival),
    rule: 'L4',
    fact: { id: 'nothing-listens', port, others },
    code: 'NOTHING_LISTENS',
    remedy:
      others.length === 1 && only !== undefined ? useAddress(address, { port: only }) : startServer(arrival),
  };
}

function startServer({ box, port }: Arrival): Stop['remedy'] {
  return { id: 'start-server', container: box?.container.name ?? null, port, commands: [] };
}
