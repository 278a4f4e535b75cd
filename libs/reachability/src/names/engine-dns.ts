import type { Ip } from '../prepare/ip.ts';
import type { End, Net, Prepared } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import type { Answer } from './answer.ts';
import type { AskedName, Reading } from './asked-name.ts';
import { servicesOn } from './services.ts';

/** A network of the caller that knows a name, and whose it is there. */
interface Knowing {
  readonly end: End;
  readonly owners: readonly End[];
  readonly services: readonly Answer[];
}

const NOBODY: readonly Answer[] = [];
const NO_ENDS: readonly End[] = [];

/**
 * What the engine's DNS answers (moby libnetwork: Sandbox.ResolveName, Network.ResolveName): each family is asked for on
 * its own, on one network after another, aliases of `--link` before names, and the first network that has an answer
 * gives all of them, those of containers and of swarm services. The name of a container is read in any case; that of a
 * network, and an alias of a link, only as it is written. Since Engine 28 a network that knows the name ends the search
 * for both families.
 *
 * @param ends networks of the caller in the order of the engine: {@link Space.dnsEnds}.
 * @returns those of IPv6 first, as resolvers sort them (RFC 6724); `null`: the version decides, and is not known.
 */
export function askEngine(known: Prepared, ends: readonly End[], name: AskedName): readonly Answer[] | null {
  const searched: Search[] = [];
  for (const reading of name.readings) search(known, ends, reading, name.plain, searched);
  if (searched.length === 0) return NOBODY;
  const stops = isAtLeast(known.version, 28);
  const answers = both(searched, name.plain, stops ?? true);
  if (stops !== null) return answers;
  const older = both(searched, name.plain, false);
  const same = older.length === answers.length && older.every(({ ip }, at) => ip === answers[at]?.ip);
  return same ? answers : null;
}

/** One pass over the networks of the caller: what it found. */
interface Search {
  readonly reading: Reading;
  readonly found: readonly Knowing[];
}

/** Adds the two passes of a reading, as far as they find anything: by alias of a link, by name. */
function search(
  known: Prepared,
  ends: readonly End[],
  reading: Reading,
  name: string,
  searched: Search[],
): void {
  let byAlias: Knowing[] | null = null;
  let byName: Knowing[] | null = null;
  // Few engines are in a swarm.
  const mayBeService = known.services.length > 0;
  for (const end of ends) {
    const { net, attachment } = end;
    if (!net.named || (reading.network !== null && net.network.name !== reading.network)) continue;
    const target = targetOf(attachment.links, reading.asked);
    const owners = target === null ? ownersOn(net, reading) : net.endsByName.get(target);
    const services = mayBeService && target === null ? servicesOn(net, reading.asked, name, known) : NOBODY;
    if (owners === undefined && services.length === 0) continue;
    const knowing = { end, owners: owners ?? NO_ENDS, services };
    if (target === null) (byName ??= []).push(knowing);
    else (byAlias ??= []).push(knowing);
  }
  if (byAlias !== null) searched.push({ reading, found: byAlias });
  if (byName !== null) searched.push({ reading, found: byName });
}

/** Few networks know a name: to go through them is faster than to look it up in each of the caller's. */
function ownersOn(net: Net, { known }: Reading): readonly End[] | undefined {
  for (const one of known) if (one.net === net) return one.owners;
  return undefined;
}

/** `target:alias` @returns the target in lower case. */
function targetOf(links: readonly string[] | undefined, alias: string): string | null {
  if (links === undefined || links.length === 0) return null;
  const link = links.find((entry) => entry.slice(entry.indexOf(':') + 1) === alias);
  return link === undefined ? null : link.slice(0, link.indexOf(':')).toLowerCase();
}

function both(searched: readonly Search[], name: string, stops: boolean): readonly Answer[] {
  const answers: Answer[] = [];
  ofFamily(answers, searched, 6, name, stops);
  ofFamily(answers, searched, 4, name, stops);
  return answers;
}

function ofFamily(
  answers: Answer[],
  searched: readonly Search[],
  family: 4 | 6,
  name: string,
  stops: boolean,
): void {
  for (const { reading, found } of searched) {
    let known = false;
    for (const { end, owners, services } of found) {
      const before = answers.length;
      for (const owner of owners) {
        const ip = family === 4 ? owner.ip4 : owner.ip6;
        if (ip !== null) answers.push(answer(owner, ip, name, reading));
      }
      for (const each of services) if (each.ip.family === family) answers.push(each);
      if (answers.length > before || stops) return;
      // Then an engine before 28 goes on, but asks nobody outside.
      known ||= family === 6 && !end.net.network.ipv6;
    }
    if (known) return;
  }
}

function answer({ net, box }: End, ip: Ip, name: string, { network: asked }: Reading): Answer {
  const container = box.container.name;
  const network = net.network.name;
  const rule = asked === null ? 'C2' : 'C5';
  return { ip, rule, place: net.place, fact: { id: 'name-in-dns', name, network, container, ip: ip.text } };
}
