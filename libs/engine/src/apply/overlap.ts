import { BlockList, isIPv6 } from 'node:net';
import type { NetworkJson } from '../map/inspect-json.ts';

/** @returns the name of the network whose subnet shares addresses with `subnet`; `null` when none of them does. */
export function overlapping(subnet: string, networks: readonly NetworkJson[]): string | null {
  const found = networks.find((network) =>
    (network.IPAM?.Config ?? []).some(({ Subnet }) => Subnet !== undefined && overlap(subnet, Subnet)),
  );
  return found?.Name ?? null;
}

/** Two CIDR blocks overlap exactly when one holds the other's first address. */
function overlap(a: string, b: string): boolean {
  return holds(a, b) || holds(b, a);
}

function holds(outer: string, inner: string): boolean {
  const [address, length] = outer.split('/');
  const [first] = inner.split('/');
  if (address === undefined || length === undefined || first === undefined) return false;
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if ((isIPv6(first) ? 'ipv6' : 'ipv4') !== family) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(length), family);
  return list.check(first, family);
}
