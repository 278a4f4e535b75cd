import type { ReadRoute } from './agent-messages.ts';
import { ipv4OfHex, ipv6OfBytes, isLinkLocal } from './kernel-address.ts';

/** `include/uapi/linux/route.h` and `ipv6_route.h` */
const UP = 0x1;
const GATEWAY = 0x2;
const REJECT = 0x200;
const LOCAL = 0x80000000;
const ANYCAST = 0x00100000;

/** Reads `/proc/net/route`, the main table. Routes that reject are left out. */
export function ipv4Routes(text: string): ReadRoute[] {
  return text.split('\n').flatMap((line) => {
    const [name, to, via, flagWord, , , , mask] = line.split('\t').map((word) => word.trim());
    if (mask === undefined || name === undefined || !/^[\dA-F]{8}$/i.test(to ?? '')) return [];
    const flags = parseInt(flagWord ?? '', 16);
    if ((flags & UP) === 0 || (flags & REJECT) !== 0 || name === 'lo' || name === '*') return [];
    const isVia = (flags & GATEWAY) !== 0;
    return [
      {
        to: `${ipv4OfHex(to ?? '')}/${ones(mask)}`,
        via: isVia ? ipv4OfHex(via ?? '') : null,
        interface: name,
      },
    ];
  });
}

/** Reads `/proc/net/ipv6_route`, which holds every table: local, link-local, anycast and multicast
 * routes are left out. */
export function ipv6Routes(text: string): ReadRoute[] {
  return text.split('\n').flatMap((line) => {
    const [to, length, , , via, , , , flagWord, name] = line.trim().split(/\s+/);
    if (to === undefined || length === undefined || via === undefined || name === undefined) return [];
    const flags = parseInt(flagWord ?? '', 16);
    if ((flags & UP) === 0 || (flags & REJECT) !== 0 || (flags & LOCAL) !== 0) return [];
    if (name === 'lo' || to.startsWith('ff') || isLinkLocal(to) || (flags & ANYCAST) !== 0) return [];
    const isVia = (flags & GATEWAY) !== 0;
    return [
      {
        to: `${ipv6OfBytes(to)}/${parseInt(length, 16)}`,
        via: isVia ? ipv6OfBytes(via) : null,
        interface: name,
      },
    ];
  });
}

function ones(mask: string): number {
  return parseInt(mask, 16).toString(2).replaceAll('0', '').length;
}
