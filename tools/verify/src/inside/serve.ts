import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Orders, Socket } from './messages.ts';

/** Opens the servers; each answers with the key. One that cannot be opened is left out: the address may be missing. */
export async function serve({ key, listen }: Orders): Promise<void> {
  await Promise.all(listen.map((socket) => open(socket, key)));
}

async function open({ address, port, only6 = false }: Socket, key: string): Promise<void> {
  const server = createServer((_, response) => {
    response.end(key);
  });
  const host = address === 'own' ? ownAddress('IPv4') : address === 'own6' ? ownAddress('IPv6') : address;
  if (host === null) return;
  server.listen({ host, port, ipv6Only: only6 });
  await Promise.race([once(server, 'listening'), once(server, 'error')]).catch(() => undefined);
}

function ownAddress(wanted: 'IPv4' | 'IPv6'): string | null {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const own = all.filter(({ family, internal }) => family === wanted && !internal);
  return own.find(({ address }) => !address.startsWith('fe80:'))?.address ?? null;
}
