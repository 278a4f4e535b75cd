import type { AddressBook, Readiness } from '@dari/contract';
import { observationSchema, problemSchema } from '@dari/contract';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import type { DatabaseWatch } from '../domain/database-watch.ts';
import type { Goals } from '../domain/goals.ts';
import type { ApplicationParts } from './application.ts';
import { application } from './application.ts';

/** supertest's bodies are `any`. */
interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const PAGE = 'http://localhost:5173';

const ready: Readiness = { ready: true, database: { state: 'connected', product: 'MongoDB 8.0.4' } };
const away: Readiness = {
  ready: false,
  database: { state: 'unavailable', reason: 'refused', address: 'goals-db:27017', detail: 'ECONNREFUSED' },
};

const broken = () => Promise.reject(new Error('secret inside'));
const brokenGoals: Goals = { list: broken, add: broken, change: broken, remove: broken };

function watch(readiness: Readiness): DatabaseWatch {
  return { readiness: () => Promise.resolve(readiness), whenReady: () => Promise.resolve(readiness) };
}

function setUp(change: Partial<ApplicationParts> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line) as never) });
  const app = application({
    goals: brokenGoals,
    database: watch(ready),
    webOrigins: [PAGE],
    addressBook: null,
    whoAmI: { hostname: 'f00', container: 'goals-api-1' },
    log,
    stopping: new AbortController().signal,
    ...change,
  });
  return { api: supertest(app), lines };
}

describe('a request', () => {
  it('keeps the id it came with, in the answer and in the log', async () => {
    const { api, lines } = setUp();
    await api.get('/whoami').set('X-Request-Id', 'from-a-proxy').expect('X-Request-Id', 'from-a-proxy');
    expect(lines).toMatchObject([
      { requestId: 'from-a-proxy', req: { method: 'GET', url: '/whoami' }, res: { status: 200 } },
    ]);
  });

  it('has an id in every problem', async () => {
    const { headers, body } = (await setUp().api.get('/nothing').expect(404)) as Answer;
    expect(problemSchema.parse(body).instance).toBe(headers['x-request-id']);
  });

  it('leaves no line in the log when it only asks whether we are ready, or a waiting log reader would ask again', async () => {
    const { api, lines } = setUp();
    await api.get('/healthz').expect(200);
    await api.get('/readyz?wait=1').expect(200);
    expect(lines).toEqual([]);
  });

  it('that makes us fail gets a 500 that tells nothing of the inside, and the log tells all', async () => {
    const { api, lines } = setUp();
    const { text } = await api.get('/goals').expect(500);
    expect(text).not.toContain('inside');
    expect(JSON.stringify(lines)).toContain('secret inside');
  });

  it('with a method that is not there gets a 405 that names those that are', async () => {
    const { api } = setUp();
    await api.put('/goals').expect(405).expect('Allow', 'GET, POST, HEAD, OPTIONS');
    await api
      .get(`/goals/${'a'.repeat(24)}`)
      .expect(405)
      .expect('Allow', 'PATCH, DELETE, OPTIONS');
    await api
      .post('/healthz')
      .expect(405)
      .expect('Content-Type', /problem\+json/);
  });
});

describe('security headers', () => {
  it('are on every answer, also on refusals', async () => {
    const { api } = setUp();
    for (const path of ['/healthz', '/nothing', '/goals']) {
      const { headers } = await api.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
        'referrer-policy': 'no-referrer',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('another origin', () => {
  it('that is a page of the stack may read answers and send JSON', async () => {
    const { api } = setUp();
    await api.get('/whoami').set('Origin', PAGE).expect('Access-Control-Allow-Origin', PAGE);
    const preflight = await api
      .options('/goals')
      .set('Origin', PAGE)
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'content-type')
      .expect(204);
    expect(preflight.headers['access-control-allow-methods']).toContain('PATCH');
    expect(preflight.headers['access-control-allow-headers']).toContain('Content-Type');
  });

  it('that is a page of the stack may read problems, with their id and when to come back', async () => {
    const { headers } = await setUp().api.get('/goals').set('Origin', PAGE).expect(500);
    expect(headers['access-control-allow-origin']).toBe(PAGE);
    expect(headers['access-control-expose-headers']).toMatch(/X-Request-Id.*Retry-After/);
  });

  it.each([
    'http://evil.example',
    'null',
    `${PAGE}.evil.example`,
    'https://localhost:5173',
    'http://localhost',
  ])('gets no CORS header when it is %s', async (origin) => {
    const { api } = setUp();
    for (const request of [api.get('/whoami'), api.get('/nothing'), api.options('/goals')]) {
      const { headers } = await request.set('Origin', origin).set('Access-Control-Request-Method', 'POST');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['vary']).toContain('Origin');
    }
  });
});

describe('/readyz', () => {
  it('is 200 when the database answered and 503 with the reason when not', async () => {
    const there = await setUp().api.get('/readyz').expect(200);
    expect(there.body).toEqual(ready);
    const not = await setUp({ database: watch(away) })
      .api.get('/readyz')
      .expect(503);
    expect(not.body).toEqual(away);
    expect(not.headers['retry-after']).toBe('1');
  });

  it('gives who waits as long as was asked for, and no longer than the process lives', async () => {
    const stopping = new AbortController();
    const database: DatabaseWatch = {
      readiness: () => Promise.resolve(away),
      whenReady: (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(away);
          });
          stopping.abort();
        }),
    };
    await setUp({ database, stopping: stopping.signal }).api.get('/readyz?wait=30').expect(503);
  });
});

