import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isTrial, takesIpv4 } from './takes-ipv4.ts';

/** What agents find that try a port at the same time, as those of the host and of containers in host mode do. */
async function tryAtOnce(ipv6Only: boolean): Promise<ReadonlySet<boolean | null>> {
  const server = createServer().listen({ host: '::', port: 0, ipv6Only });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const found = await Promise.all(Array.from({ length: 12 }, () => takesIpv4(port)));
  server.close();
  return new Set(found);
}

test("agents that try a port of IPv6 alone at once do not get in each other's way", async () => {
  expect(await tryAtOnce(true)).toEqual(new Set([false]));
});

test('a port of both families is seen as such', async () => {
  expect(await tryAtOnce(false)).toEqual(new Set([true]));
});

test('the sockets of a trial are told from those of servers', () => {
  expect(isTrial('127.99.3.4')).toBe(true);
  expect(isTrial('127.0.0.1')).toBe(false);
});
