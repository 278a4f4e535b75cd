import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { closedPort, localServer } from '../test/local-server.ts';
import { dial, type DialTarget, type Dialled } from './dial.ts';

const host = '127.0.0.1';
const quickly = { timeoutMs: 300 };

function dialTcp(port: number): Promise<Dialled> {
  return dial({ scheme: 'tcp', host, port }, quickly);
}

describe('a server whose protocol nobody knows', () => {
  test('works when it speaks first', async () => {
    await using server = await localServer((socket) => socket.write('SSH-2.0-test\r\n'));
    expect(await dialTcp(server.port)).toMatchObject({ outcome: 'works' });
  });

  test('works when it answers something, whatever it is', async () => {
    await using server = await localServer((socket) => {
      socket.once('data', () => socket.end('-ERR unknown command\r\n'));
    });
    const { outcome, stages } = await dialTcp(server.port);
    expect({ outcome, seen: stages.at(-1)?.seen }).toEqual({
      outcome: 'works',
      seen: '"-ERR unknown command"',
    });
  });

  test('works when it answers only its own protocol and hangs up on the others', async () => {
    await using server = await localServer((socket) => {
      socket.once('data', (words: Buffer) => socket.end(words.readUInt32BE(0) === 8 ? 'N' : ''));
    });
    expect(await dialTcp(server.port)).toMatchObject({ outcome: 'works' });
  });

  test('is closed when it hangs up on every protocol, as the proxy of the engine does', async () => {
    await using server = await localServer((socket) => socket.destroy());
    expect(await dialTcp(server.port)).toMatchObject({ outcome: 'closed' });
  });

  test('times out when it takes the connection and keeps silent, as a paused one does', async () => {
    await using server = await localServer(() => undefined);
    expect(await dialTcp(server.port)).toMatchObject({ outcome: 'timeout' });
  });

  test('is refused when there is none', async () => {
    expect(await dialTcp(await closedPort())).toMatchObject({ outcome: 'refused' });
  });
});

describe('over TLS', () => {
  const dialTls = (port: number): Promise<Dialled> => dial({ scheme: 'https', host, port }, quickly);

  test('a server that speaks no TLS is unknown', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await dialTls(server.port)).toMatchObject({ outcome: 'unknown' });
  });

  test('a server that hangs up is closed, and a silent one times out', async () => {
    await using closing = await localServer((socket) => socket.destroy());
    await using silent = await localServer(() => undefined);
    expect(await dialTls(closing.port)).toMatchObject({ outcome: 'closed' });
    expect(await dialTls(silent.port)).toMatchObject({ outcome: 'timeout' });
  });
});

describe('as a browser', () => {
  const page = 'http://localhost:5173';
  const dialAs = (
    shown: string | null,
    more: Partial<DialTarget> & Pick<DialTarget, 'port'>,
  ): Promise<Dialled> => dial({ scheme: 'http', host, browser: { page: shown }, ...more }, quickly);

  test('a page may have what is allowed to it, and nothing else', async () => {
    await using allowing = await httpServer({ 'access-control-allow-origin': page });
    await using open = await httpServer({ 'access-control-allow-origin': '*' });
    await using other = await httpServer({ 'access-control-allow-origin': 'http://localhost:1' });
    await using none = await httpServer({});
    expect(await dialAs(page, allowing)).toMatchObject({ outcome: 'works' });
    expect(await dialAs(page, open)).toMatchObject({ outcome: 'works' });
    expect(await dialAs(page, other)).toMatchObject({ outcome: 'blocked' });
    expect(await dialAs(page, none)).toMatchObject({ outcome: 'blocked' });
  });

  test('a page of the same origin, and the address bar, need no permission', async () => {
    await using server = await httpServer({});
    expect(await dialAs(`http://${host}:${server.port}`, server)).toMatchObject({ outcome: 'works' });
    expect(await dialAs(null, server)).toMatchObject({ outcome: 'works' });
  });

  test('a server that refuses this Host and takes another one blocks', async () => {
    await using vite = await httpServer({}, (name) => (name.startsWith('localhost:') ? 200 : 403));
    await using secret = await httpServer({}, () => 403);
    expect(await dialAs(null, vite)).toMatchObject({
      outcome: 'blocked',
      stages: [{}, {}, { stage: 'host' }],
    });
    expect(await dialAs(null, secret)).toMatchObject({ outcome: 'works' });
  });

  test.each([
    ['another protocol', null, { scheme: 'mongodb', port: 27017 }],
    ['a port that browsers do not call', null, { scheme: 'http', port: 6000 }],
    ['http from a page over https', 'https://example.com', { scheme: 'http', host: '192.0.2.1', port: 80 }],
  ] as const)('%s is blocked and not dialled', async (_, shown, target) => {
    const { outcome, stages } = await dialAs(shown, target);
    expect({ outcome, stages }).toMatchObject({ outcome: 'blocked', stages: [{ stage: 'browser' }] });
  });
});

/** @param statusFor - the status for a Host header. */
async function httpServer(
  headers: Readonly<Record<string, string>>,
  statusFor: (host: string) => number = () => 200,
): Promise<{ readonly port: number } & AsyncDisposable> {
  const server = createServer((request, response) => {
    response.writeHead(statusFor(request.headers.host ?? ''), headers).end();
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
