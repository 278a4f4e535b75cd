import { contains } from './cidr.ts';
import type { Cidr } from './cidr.ts';
import type { Ip } from './ip.ts';
import type { Net } from './prepared.ts';

interface Range {
  readonly first: number;
  readonly last: number;
  readonly net: Net;
}

/** Finds networks by address: with many networks a search through all of them would be most of the work of a route. */
export function netFinder(nets: readonly Net[]): (ip: Ip) => Net | null {
  const ranges = nets
    .flatMap((net) => net.blocks.filter(({ family }) => family === 4).map((block) => rangeOf(block, net)))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const wide = nets.flatMap((net) =>
    net.blocks.filter(({ family }) => family === 6).map((block) => ({ block, net })),
  );
  return (ip) =>
    ip.family === 4
      ? (search(ranges, ip.number)?.net ?? null)
      : (wide.find(({ block }) => contains(block, ip))?.net ?? null);
}

function rangeOf({ base, bits }: Cidr, net: Net): Range {
  const size = 2 ** (32 - bits);
  const first = Math.floor(base.number / size) * size;
  return { first, last: first + size - 1, net };
}

/** The last range that begins at or before the number; blocks that overlap lie further to the front. */
function search(ranges: readonly Range[], number: number): Range | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.first ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at -= 1) {
    const range = ranges[at];
    if (range !== undefined && range.last >= number) return range;
  }
  return null;
}