describe('/whoami', () => {
  it('names the replica', async () => {
    const { body } = (await setUp().api.get('/whoami').expect(200)) as Answer;
    expect(body).toEqual({ hostname: 'f00', container: 'goals-api-1' });
  });
});

it('names its container on every answer, where it knows the name', async () => {
  const { api } = setUp();
  for (const path of ['/healthz', '/nothing', '/goals']) {
    expect((await api.get(path)).headers['x-served-by']).toBe('goals-api-1');
  }
  await api
    .get('/healthz')
    .set('Origin', PAGE)
    .expect('Access-Control-Expose-Headers', /X-Served-By/);
  const unnamed = setUp({ whoAmI: { hostname: 'f00', container: null } });
  expect((await unnamed.api.get('/healthz')).headers).not.toHaveProperty('x-served-by');
});

describe('/probe and /addresses', () => {
  const address = { tier: 'api', form: 'localhost', scheme: 'http', host: '127.0.0.1' } as const;

  async function withBook(text: string) {
    const folder = await mkdtemp(join(tmpdir(), 'dari-api-'));
    const addressBook = join(folder, 'addresses.json');
    await writeFile(addressBook, text);
    return { ...setUp({ addressBook }), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
  }

  function book(port: number): string {
    return JSON.stringify({
      stack: 'bridge',
      network: 'goals-net',
      networks: { web: ['goals-net'], api: ['goals-net'], db: ['goals-net'] },
      containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
      replicas: ['goals-api'],
      apiPort: 3000,
      addresses: [{ ...address, id: 'api:localhost', port }],
    });
  }

  it('tells what came of an address in the book', async () => {
    // A port that nobody has: the lowest one is reserved.
    await using place = await withBook(book(1));
    const { body } = (await place.api.get('/probe/api:localhost').expect(200)) as Answer;
    expect(observationSchema.parse(body)).toMatchObject({ outcome: 'refused' });
  });

  it.each([
    'http:%2F%2F127.0.0.1:80%2F',
    '127.0.0.1:80',
    'db:localhost',
    '..%2F..%2Fetc%2Fpasswd',
    '__proto__',
    'constructor',
    '0',
    'API:LOCALHOST',
    'api:localhost%00',
  ])('dials nothing for %s', async (id) => {
    await using place = await withBook(book(1));
    const { body } = (await place.api.get(`/probe/${id}`).expect(404)) as Answer;
    expect(problemSchema.parse(body).status).toBe(404);
  });

  it('tells the whole book, from a file or from the environment', async () => {
    await using place = await withBook(book(1));
    expect(((await place.api.get('/addresses').expect(200)) as Answer).body).toEqual(JSON.parse(book(1)));
    const { api } = setUp({ addressBook: JSON.parse(book(2)) as AddressBook });
    expect(((await api.get('/addresses').expect(200)) as Answer).body).toEqual(JSON.parse(book(2)));
    await api.get('/probe/api:localhost').expect(200);
    await api.post('/addresses').expect(405);
    const { body } = (await setUp().api.get('/addresses').expect(404)) as Answer;
    expect(problemSchema.parse(body).detail).toContain('ADDRESS_BOOK_JSON');
  });

  it('is a 503 that says what is missing when there is no book', async () => {
    await setUp().api.get('/probe/api:localhost').expect(503);
    const gone = setUp({ addressBook: join(tmpdir(), 'no-such-folder', 'addresses.json') });
    const { body } = (await gone.api.get('/probe/api:localhost').expect(503)) as Answer;
    expect(problemSchema.parse(body).detail).toContain('dari up');
    await using place = await withBook('{"stack":');
    await place.api.get('/probe/api:localhost').expect(503);
  });
});
