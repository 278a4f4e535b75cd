import { readFile, readlink } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import type { NamespaceReading, ReadListener } from './agent-messages.ts';
import { interfaceList } from './interface-list.ts';
import { hostsLines, resolverFile } from './name-files.ts';
import { ipv4Routes, ipv6Routes } from './routing-table.ts';
import { LISTEN, socketTable } from './socket-table.ts';
import { isTrial, takesIpv4 as ownTakesIpv4 } from './takes-ipv4.ts';

/** A namespace that a process of this computer is in, looked into from outside. */
export interface ForeignNamespace {
  /** The number of the process, as this process sees it. */
  readonly process: number;
  /** Whether a socket that listens on `::` at this port takes IPv4 too; `null`: not known. */
  readonly takesIpv4: (port: number) => Promise<boolean | null>;
}

/**
 * Reads what a namespace's files tell. What is not there, or may not be read, is `null`, and no reason to fail.
 *
 * @param of absent: the namespace of this process.
 */
export async function readNamespace(of?: ForeignNamespace): Promise<NamespaceReading> {
  const process = `/proc/${of?.process ?? 'self'}`;
  const root = of === undefined ? '' : `${process}/root`;
  const [namespace, tcp, tcp6, route, route6, fibTrie, inet6, hosts, resolver, forward, ipvs] =
    await Promise.all([
      namespaceId(process),
      text(`${process}/net/tcp`),
      text(`${process}/net/tcp6`),
      text(`${process}/net/route`),
      text(`${process}/net/ipv6_route`),
      text(`${process}/net/fib_trie`),
      text(`${process}/net/if_inet6`),
      text(`${root}/etc/hosts`),
      text(`${root}/etc/resolv.conf`),
      // This one is always of the namespace that reads it.
      of === undefined ? text('/proc/sys/net/ipv4/ip_forward') : null,
      text(`${process}/net/ip_vs`),
    ]);
  const routes = route === null ? null : [...ipv4Routes(route), ...ipv6Routes(route6 ?? '')];
  return {
    namespace,
    hostname: of === undefined ? hostname() : '',
    listeners: tcp === null ? null : await listenersOf(tcp, tcp6 ?? '', of?.takesIpv4 ?? ownTakesIpv4),
    interfaces:
      fibTrie === null
        ? null
        : interfaceList(fibTrie, inet6 ?? '', routes ?? [], of === undefined ? networkInterfaces() : {}),
    routes,
    hosts: hosts === null ? null : hostsLines(hosts),
    resolver: resolver === null ? null : resolverFile(resolver),
    ipForward: forward === null ? null : forward.trim() === '1',
    ipvs: ipvs !== null,
  };
}

/** Numbers of namespaces are the same on every machine, so the machine belongs to it. */
async function namespaceId(process: string): Promise<string | null> {
  const boot = await text('/proc/sys/kernel/random/boot_id');
  const link = await readlink(`${process}/ns/net`).catch(() => null);
  return boot === null || link === null ? null : `${boot.trim()} ${link}`;
}

async function listenersOf(
  tcp: string,
  tcp6: string,
  takesIpv4: ForeignNamespace['takesIpv4'],
): Promise<ReadListener[]> {
  const found = new Map<string, ReadListener>();
  for (const { local, state } of [...socketTable(tcp, 'ipv4'), ...socketTable(tcp6, 'ipv6')]) {
    if (state === LISTEN && !isTrial(local.address)) found.set(`${local.address} ${local.port}`, local);
  }
  return Promise.all(
    [...found.values()].map(async (listener) => {
      if (listener.address !== '::') return listener;
      // Both sides are held, by two sockets or by one: it makes no difference to a caller.
      if (found.has(`0.0.0.0 ${listener.port}`)) return { ...listener, takesIpv4: false };
      return { ...listener, takesIpv4: await takesIpv4(listener.port) };
    }),
  );
}

async function text(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
