import { createServer } from 'node:http';
import { connect, createServer as createTcp, type AddressInfo, type Server } from 'node:net';
import type { Address } from '@dari/contract';
import { expect, test } from 'vitest';
import { askFirewall } from './ask-firewall.ts';
import { testStack } from './test-stack.ts';

async function listening(server: Server) {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.dispose]: () => server.close() };
}

/** An api that does this when it is asked to dial the address. */
function api(onProbe: () => void, outcome = 'refused') {
  return listening(
    createServer((request, response) => {
      if (request.url === '/probe/db%3Agateway') onProbe();
      response.end(JSON.stringify({ outcome, ms: 1, stages: [] }));
    }),
  );
}

function gateway(port: number): Address {
  return { id: 'db:gateway', tier: 'db', form: 'gateway', scheme: 'mongodb', host: '127.0.0.1', port };
}

async function ask(port: number, apiPort: number) {
  return askFirewall({ addresses: [gateway(port)] }, testStack(), `http://127.0.0.1:${apiPort}/readyz`);
}

async function freePort(): Promise<number> {
  using server = await listening(createTcp());
  return server.port;
}

test('the firewall is open when the call of the api comes in', async () => {
  const port = await freePort();
  using server = await api(() => connect(port, '127.0.0.1').on('error', () => undefined));
  expect(await ask(port, server.port)).toBe('open');
});

test('nothing is known when no call comes in', async () => {
  using server = await api(() => undefined);
  expect(await ask(await freePort(), server.port)).toBeNull();
});

test('a taken port tells of itself only when the api gets through it', async () => {
  using taken = await listening(createTcp());
  using works = await api(() => undefined, 'works');
  expect(await ask(taken.port, works.port)).toBe('published');
  using refused = await api(() => undefined);
  expect(await ask(taken.port, refused.port)).toBeNull();
});
