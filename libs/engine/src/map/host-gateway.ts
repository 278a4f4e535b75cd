import { isIPv4 } from 'node:net';
import type { Network } from '@dari/topology';

const DEFAULT_BRIDGE = 'com.docker.network.bridge.default_bridge';

/**
 * @returns what `host-gateway` maps to: the IPv4 gateway of the default bridge; `null` without one. Engine 20.10
 * leaves the gateway out until a container has run; it is the first address of the subnet then.
 */
export function hostGateway(networks: readonly Network[]): string | null {
  const bridge = networks.find(
    ({ driver, options }) => driver === 'bridge' && options[DEFAULT_BRIDGE] === 'true',
  );
  const subnet = bridge?.subnets.find((entry) => isIPv4(entry.subnet.split('/')[0] ?? ''));
  if (subnet === undefined) return null;
  return subnet.gateway ?? firstAddress(subnet.subnet);
}

function firstAddress(subnet: string): string | null {
  const [address, length] = subnet.split('/');
  if (address === undefined || length === undefined) return null;
  const bits = Number(length);
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const first = Math.floor(number / size) * size + 1;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
