import type { Listener } from '@dari/topology';
import { isLoopback, parseIp } from '../prepare/ip.ts';

/** @returns whether a socket can be reached only from its own namespace. */
export function isOnLoopback({ address }: Listener): boolean {
  const ip = parseIp(address);
  return ip !== null && isLoopback(ip);
}
