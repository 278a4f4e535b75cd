import type { End } from '../prepare/prepared.ts';
import { makeNetwork } from '../remedies/make-network.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';

/**
 * The engine drops what containers of one bridge send to each other. By IPv6 that takes the question for the neighbour's
 * hardware address too, so that the kernel gives up after 3 s as with an address that nobody has (measured on Engine
 * 28); ARP passes.
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
    remedy: makeNetwork(call, target),
  });
}
