import type { Container, EngineFacts, Listener, NamespaceFacts } from '@dari/topology';
import type { Place } from '../verdict.ts';
import { parseCidr } from './cidr.ts';
import { isLoopback, parseIp } from './ip.ts';
import type { Ip } from './ip.ts';
import type { End, Space } from './prepared.ts';

export interface SpaceParts {
  readonly kind: Space['kind'];
  readonly place: Place;
  readonly facts: NamespaceFacts | null;
  readonly ends: readonly End[];
  /** What `/etc/hosts` has when it was not read. */
  readonly derivedHosts: ReadonlyMap<string, readonly Ip[]>;
  readonly orphaned?: boolean;
}

export function makeSpace({ kind, place, facts, ends, derivedHosts, orphaned = false }: SpaceParts): Space {
  const own = facts?.interfaces ? interfaceAddresses(facts) : null;
  const attached = own === null ? ends : ends.filter(({ ip4, ip6 }) => has(own, ip4) || has(own, ip6));
  return {
    kind,
    place,
    facts,
    ends: attached,
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

/** Several lines of one name give all of their addresses, in their order. */
export function hostsMap(
  lines: Iterable<readonly [names: readonly string[], address: string]>,
): ReadonlyMap<string, readonly Ip[]> {
  const hosts = new Map<string, Ip[]>();
  for (const [names, address] of lines) {
    const ip = parseIp(address);
    if (ip === null) continue;
    for (const name of names) {
      const key = name.toLowerCase();
      const known = hosts.get(key);
      if (known === undefined) hosts.set(key, [ip]);
      else if (known.every(({ text }) => text !== ip.text)) known.push(ip);
    }
  }
  return hosts;
}

/**
 * What the engine writes into `/etc/hosts` of a container: localhost, `--add-host`, its own names, and the targets of
 * `--link` on the default bridge.
 */
export function derivedHosts(
  container: Container,
  ends: readonly End[],
  engine: EngineFacts,
  addressOf: (container: string, network: string) => string | null,
): ReadonlyMap<string, readonly Ip[]> {
  const own = container.attachments.flatMap(({ ip }) => ip ?? []);
  const extra = container.extraHosts.flatMap((line): [string[], string][] => {
    const at = line.search(/[:=]/);
    const to = line.slice(at + 1).replace(/^\[(.*)\]$/, '$1');
    const address = to === 'host-gateway' ? engine.hostGateway : to;
    return at < 1 || address === null ? [] : [[[line.slice(0, at)], address]];
  });
  const links = ends
    .filter(({ net }) => !net.named)
    .flatMap(({ attachment }) =>
      (attachment.links ?? []).flatMap((link): [string[], string][] => {
        const [target = '', alias = ''] = link.split(':');
        const address = addressOf(target, attachment.network);
        return address === null ? [] : [[[alias, target], address]];
      }),
    );
  return hostsMap([
    [['localhost'], '127.0.0.1'],
    ...extra,
    ...links,
    ...own.map((ip): [string[], string] => [[container.hostname || container.id.slice(0, 12)], ip]),
  ]);
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
