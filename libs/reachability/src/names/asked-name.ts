import type { Box, End, Net } from '../prepare/prepared.ts';
import { nearestName } from './nearest-name.ts';

/** A name that somebody dials, with all that a topology says of it wherever it is dialled. */
export interface AskedName {
  /** In its own letters, without the dot at its end. */
  readonly plain: string;
  /** As it was typed, in lower case: so files are read. */
  readonly lower: string;
  /** The ways to read it, in the order of the engine's DNS. */
  readonly readings: readonly Reading[];
  /**
   * Whether only the DNS outside knows if there is such a name. Names without a dot, names of this engine and the name
   * that Docker gives to the host are not looked for there.
   */
  readonly mayBeOutside: boolean;
  /** Who has it as a name that the engine may have made up; `null`: nobody. */
  readonly doubtful: Box | null;
  /** @returns the name of a container that is almost the same. */
  nearest(): string | null;
}

/** One way to read a name: `db.net` is a container, or the container `db` of the network `net`. */
export interface Reading {
  readonly asked: string;
  readonly lower: string;
  /** In its own letters; `null`: on any network. */
  readonly network: string | null;
  /** The network of that name, in any case; `null`: there is none. */
  readonly net: Net | null;
  /** The networks that know the name, where it may mean them. */
  readonly known: readonly { readonly net: Net; readonly owners: readonly End[] }[];
  /** Who goes by the name anywhere: of several one that runs. */
  readonly box: Box | null;
}

/** What names mean in a topology. */
export interface Names {
  readonly boxByName: ReadonlyMap<string, Box>;
  readonly boxesByName: ReadonlyMap<string, readonly Box[]>;
  readonly nets: readonly Net[];
}

/** More different names than any stack has; a stream of invented ones may not fill the memory. */
const MOST_KEPT = 20_000;

/** @returns what is known of a name; it is found out once. */
export function nameKeeper(names: Names): (typed: string) => AskedName {
  const netByName = new Map<string, Net>();
  for (const net of names.nets) {
    const lower = net.network.name.toLowerCase();
    if (!netByName.has(lower)) netByName.set(lower, net);
  }
  const kept = new Map<string, AskedName>();
  return (typed) => {
    let known = kept.get(typed);
    if (known === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      known = askedName(typed, names, netByName);
      kept.set(typed, known);
    }
    return known;
  };
}

export const HOST_ALIAS = 'host.docker.internal';

function askedName(
  typed: string,
  { boxByName, boxesByName, nets }: Names,
  netByName: ReadonlyMap<string, Net>,
): AskedName {
  const plain = typed.replace(/\.$/, '');
  const lower = plain.toLowerCase();
  const reading = (asked: string, network: string | null): Reading => {
    const low = asked.toLowerCase();
    const boxes = boxesByName.get(low);
    return {
      asked,
      lower: low,
      network,
      net: network === null ? null : (netByName.get(network.toLowerCase()) ?? null),
      known: nets.flatMap((net) => {
        const owners = net.endsByName.get(low);
        const isMeant = net.named && (network === null || net.network.name === network);
        return isMeant && owners !== undefined ? [{ net, owners }] : [];
      }),
      box: boxes?.find(({ alive }) => alive) ?? boxes?.[0] ?? null,
    };
  };
  const readings = [reading(plain, null)];
  for (let dot = plain.lastIndexOf('.'); dot > 0; dot = plain.lastIndexOf('.', dot - 1)) {
    readings.push(reading(plain.slice(0, dot), plain.slice(dot + 1)));
  }
  const doubtful = readings
    .flatMap(({ known, lower: name }) =>
      known.flatMap(({ owners }) => owners.map((owner) => ({ owner, name }))),
    )
    .find(({ owner, name }) => owner.attachment.doubtfulName?.toLowerCase() === name);
  const dot = lower.lastIndexOf('.');
  const isOurs = boxesByName.has(lower) || netByName.has(lower.slice(dot + 1));
  let nearest: string | null | undefined;
  return {
    plain,
    lower: typed.toLowerCase(),
    readings,
    mayBeOutside: dot >= 0 && lower !== HOST_ALIAS && !lower.endsWith('.invalid') && !isOurs,
    doubtful: doubtful?.owner.box ?? null,
    nearest: () => (nearest === undefined ? (nearest = nearestName(plain, boxByName.keys())) : nearest),
  };
}
