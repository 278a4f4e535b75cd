import type { Ip } from '../prepare/ip.ts';
import type { End, Prepared } from '../prepare/prepared.ts';
import { isAtLeast } from '../prepare/version.ts';
import type { Answer } from './answer.ts';

/** One way to read a name: `db.net` is a container, or the container `db` of the network `net`. */
interface Reading {
  readonly asked: string;
  /** `null`: on any network. */
  readonly network: string | null;
}

type Family = 4 | 6;
type Found = readonly { readonly end: End; readonly ip: Ip }[];

/**
 * What the engine's DNS answers (moby libnetwork: Sandbox.ResolveName, Network.ResolveName): each family is asked for on
 * its own, on one network after another, aliases of `--link` before names, and the first network that has an answer
 * gives all of them. The name of a container is read in any case; that of a network, and an alias of a link, only as it
 * is written. Since Engine 28 a network that knows the name ends the search for both families.
 *
 * @param ends networks of the caller in the order of the engine: {@link Space.dnsEnds}.
 * @returns those of IPv6 first, as resolvers sort them (RFC 6724); `null`: the version decides, and is not known.
 */
export function askEngine(
  { version }: Pick<Prepared, 'version'>,
  ends: readonly End[],
  name: string,
): readonly Answer[] | null {
  const readings = readingsOf(name);
  const stops = isAtLeast(version, 28);
  const answers = both(ends, readings, name, stops ?? true);
  if (stops !== null) return answers;
  const older = both(ends, readings, name, false);
  const same = older.length === answers.length && older.every(({ ip }, at) => ip === answers[at]?.ip);
  return same ? answers : null;
}

function readingsOf(name: string): readonly Reading[] {
  const readings: Reading[] = [{ asked: name, network: null }];
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    readings.push({ asked: name.slice(0, dot), network: name.slice(dot + 1) });
  }
  return readings;
}

function both(
  ends: readonly End[],
  readings: readonly Reading[],
  name: string,
  stops: boolean,
): readonly Answer[] {
  return ([6, 4] as const).flatMap((family) => ofFamily(ends, readings, family, name, stops));
}

function ofFamily(
  ends: readonly End[],
  readings: readonly Reading[],
  family: Family,
  name: string,
  stops: boolean,
): readonly Answer[] {
  for (const reading of readings) {
    for (const linked of [true, false]) {
      const found = search(ends, reading, family, linked, stops);
      if (found !== null) {
        const rule = reading.network === null ? 'C2' : 'C5';
        return found.map(({ end, ip }) => answer(end, ip, name, rule));
      }
    }
  }
  return [];
}

/** @returns `null`: nobody has the name; empty: somebody has, but no address of this family. */
function search(
  ends: readonly End[],
  { asked, network }: Reading,
  family: Family,
  linked: boolean,
  stops: boolean,
): Found | null {
  let known = false;
  for (const { net, attachment } of ends) {
    if (!net.named || (network !== null && net.network.name !== network)) continue;
    const target = targetOf(attachment.links, asked);
    if ((target !== null) !== linked) continue;
    const owners = net.endsByName.get((target ?? asked).toLowerCase());
    if (owners === undefined) continue;
    const found = owners.flatMap((end) => {
      const ip = family === 4 ? end.ip4 : end.ip6;
      return ip === null ? [] : [{ end, ip }];
    });
    if (found.length > 0 || stops) return found;
    // Then an engine before 28 goes on, but asks nobody outside.
    known ||= family === 6 && !net.network.ipv6;
  }
  return known ? [] : null;
}

/** `target:alias` */
function targetOf(links: readonly string[] | undefined, alias: string): string | null {
  if (links === undefined || links.length === 0) return null;
  const link = links.find((entry) => entry.slice(entry.indexOf(':') + 1) === alias);
  return link === undefined ? null : link.slice(0, link.indexOf(':'));
}

function answer({ net, box }: End, ip: Ip, name: string, rule: 'C2' | 'C5'): Answer {
  const container = box.container.name;
  const network = net.network.name;
  return { ip, rule, place: net.place, fact: { id: 'name-in-dns', name, network, container, ip: ip.text } };
}
