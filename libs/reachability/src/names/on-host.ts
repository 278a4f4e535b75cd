import { OUTSIDE_PLACE, missing } from '../follow/call.ts';
import type { Call, Ending, Path } from '../follow/call.ts';
import { parseIp } from '../prepare/ip.ts';
import type { Answer } from './answer.ts';
import { answersInHosts, answersLookedUp } from './in-files.ts';
import { whyNotFound } from './not-found.ts';

/** A name on the machine: its `/etc/hosts`, then the DNS it uses. The engine's own DNS answers inside containers only. */
export function resolveOnHost(call: Call, path: Path, name: string): readonly Answer[] | Ending {
  const asked = call.known.askedName(name);
  if (call.browser && /(^|\.)localhost\.?$/.test(asked.lower)) return loopback(call, name);
  const inHosts = answersInHosts(call, name, asked.lower);
  if (inHosts !== null) return inHosts;
  const looked = answersLookedUp(call, name, asked.lower);
  if (looked !== null && looked.length > 0) return looked;
  if (looked === null && asked.mayBeOutside) {
    return missing(path, 'name', OUTSIDE_PLACE, 'outside-dns', name);
  }
  return whyNotFound(call, path, asked);
}

/** Browsers ask nobody about localhost and what is below it: W3C Secure Contexts, section 5.2. */
function loopback({ space }: Call, name: string): readonly Answer[] {
  return ['::1', '127.0.0.1'].flatMap((text): Answer[] => {
    const ip = parseIp(text);
    return ip === null
      ? []
      : [{ ip, rule: 'B5', place: space.place, fact: { id: 'name-in-hosts', name, ip: text } }];
  });
}
