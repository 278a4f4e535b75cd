import type { PublishedDetails } from '../fact.ts';

/** `127.0.0.1:8080 → web:80`: the two sides of a published port. */
export function mapping({ container, containerPort, hostIp, hostPort }: PublishedDetails): string {
  const host = hostIp.includes(':') ? `[${hostIp}]` : hostIp;
  return `${host === '' ? '' : `${host}:`}${hostPort} → ${container}:${containerPort}`;
}
