import type { WantedPort } from '../stack.ts';
import type { Cause } from '../step.ts';
import type { PublishedPort } from '../topology.ts';
import { cause } from './cause.ts';
import { ALL_ADDRESSES, plainHostIp } from './host-ip.ts';

/** @returns the first port that is not published as wanted, or published besides; `null` when they fit. */
export function comparePorts(wanted: readonly WantedPort[], has: readonly PublishedPort[]): Cause | null {
  const wantedKeys = new Set<string>();
  const there = new Set(has.map(key));
  for (const port of wanted) {
    for (const hostIp of port.hostIps) {
      const asked = { ...port, protocol: 'tcp', hostIp } as const;
      wantedKeys.add(key(asked));
      // `0.0.0.0` and `::` together are what an engine makes of "every address".
      if (plainHostIp(hostIp) === ALL_ADDRESSES) wantedKeys.add(key({ ...asked, hostIp: '::' }));
      if (there.has(key(asked))) continue;
      return cause('port-not-published', { ...place(asked), has: elsewhere(port.containerPort, has) });
    }
  }
  const extra = has.find((port) => !wantedKeys.has(key(port)));
  return extra === undefined ? null : cause('port-published-too', place(extra));
}

function key(port: PublishedPort): string {
  return `${plainHostIp(port.hostIp)} ${port.hostPort} ${port.containerPort}/${port.protocol}`;
}

function place(port: PublishedPort): { port: string; hostIp: string; hostPort: string } {
  const protocol = port.protocol === 'tcp' ? '' : `/${port.protocol}`;
  return {
    port: `${port.containerPort}${protocol}`,
    hostIp: plainHostIp(port.hostIp),
    hostPort: String(port.hostPort),
  };
}

function elsewhere(containerPort: number, has: readonly PublishedPort[]): string | null {
  const places = has.filter((port) => port.containerPort === containerPort && port.protocol === 'tcp');
  if (places.length === 0) return null;
  return places.map((port) => `${plainHostIp(port.hostIp)}:${port.hostPort}`).join(', ');
}
