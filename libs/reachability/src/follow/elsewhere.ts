import type { Box, End } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { joinNetwork } from '../remedies/join-network.ts';
import { useAddress } from '../remedies/addresses.ts';
import type { Call } from './call.ts';

/**
 * Who does listen at a port that nobody has at the caller's own localhost: most often the container that was meant.
 *
 * @returns its name, and the address or command that reaches it; `null`: nobody on this engine.
 */
export function elsewhere(
  call: Call,
  port: number,
): { readonly name: string; readonly remedy: Remedy } | null {
  const candidates = (call.known.boxesByPort.get(port) ?? []).filter(({ space }) => space !== call.space);
  for (const box of candidates) {
    const end = sharedEnd(call, box);
    if (end === null) continue;
    const host = end.net.named ? box.container.name : end.ip4?.text;
    if (host !== undefined) return { name: box.container.name, remedy: useAddress(call.address, { host }) };
  }
  const [box] = candidates;
  const net = box?.ends.find((end) => end.net.named)?.net;
  if (box === undefined || net === undefined || call.box === null) return null;
  return { name: box.container.name, remedy: joinNetwork(call.box, net) };
}

/** A named network that both are on, or else another one. */
function sharedEnd({ space }: Call, box: Box): End | null {
  const shared = box.ends.filter(({ net }) => space.ends.some((own) => own.net === net));
  return shared.find(({ net }) => net.named) ?? shared[0] ?? null;
}
