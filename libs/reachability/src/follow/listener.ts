import type { Listener } from '@dari/topology';
import { parseIp } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Box, Space } from '../prepare/prepared.ts';
import type { Place } from '../verdict.ts';
import { unpause } from '../remedies/start.ts';
import { decide } from './decide.ts';
import { missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { whyNobodyListens } from './nobody-listens.ts';

/** Where a call arrives. */
export interface Arrival {
  readonly space: Space;
  /** The container it is meant for; `null`: the host. */
  readonly box: Box | null;
  readonly place: Place;
  readonly ip: Ip;
  readonly port: number;
}

/** The last hop: whether somebody listens at the address and port, in the namespace that the call has reached. */
export function arrive(call: Call, path: Path, arrival: Arrival): Ending {
  const { space, ip, port, place } = arrival;
  if (space.listeners === null) {
    const what =
      space.kind === 'container'
        ? 'container-listeners'
        : space.kind === 'host'
          ? 'host-listeners'
          : 'client-listeners';
    return missing(path, 'listener', place, what, arrival.box?.container.name ?? String(port));
  }
  const sockets = space.listeners.get(port) ?? [];
  const taker = sockets.find((socket) => takes(socket, ip) === true);
  if (taker !== undefined) return answer(call, path, arrival, taker);
  const doubtful = sockets.find((socket) => takes(socket, ip) === null);
  if (doubtful === undefined) return whyNobodyListens(call, path, arrival, sockets);
  return decide(
    path,
    { is: null, kind: 'listener', place, what: 'dual-stack-socket', of: String(port) },
    (taken) => answer(call, taken, arrival, doubtful),
    (taken) => whyNobodyListens(call, taken, arrival, sockets),
  );
}

/** A socket takes the call: whether somebody answers depends on whose it is. */
function answer(call: Call, path: Path, arrival: Arrival, taker: Listener): Ending {
  const { space, place, port } = arrival;
  const { awake } = space;
  if (awake === 'all' || (awake === 'some' && taker.answers === true)) return answers(path, arrival, taker);
  if (awake === 'none' || taker.answers === false) return paused(call, path, arrival, taker);
  return missing(path, 'listener', place, 'socket-owner', String(port));
}

function answers(path: Path, { place, port }: Arrival, taker: Listener): Ending {
  pass(path, 'listener', place, 'L1', { id: 'listens', address: taker.address, port });
  return { outcome: 'works', code: 'WORKS', remedy: null, accepted: true, listener: taker };
}

function paused({ known }: Call, path: Path, arrival: Arrival, taker: Listener): Ending {
  const { box, space, place, port } = arrival;
  const sleeper = box?.paused === true ? box : known.boxes.find((one) => one.paused && sameSpace(one, space));
  const container = sleeper?.container.name ?? place.name;
  const ending = stop(path, {
    kind: 'listener',
    place,
    rule: 'M5',
    fact: { id: 'paused', container, port },
    outcome: 'timeout',
    code: 'TARGET_PAUSED',
    remedy: unpause(container),
  });
  return { ...ending, accepted: true, listener: taker };
}

/** Containers in host mode are all in the host's, each with hosts of its own. */
function sameSpace(box: Box, space: Space): boolean {
  return box.space === space || (space.kind === 'host' && box.space?.kind === 'host');
}

/** @returns whether a socket takes a call to the address; `null`: not known. */
export function takes({ address, takesIpv4 }: Listener, ip: Ip): boolean | null {
  if (address === '0.0.0.0') return ip.family === 4;
  if (address === '::') return ip.family === 6 ? true : (takesIpv4 ?? null);
  return address === ip.text || parseIp(address)?.text === ip.text;
}
