import type { Call } from '../follow/call.ts';
import type { End, Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { otherAddress, useAddress } from './addresses.ts';
import { networkOwner } from './network-owner.ts';

/** Two containers on one network find each other at the address that was asked for. */
export function joinNetwork(call: Call, { network }: Net, address: string | null = null): Remedy {
  const container = networkOwner(call)?.container.name ?? '';
  return {
    id: 'connect-network',
    network: network.name,
    container,
    address,
    commands: container === '' ? [] : [{ words: ['docker', 'network', 'connect', network.name, container] }],
  };
}

/** Who is on one network with a container needs none of its published ports, and who is not is to be. */
export function callInside(call: Call, { box, net, ip4, ip6 }: End, port: number): Remedy {
  const ip = (ip4 ?? ip6)?.text;
  const host = net.named || ip === undefined ? box.container.name : ip;
  const isOn = call.space.ends.some((end) => end.net === net);
  return isOn
    ? useAddress(call.address, { host, port })
    : joinNetwork(call, net, otherAddress(call.address, { host, port }));
}
