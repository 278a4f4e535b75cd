import { tryPort } from './try-port.ts';

const LAST_PORT = 65_535;
/** After so many neighbours a person would not recognise the number anyway. */
const NEIGHBOURS = 50;

/** @returns the next port that is free on all addresses and not in `avoid`; `null` when there is none nearby. */
export async function freePort(
  after: number,
  hostIps: readonly string[],
  avoid: ReadonlySet<number>,
): Promise<number | null> {
  for (let port = after + 1; port <= Math.min(LAST_PORT, after + NEIGHBOURS); port += 1) {
    if (avoid.has(port)) continue;
    const codes = await Promise.all(hostIps.map((hostIp) => tryPort(hostIp, port)));
    if (codes.every((code) => code === null || code === 'EADDRNOTAVAIL')) return port;
  }
  return null;
}
