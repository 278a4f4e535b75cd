import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from './connect.ts';
import { engineFixture } from './test/engine-fixture.ts';

const endpoint = (url: string): Parameters<typeof connect>[0] => ({
  url,
  from: 'DOCKER_HOST',
  context: null,
  tls: null,
});

describe('connect', () => {
  it('tells of the engine it found', async () => {
    await using fixture = await engineFixture(process.env);
    const { facts } = fixture.engine;
    expect(facts.version).toMatch(/^\d+\.\d+/);
    expect(facts.api).toMatch(/^1\.\d+$/);
    expect(facts.hostGateway).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect((await fixture.engine.observe()).engine).toEqual(facts);
  });

  it('says that no engine answers where there is no socket', async () => {
    await expect(connect(endpoint('unix:///dari/no/such.sock'))).rejects.toMatchObject({
      kind: 'no-engine',
      facts: { endpoint: 'unix:///dari/no/such.sock', from: 'DOCKER_HOST', context: '' },
    });
  });

  it('says that no engine answers at a port that nobody listens on', async () => {
    await expect(connect(endpoint('tcp://127.0.0.1:9'))).rejects.toMatchObject({ kind: 'no-engine' });
  });

  it.each([
    ['refuses an engine that is too old', '{"Version":"19.03","ApiVersion":"1.40"}', 'engine-too-old'],
    ['says so when what answers is no engine', '<html>', 'no-engine'],
  ])('%s', async (_, answer, kind) => {
    const server = http.createServer((_request, response) => response.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      await expect(connect(endpoint(`tcp://127.0.0.1:${port}`))).rejects.toMatchObject({ kind });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('can be cancelled while the engine does not answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dari-silent-'));
    const socket = join(folder, 's');
    const controller = new AbortController();
    const server = http.createServer(() => {
      controller.abort();
    });
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    try {
      await expect(connect(endpoint(`unix://${socket}`), controller.signal)).rejects.toMatchObject({
        kind: 'cancelled',
      });
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
