import { readFile, readlink } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import type { NamespaceReading, ReadListener } from './agent-messages.ts';
import { interfaceList } from './interface-list.ts';
import { hostsLines, resolverFile } from './name-files.ts';
import { ipv4Routes, ipv6Routes } from './routing-table.ts';
import { LISTEN, socketTable } from './socket-table.ts';
import { OWN_LOOPBACK, takesIpv4 } from './takes-ipv4.ts';

/** Reads what the namespace's files tell. What is not there is `null`, and no reason to fail. */
export async function readNamespace(): Promise<NamespaceReading> {
  const [namespace, tcp, tcp6, route, route6, fibTrie, inet6, hosts, resolver, forward, ipvs] =
    await Promise.all([
      namespaceId(),
      text('/proc/net/tcp'),
      text('/proc/net/tcp6'),
      text('/proc/net/route'),
      text('/proc/net/ipv6_route'),
      text('/proc/net/fib_trie'),
      text('/proc/net/if_inet6'),
      text('/etc/hosts'),
      text('/etc/resolv.conf'),
      text('/proc/sys/net/ipv4/ip_forward'),
      text('/proc/net/ip_vs'),
    ]);
  const routes = route === null ? null : [...ipv4Routes(route), ...ipv6Routes(route6 ?? '')];
  return {
    namespace,
    hostname: hostname(),
    listeners: tcp === null ? null : await listenersOf(tcp, tcp6 ?? ''),
    interfaces:
      fibTrie === null ? null : interfaceList(fibTrie, inet6 ?? '', routes ?? [], networkInterfaces()),
    routes,
    hosts: hosts === null ? null : hostsLines(hosts),
    resolver: resolver === null ? null : resolverFile(resolver),
    ipForward: forward === null ? null : forward.trim() === '1',
    ipvs: ipvs !== null,
  };
}

/** Numbers of namespaces are the same on every machine, so the machine belongs to it. */
async function namespaceId(): Promise<string | null> {
  const boot = await text('/proc/sys/kernel/random/boot_id');
  const link = await readlink('/proc/self/ns/net').catch(() => null);
  return boot === null || link === null ? null : `${boot.trim()} ${link}`;
}

async function listenersOf(tcp: string, tcp6: string): Promise<ReadListener[]> {
  const found = new Map<string, ReadListener>();
  for (const { local, state } of [...socketTable(tcp, 'ipv4'), ...socketTable(tcp6, 'ipv6')]) {
    if (state === LISTEN && local.address !== OWN_LOOPBACK)
      found.set(`${local.address} ${local.port}`, local);
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
