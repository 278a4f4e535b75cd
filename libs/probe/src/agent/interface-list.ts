import { BlockList } from 'node:net';
import type { NamespaceReading, ReadRoute } from './agent-messages.ts';
import { ipv6OfBytes, isLinkLocal } from './kernel-address.ts';

type Interfaces = NonNullable<NamespaceReading['interfaces']>;

/** What Node knows of an interface: only those with a carrier. */
export type KnownInterfaces = Readonly<
  Record<string, readonly { readonly cidr: string | null }[] | undefined>
>;

/**
 * Puts the interfaces of a namespace together. Node leaves out those without a carrier, such as a bridge whose
 * containers are all stopped, though its address answers: those come from the table of local addresses and from the
 * routes to their links.
 *
 * Link-local addresses are left out: each of the many interfaces of a host has one, and nobody dials them. So are IPv6
 * addresses that are of no use: those that somebody else has, and those of a bridge that never had a carrier, which stay
 * tentative until it gets one (RFC 4862, section 5.4; addrconf.c of Linux).
 *
 * @param fibTrie - `/proc/net/fib_trie`
 * @param ifInet6 - `/proc/net/if_inet6`; empty without IPv6
 */
export function interfaceList(
  fibTrie: string,
  ifInet6: string,
  routes: readonly ReadRoute[],
  known: KnownInterfaces,
): Interfaces {
  const found = new Map<string, Set<string>>();
  const add = (name: string, cidr: string): void => {
    const addresses = found.get(name) ?? new Set();
    found.set(name, addresses.add(cidr));
  };
  const knownCidrs = new Map<string, { name: string; cidr: string }>();
  for (const [name, addresses] of Object.entries(known)) {
    for (const { cidr } of addresses ?? []) {
      if (cidr !== null && !cidr.includes(':')) knownCidrs.set(withoutPrefix(cidr), { name, cidr });
    }
  }
  for (const address of localAddresses(fibTrie)) {
    const one = knownCidrs.get(address) ?? onLink(address, routes);
    if (one !== null) add(one.name, one.cidr);
  }
  for (const line of ifInet6.split('\n')) {
    const [address, , length, , flagWord = '', name] = line.trim().split(/\s+/);
    if (address === undefined || length === undefined || name === undefined) continue;
    const flags = parseInt(flagWord, 16);
    // With a carrier it is done in a second or two.
    const stuck = (flags & TENTATIVE) !== 0 && known[name] === undefined;
    if (isLinkLocal(address) || stuck || (flags & DUPLICATE) !== 0) continue;
    add(name, `${ipv6OfBytes(address)}/${parseInt(length, 16)}`);
  }
  return [...found].map(([name, addresses]) => ({ name, addresses: [...addresses] }));
}

/** `IFA_F_TENTATIVE` and `IFA_F_DADFAILED` of `include/uapi/linux/if_addr.h`. */
const TENTATIVE = 0x40;
const DUPLICATE = 0x08;

/** Those of `/32 host LOCAL` in `/proc/net/fib_trie`. */
function localAddresses(fibTrie: string): Set<string> {
  const found = new Set<string>();
  let leaf = '';
  for (const line of fibTrie.split('\n')) {
    leaf = /\|-- ([\d.]+)/.exec(line)?.[1] ?? leaf;
    if (line.includes('/32 host LOCAL')) found.add(leaf);
  }
  return found;
}

/** The narrowest link that the address is on. */
function onLink(address: string, routes: readonly ReadRoute[]): { name: string; cidr: string } | null {
  if (address.startsWith('127.')) return { name: 'lo', cidr: `${address}/8` };
  let best: { name: string; prefix: number } | null = null;
  for (const { to, via, interface: name } of routes) {
    const [network = '', length = ''] = to.split('/');
    const prefix = Number(length);
    if (via !== null || network.includes(':') || (best !== null && best.prefix >= prefix)) continue;
    const link = new BlockList();
    link.addSubnet(network, prefix);
    if (link.check(address)) best = { name, prefix };
  }
  return best === null ? null : { name: best.name, cidr: `${address}/${best.prefix}` };
}

function withoutPrefix(cidr: string): string {
  return cidr.replace(/\/.*$/, '');
}
