import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Mapping } from '../prepare/prepared.ts';
import { openNetwork } from '../remedies/open-network.ts';
import { HOST_PLACE, missing, stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';
import { takes } from './listener.ts';
import { whyNobodyListens } from './nobody-listens.ts';

/**
 * A call at a published port that nothing rewrites and no proxy takes. So that nobody else gets the port, the engine
 * itself listens at it and accepts nobody: the kernel takes the call, and it hangs.
 */
export function heldPort(call: Call, path: Path, ip: Ip, mapping: Mapping): Ending {
  const { port, known } = call;
  const { listeners } = known.host;
  if (listeners === null) return missing(path, 'proxy', HOST_PLACE, 'host-listeners', String(port));
  const sockets = listeners.get(port) ?? [];
  if (sockets.every((socket) => takes(socket, ip) === false)) {
    return whyNobodyListens(call, path, { space: known.host, box: null, place: HOST_PLACE, ip, port }, []);
  }
  const reason = ip.family === 4 ? onlyInternal(mapping) : onlyIpv4(port, ip);
  return {
    ...stop(path, { kind: 'proxy', place: HOST_PLACE, outcome: 'timeout', ...reason }),
    accepted: true,
  };
}

type Reason = Pick<Stop, 'rule' | 'fact' | 'code' | 'remedy'>;

function onlyIpv4(port: number, ip: Ip): Reason {
  const address = isLoopback(ip) ? '127.0.0.1' : '';
  return {
    rule: 'M11',
    fact: { id: 'held-by-engine', port },
    code: 'V6_NO_PROXY',
    remedy: { id: 'use-ipv4', address, commands: [] },
  };
}

function onlyInternal({ box, details }: Mapping): Reason {
  return {
    rule: 'H26',
    fact: { id: 'published-internal-only', port: details },
    code: 'PUBLISHED_INTERNAL_ONLY',
    remedy: openNetwork(box.container.name),
  };
}
