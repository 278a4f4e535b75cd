import type { End } from '../prepare/prepared.ts';
import type { Box } from '../prepare/prepared.ts';
import { makeNetwork } from '../remedies/make-network.ts';
import { networkOwner } from '../remedies/network-owner.ts';
import type { Remedy } from '../remedy.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';

/**
 * The engine drops what containers of one bridge send to each other. By IPv6 that takes the question for the neighbour's
 * hardware address too in most gateway modes, so that the kernel gives up after 3 s as with an address that nobody has
 * (measured on Engine 28); ARP passes.
 */
export function iccOff(
  call: Call,
  path: Path,
  { net, box: target }: End,
  outcome: 'timeout' | 'unreachable',
): Ending {
  return stop(path, {
    kind: 'isolation',
    place: net.place,
    rule: 'C11',
    fact: { id: 'icc-off', network: net.network.name },
    outcome,
    code: 'ICC_DISABLED',
    remedy: onOwnNetwork(call, target, net.network.name),
  });
}

/** The caller leaves the old network: as long as both are on it the name may go on to mean the address there. */
function onOwnNetwork(call: Call, target: Box, old: string): Remedy {
  const remedy = makeNetwork(call, target);
  const caller = networkOwner(call)?.container.name;
  if (caller === undefined) return remedy;
  const leave = { words: ['docker', 'network', 'disconnect', old, caller] };
  return { ...remedy, commands: [...remedy.commands, leave] };
}
