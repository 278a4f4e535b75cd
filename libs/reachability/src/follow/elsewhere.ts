import type { Box, End, Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { otherAddress, useAddress } from '../remedies/addresses.ts';
import type { Call } from './call.ts';
import { connectSomewhere } from './no-route.ts';

/**
 * Who does listen at a port that nobody has at the caller's own localhost: most often the container that was meant.
 *
 * @returns its name, and the address or command that reaches it; `null`: nobody on this engine.
 */
export function elsewhere(
  call: Call,
  port: number,
): { readonly name: string; readonly remedy: Remedy } | null {
  const { endsByPort, boxesByPort } = call.known;
  const near = endsByPort.get(port);
  const isOther = ({ space }: Box): boolean => space !== call.space;
  const end = near === undefined ? null : sharedEnd(call.space.ends, near, isOther);
  if (end !== null) {
    const { name } = end.box.container;
    const host = end.net.named ? name : end.ip4?.text;
    if (host !== undefined) return { name, remedy: useAddress(call.address, { host }) };
  }
  const box = boxesByPort.get(port)?.find(isOther);
  if (box?.namedEnds[0] === undefined || call.box === null || call.space.kind !== 'container') return null;
  const { name } = box.container;
  return { name, remedy: connectSomewhere(call, box, otherAddress(call.address, { host: name })) };
}

/** On a named network that both are on, or else on another one. */
function sharedEnd(
  own: readonly End[],
  near: ReadonlyMap<Net, readonly End[]>,
  isOther: (box: Box) => boolean,
): End | null {
  let unnamed: End | null = null;
  for (const { net } of own) {
    const found = near.get(net)?.find(({ box }) => isOther(box));
    if (found !== undefined && net.named) return found;
    unnamed ??= found ?? null;
  }
  return unnamed;
}
