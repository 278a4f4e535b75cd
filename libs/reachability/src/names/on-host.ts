import { OUTSIDE_PLACE, missing } from '../follow/call.ts';
import type { Call, Ending, Path } from '../follow/call.ts';
import { parseIp } from '../prepare/ip.ts';
import type { Answer } from './answer.ts';
import { answersInHosts, answersLookedUp } from './in-files.ts';
import { mayBeOutside, whyNotFound } from './not-found.ts';

/** A name on the machine: its `/etc/hosts`, then the DNS it uses. The engine's own DNS answers inside containers only. */
export function resolveOnHost(call: Call, path: Path, name: string): readonly Answer[] | Ending {
  const plain = name.replace(/\.$/, '');
  if (call.browser && /(^|\.)localhost$/i.test(plain)) return loopback(call, name);
  const inHosts = answersInHosts(call, name);
  if (inHosts !== null) return inHosts;
  const looked = answersLookedUp(call, name);
  if (looked !== null && looked.length > 0) return looked;
  if (looked === null && mayBeOutside(call.known, plain)) {
    return missing(path, 'name', OUTSIDE_PLACE, 'outside-dns', name);
  }
  return whyNotFound(call, path, plain);
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
