import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../test/nginx-fixture.ts';
import { docker, get, IMAGES, many, shares, site, type Site } from '../test/nginx-fixture.ts';

const COMPRESSED = { headers: { 'accept-encoding': 'gzip' } };

let place: Site;
let origin: string;

beforeAll(async () => {
  place = await site();
  const names = ['one', 'two'];
  await Promise.all(names.map((name) => place.standIn(name)));
  origin = await place.nginx(IMAGES.static, {
    API_SERVERS: names.map((name) => `${place.called(name)}:3000`).join(' '),
  });
});
afterAll(async () => {
  await place[Symbol.asyncDispose]();
});

function expectGuarded({ headers }: Answer): void {
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/^default-src 'none'; /) as string,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    server: 'nginx',
  });
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
}

describe('the page as files', () => {
  it('is there for each of its own paths, and asked for again each time', async () => {
    const page = await get(`${origin}/`);
    for (const path of ['/', '/addresses', '/no/such/page', '/addresses?lang=ko']) {
      const answer = await get(`${origin}${path}`);
      expect(answer).toMatchObject({ status: 200, text: page.text });
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expectGuarded(answer);
    }
    const unchanged = await get(`${origin}/`, { headers: { 'if-none-match': String(page.headers.etag) } });
    expect(unchanged.status).toBe(304);
  });

  it('keeps what carries its content in its name for a year, compressed', async () => {
    const { text } = await get(`${origin}/`);
    const files = [...text.matchAll(/\/assets\/[^"]+/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) {
      const plain = await get(`${origin}${file}`);
      expect(plain.status).toBe(200);
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expectGuarded(plain);
      const packed = await get(`${origin}${file}`, COMPRESSED);
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers.vary).toContain('Accept-Encoding');
      expect(packed.bytes.length).toBeLessThan(plain.text.length / 2);
      expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    }
  });

  it.each([
    '/assets/index-00000000.js',
    '/favicon.ico',
    '/a/b.css',
    '/index.html/x.js',
    '/.env',
    '/__dari/probe/api:localhost',
  ])('says that %s is not there, with the same guards and nothing to keep', async (path) => {
    const answer = await get(`${origin}${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers['cache-control'] ?? 'no-cache').toBe('no-cache');
    expect(answer.text).not.toContain('id="root"');
    expectGuarded(answer);
  });

  it('guards every refusal', async () => {
    const refusals = [
      await get(`${origin}/`, { method: 'POST' }),
      await get(`${origin}/${'a'.repeat(20_000)}`),
      await get(`${origin}/%`),
      await get(`${origin}/%61pi/x`),
      await get(`${origin}/api/x`, { method: 'POST', body: Buffer.alloc(2_000_000) }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([405, 414, 400, 400, 413]);
    for (const refusal of refusals) {
      expectGuarded(refusal);
      expect(JSON.stringify(refusal)).not.toMatch(/nginx\/\d/);
    }
  });
});

describe('the api behind it', () => {
  it('is asked in turn', async () => {
    expect(shares(await many(100, 16, () => get(`${origin}/api/goals`)))).toEqual({ one: 50, two: 50 });
  });

  it('answers with its own headers alone, compressed where it is worth it', async () => {
    const answer = await get(`${origin}/api/goals`);
    expect(answer.headers['content-security-policy']).toBeUndefined();
    expect((await get(`${origin}/api/seen`, COMPRESSED)).headers['content-encoding']).toBe('gzip');
  });

  it('gives the address book', async () => {
    expect((await get(`${origin}/__dari/addresses`)).said.url).toBe('/addresses');
  });

  it('is missed in the words of a problem, with guards', async () => {
    await docker('stop', '--time', '0', place.called('one'), place.called('two'));
    const answer = await get(`${origin}/api/goals`);
    expect(answer.status).toBe(502);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
});

it('runs as nobody in particular and can write nothing but its own folder', async () => {
  const inside = (command: string) => docker('exec', place.called('nginx'), 'sh', '-c', command);
  expect(await inside('id -u')).toBe('101');
  await expect(inside('echo x > /usr/share/nginx/html/index.html')).rejects.toThrow(/Read-only|denied/);
  await expect(inside('echo x > /opt/dari/start.sh')).rejects.toThrow(/Read-only|denied/);
});
