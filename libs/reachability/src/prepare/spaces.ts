import type { Listener, NamespaceFacts } from '@dari/topology';
import type { Place } from '../verdict.ts';
import { parseCidr } from './cidr.ts';
import { hostsMap } from './hosts-file.ts';
import { isLoopback, parseIp } from './ip.ts';
import type { Ip } from './ip.ts';
import { dnsOrder } from './dns-order.ts';
import type { End, Space } from './prepared.ts';

/** A space of which it is still to be found out who is in it. */
export interface OpenSpace extends Space {
  awake: Space['awake'];
}

export interface SpaceParts {
  readonly kind: Space['kind'];
  readonly place: Place;
  readonly facts: NamespaceFacts | null;
  readonly ends: readonly End[];
  /** What `/etc/hosts` has when it was not read. */
  readonly derivedHosts: ReadonlyMap<string, readonly Ip[]>;
  readonly orphaned?: boolean;
}

export function makeSpace({
  kind,
  place,
  facts,
  ends,
  derivedHosts,
  orphaned = false,
}: SpaceParts): OpenSpace {
  const own = facts?.interfaces ? interfaceAddresses(facts) : null;
  const attached = own === null ? ends : ends.filter(({ ip4, ip6 }) => has(own, ip4) || has(own, ip6));
  return {
    kind,
    place,
    facts,
    ends: attached,
    dnsEnds: dnsOrder(attached),
    awake: 'all',
    addresses: own ?? new Set(ends.flatMap(({ ip4, ip6 }) => [ip4, ip6]).flatMap((ip) => ip?.text ?? [])),
    hasIpv6Loopback: own === null ? null : own.has('::1'),
    listeners: facts?.listeners ? byPort(facts.listeners) : null,
    hosts: facts?.hosts ? hostsMap(facts.hosts.map(({ names, address }) => [names, address])) : derivedHosts,
    lookups: lookupMap(facts),
    routes: facts?.routes
      ? facts.routes.flatMap(({ to, via }) => {
          const block = parseCidr(to);
          return block === null ? [] : [{ to: block, via: via === null ? null : parseIp(via) }];
        })
      : null,
    orphaned,
  };
}

function has(addresses: ReadonlySet<string>, ip: Ip | null): boolean {
  return ip !== null && addresses.has(ip.text);
}

function interfaceAddresses(facts: NamespaceFacts): ReadonlySet<string> {
  return new Set(
    (facts.interfaces ?? []).flatMap(({ addresses }) =>
      addresses.flatMap((address) => parseCidr(address)?.base.text ?? parseIp(address)?.text ?? []),
    ),
  );
}

function byPort(listeners: readonly Listener[]): ReadonlyMap<number, readonly Listener[]> {
  const ports = new Map<number, Listener[]>();
  for (const listener of listeners) {
    const known = ports.get(listener.port);
    if (known === undefined) ports.set(listener.port, [listener]);
    else known.push(listener);
  }
  return ports;
}

function lookupMap(facts: NamespaceFacts | null): ReadonlyMap<string, readonly Ip[]> {
  return new Map(
    (facts?.lookups ?? []).map(({ name, addresses }) => [
      name.toLowerCase(),
      addresses.flatMap((address) => parseIp(address) ?? []),
    ]),
  );
}

/** @returns the addresses that a host has for sure: those of its interfaces, without loopback. */
export function withoutLoopback(addresses: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...addresses].filter((text) => {
      const ip = parseIp(text);
      return ip !== null && !isLoopback(ip);
    }),
  );
}
