import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { observationSchema, problemSchema } from '@dari/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../src/addresses/test-book.ts';
import { answer } from './answer.ts';

const server = createServer((_, response) => response.end('{"status":"ok"}'));
let folder = '';
let addressBook = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dari-web-'));
  addressBook = path.join(folder, 'addresses.json');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const book = bookOf('bridge');
  const addresses = [{ ...book.addresses[0], host: '127.0.0.1', port }];
  await writeFile(addressBook, JSON.stringify({ ...book, addresses }));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = (asked: string, options: { method?: string; addressBook?: string | undefined } = {}) =>
  answer({ method: 'GET', path: asked, addressBook, signal: new AbortController().signal, ...options });

describe('the dev server below /__dari/', () => {
  it('gives the address book', async () => {
    expect(await get('addresses')).toMatchObject({ status: 200, body: { stack: 'bridge' } });
  });

  it.each(['probe/api:localhost', 'probe/api%3Alocalhost'])(
    'dials an address of the book: %s',
    async (asked) => {
      const { status, body } = await get(asked);
      expect(status).toBe(200);
      expect(observationSchema.parse(body).outcome).toBe('works');
    },
  );

  it.each([
    'probe/api:gateway',
    'probe/http%3A%2F%2F127.0.0.1',
    'probe/%',
    'probe/',
    'probe/a/b',
    '',
    'addresses/',
  ])('knows nothing else: %s', async (asked) => {
    const { status, headers, body } = await get(asked);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(problemSchema.safeParse(body).success).toBe(true);
  });

  it('only answers to being asked', async () => {
    expect(await get('addresses', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('says what to do without an address book', async () => {
    for (const missing of [undefined, path.join(folder, 'no-such-file.json')]) {
      const { status, body } = await get('addresses', { addressBook: missing });
      expect(status).toBe(503);
      expect(problemSchema.parse(body).detail).toContain('dari up');
    }
  });
});
