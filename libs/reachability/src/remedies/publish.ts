import { isLoopback } from '../prepare/ip.ts';
import type { Ip } from '../prepare/ip.ts';
import type { Box } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { recreate } from './recreate.ts';

/**
 * Publishes a port at the address that was dialled, and at no other: what is open to every interface is open to the
 * network outside too.
 */
export function publish({ container }: Box, ip: Ip, hostPort: number, containerPort: number): Remedy {
  const hostIp = isLoopback(ip) && ip.family === 4 ? '127.0.0.1' : ip.text;
  const host = ip.family === 6 ? `[${hostIp}]` : hostIp;
  const commands = recreate(container, { publish: [`${host}:${hostPort}:${containerPort}`] });
  return { id: 'publish', container: container.name, hostIp, hostPort, containerPort, commands };
}
