import type { AddressBook } from '@dari/contract';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AddressBookError, readAddressBook } from './address-book.ts';
import { probeAddress } from './probe-address.ts';
import { localServer } from './test/local-server.ts';

const book = (port: number): AddressBook => ({
  stack: 'bridge',
  network: 'goals-net',
  networks: { web: ['goals-net'], api: ['goals-net'], db: ['goals-net'] },
  containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
  replicas: ['goals-api'],
  apiPort: 3000,
  addresses: [
    { id: 'api:container-ip', tier: 'api', form: 'container-ip', scheme: 'http', host: '127.0.0.1', port },
  ],
});

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'dari-probe-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

describe('readAddressBook', () => {
  it('reads the book that was written', async () => {
    await using place = await folder();
    const file = join(place.path, 'addresses.json');
    await writeFile(file, JSON.stringify(book(3000)));
    expect(await readAddressBook(file)).toEqual(book(3000));
  });

  it('reads it again when another file has taken its place', async () => {
    await using place = await folder();
    const file = join(place.path, 'addresses.json');
    await writeFile(file, JSON.stringify(book(3000)));
    expect(await readAddressBook(file)).toBe(await readAddressBook(file));
    await writeFile(`${file}.new`, JSON.stringify(book(3001)));
    await rename(`${file}.new`, file);
    expect(await readAddressBook(file)).toEqual(book(3001));
  });

  it('says that there is none, and who writes it', async () => {
    await using place = await folder();
    const failure = await readAddressBook(join(place.path, 'none.json')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AddressBookError);
    expect(failure).toMatchObject({ kind: 'missing' });
    expect(String(failure)).toContain('"dari up" writes it');
  });

  it.each([
    ['half a file', '{"stack":'],
    ['another shape', '{"stack":"bridge"}'],
    ['an unknown scheme', JSON.stringify(book(3000)).replace('"http"', '"file"')],
  ])('calls %s invalid', async (_, text) => {
    await using place = await folder();
    const file = join(place.path, 'addresses.json');
    await writeFile(file, text);
    await expect(readAddressBook(file)).rejects.toMatchObject({ kind: 'invalid', path: file });
  });
});

describe('probeAddress', () => {
  it('dials an address of the book', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const seen = await probeAddress(book(server.port), 'api:container-ip');
    expect(seen).toMatchObject({ outcome: 'works' });
  });

  it.each(['api:localhost', 'http://127.0.0.1:1/', '__proto__', ''])('dials nothing for %j', async (id) => {
    expect(await probeAddress(book(1), id)).toBe('unknown-id');
  });
});
