import type { Ip } from '../prepare/ip.ts';
import type { Box } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { connect } from '../remedies/connect.ts';
import { networkOwner } from '../remedies/network-owner.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';

/** The kernel of the container has no route: which of the reasons is it? */
export function noRouteFromContainer(call: Call, path: Path, ip: Ip): Ending {
  return stop(path, { kind: 'route', place: call.space.place, outcome: 'unreachable', ...reason(call, ip) });
}

function reason(call: Call, ip: Ip): Pick<Stop, 'rule' | 'fact' | 'code' | 'remedy'> {
  const { space, box, known } = call;
  const container = box?.container.name ?? space.place.name;
  if (ip.family === 6 && space.ends.every(({ ip6 }) => ip6 === null)) {
    return {
      rule: 'R5',
      fact: { id: 'no-ipv6', ip: ip.text },
      code: 'NO_IPV6',
      remedy: { id: 'use-ipv4', address: ip.text === '::1' ? '127.0.0.1' : '', commands: [] },
    };
  }
  if (
    space.orphaned ||
    (box?.container.networkMode.startsWith('container:') === true && space.ends.length === 0)
  ) {
    const target = box?.container.networkMode.slice('container:'.length) ?? '';
    const name = known.boxById.get(target)?.container.name ?? target;
    return {
      rule: 'M6',
      fact: { id: 'orphaned', container },
      code: 'VANTAGE_NO_NETWORK',
      remedy: {
        id: 'join-again',
        container,
        target: name,
        commands: [{ words: ['docker', 'restart', container] }],
      },
    };
  }
  if (space.ends.length === 0) {
    return {
      rule: 'M8',
      fact: { id: 'no-network', container },
      code: 'VANTAGE_NO_NETWORK',
      remedy: connectSomewhere(call),
    };
  }
  if (space.ends.every(({ net }) => net.network.internal)) {
    return {
      rule: 'M2',
      fact: { id: 'no-default-route', container, ip: ip.text },
      code: 'INTERNAL_NO_ROUTE',
      remedy: connectSomewhere(call),
    };
  }
  const remedy: Remedy = { id: 'check-name', name: ip.text, commands: [] };
  return { rule: 'R4', fact: { id: 'no-default-route', container, ip: ip.text }, code: 'NO_ROUTE', remedy };
}

/**
 * The network of the target, or one with a way out. In mode `none` that network has to be left first.
 *
 * @param address to call then; `null`: the one that was asked for.
 */
export function connectSomewhere(
  call: Call,
  target: Box | null = null,
  address: string | null = null,
): Remedy {
  const box = networkOwner(call);
  const container = box?.container.name ?? '';
  const network = target?.ends.find(({ net }) => net.named)?.net.network.name ?? 'bridge';
  const leavesNone = box?.container.attachments.some((entry) => entry.network === 'none') === true;
  return connect({ network, container, leavesNone, address });
}
