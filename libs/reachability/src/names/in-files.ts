import type { Call } from '../follow/call.ts';
import type { Answer } from './answer.ts';

/** `/etc/hosts` comes first, for every program that asks the system. */
export function answersInHosts({ space }: Call, name: string, lower: string): readonly Answer[] | null {
  const ips = space.hosts.get(lower);
  if (ips === undefined) return null;
  return ips.map((ip) => ({
    ip,
    rule: 'N1',
    place: space.place,
    fact: { id: 'name-in-hosts', name, ip: ip.text },
  }));
}

/** Names that were really looked up there: `null` when this one was not. */
export function answersLookedUp({ space }: Call, name: string, lower: string): readonly Answer[] | null {
  const ips = space.lookups.get(lower);
  if (ips === undefined) return null;
  return ips.map((ip) => ({
    ip,
    rule: 'N2',
    place: space.place,
    fact: { id: 'name-looked-up', name, ip: ip.text },
  }));
}
