import { parseIp } from './ip.ts';
import type { Ip } from './ip.ts';

/** A block of addresses, for example `172.18.0.0/16`. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly bits: number;
  readonly base: Ip;
}

/** @returns `null` for what is no block; host bits may be set, as in the address of an interface. */
export function parseCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const base = parseIp(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (base === null || !/^\d{1,3}$/.test(length)) return null;
  const bits = Number(length);
  return bits > (base.family === 4 ? 32 : 128) ? null : { family: base.family, bits, base };
}

export function contains(block: Cidr, ip: Ip): boolean {
  if (block.family !== ip.family) return false;
  if (block.family === 4)
    return block.bits === 0 || (block.base.number ^ ip.number) >>> (32 - block.bits) === 0;
  for (let at = 0, left = block.bits; left > 0; at += 1, left -= 16) {
    const difference = (block.base.groups[at] ?? 0) ^ (ip.groups[at] ?? 0);
    if (difference >>> Math.max(0, 16 - left) !== 0) return false;
  }
  return true;
}
