import type { Problem } from '@dari/contract';
import { goalPageSchema, goalSchema, PROBLEM_TYPE, problemSchema } from '@dari/contract';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseContainer } from './test/database-container.ts';
import { databaseContainer } from './test/database-container.ts';
import { oddValues } from './test/odd-values.ts';
import type { RunningService } from './test/running-service.ts';
import { runningService } from './test/running-service.ts';

let database: DatabaseContainer;
let service: RunningService;
let id: string;

beforeAll(async () => {
  database = await databaseContainer(process.env['DARI_TEST_DB_IMAGE']);
  service = await runningService(database.configuration);
  expect((await fetch(`${service.url}/readyz?wait=30`)).status).toBe(200);
  const added = await send('POST', '/goals', '{"text":"untouched"}');
  ({ id } = goalSchema.parse(await added.json()));
});

afterAll(async () => {
  // After all of this it still serves, and the one goal is as it was.
  const response = await fetch(`${service.url}/goals?limit=100`);
  const { items } = goalPageSchema.parse(await response.json());
  expect(items).toContainEqual(expect.objectContaining({ id, text: 'untouched', done: false }));
  expect(service.lines.filter(({ msg }) => msg === 'request failed')).toEqual([]);
  await service.stop();
  await database[Symbol.asyncDispose]();
});

function send(
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): Promise<Response> {
  const given = body === undefined ? {} : { body, headers: { 'content-type': type } };
  return fetch(`${service.url}${path}`, { method, ...given });
}

async function problemOf(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain(PROBLEM_TYPE);
  const problem = problemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status, instance: response.headers.get('x-request-id') });
  expect(problem.detail.length).toBeGreaterThan(10);
  return problem;
}

const operators = ['$gt', '$ne', '$where', '$regex', '$set', '$in', '$function', '__proto__', 'constructor'];
const badTexts: unknown[] = [
  ...operators.map((operator) => ({ [operator]: '' })),
  ...['', '   ', '\n\t', 'x'.repeat(501), '\0', 'a\0b', '\ud800', 'x\udfff'],
  ...[null, 0, 1, -1, 1e308, true, false, [], ['a'], {}, [[]], { text: 'a' }, { length: 1 }],
];
const badBodies = [
  ...badTexts.map((text) => JSON.stringify({ text })),
  ...operators.map((operator) => `{"text":"a","${operator}":{"$gt":""}}`),
  ...[
    '{"text":"a","done":true,"_id":"x"}',
    '{"text":"a","__proto__":{"done":true}}',
    '{"":"a"}',
    '{"TEXT":"a"}',
  ],
  ...['null', 'true', '1', '"a"', '[]', '[{"text":"a"}]', '{}'],
  ...[
    '',
    ' ',
    '{',
    '{"text":',
    '{"text":"a"',
    "{'text':'a'}",
    '{"text":"a",}',
    'text=a',
    '\0',
    '{"text":NaN}',
  ],
  ...['{"text":"\\ud800"}', '{"text":"\\u0000"}', '{"text":"\\x"}', '{"text":"a"}{"text":"b"}'],
  ...['[', '{"a":', '{"text":['].map((open) => open.repeat(1_000)),
  `${'['.repeat(7_000)}${']'.repeat(7_000)}`,
  `{"text":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
];

describe('a body that is no goal', () => {
  it.each(badBodies.map((body, index) => [index, body.slice(0, 40), body] as const))(
    'gets a 400 with a reason when it is added (%i: %j)',
    async (_index, _start, body) => {
      await problemOf(await send('POST', '/goals', body), 400);
    },
  );

  it('gets a 400 with a reason when it changes one', async () => {
    for (const body of badBodies) await problemOf(await send('PATCH', `/goals/${id}`, body), 400);
    for (const done of ['true', 1, 0, null, {}, [], { $ne: true }]) {
      await problemOf(await send('PATCH', `/goals/${id}`, JSON.stringify({ done })), 400);
    }
    await problemOf(await send('PATCH', `/goals/${id}`, '{"id":"x"}'), 400);
  });

  it('gets a 400 when there is none', async () => {
    await problemOf(await send('POST', '/goals'), 400);
    await problemOf(await send('PATCH', `/goals/${id}`), 400);
  });

  it('gets a 413 when it is too large, also when it does not say how large', async () => {
    await problemOf(await send('POST', '/goals', JSON.stringify({ text: 'x'.repeat(100_000) })), 413);
    await problemOf(await send('PATCH', `/goals/${id}`, JSON.stringify({ text: 'x'.repeat(100_000) })), 413);
    const stream = new Blob(['{"text":"', 'x'.repeat(20_000), '"}']).stream();
    const chunked = await fetch(`${service.url}/goals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    });
    await problemOf(chunked, 413);
  });

  it('gets its 413 at once, before the rest of it has come', async () => {
    const socket = connect(service.port, '127.0.0.1');
    const head =
      'POST /goals HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 999999999';
    socket.write(`${head}\r\n\r\n{`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toContain('HTTP/1.1 413 ');
  });

  it('gets a 400 when it names no host or is not HTTP', async () => {
    for (const request of ['GET /goals HTTP/1.1\r\n\r\n', 'nonsense\r\n\r\n']) {
      const socket = connect(service.port, '127.0.0.1');
      socket.write(request);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      expect(answer.toString()).toContain('HTTP/1.1 400 ');
      expect(answer.toString()).toContain(PROBLEM_TYPE);
    }
  });

  it('gets a 415 when it has another content type, character set or encoding', async () => {
    const json = '{"text":"a"}';
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    types.push('application/xml', 'application/json2', 'x', 'application/json; charset=latin1');
    types.push('application/json; charset=utf-16', 'application/json; charset=x');
    for (const type of types) await problemOf(await send('POST', '/goals', json, type), 415);
    for (const encoding of ['gzip', 'br', 'x']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      await problemOf(await fetch(`${service.url}/goals`, { method: 'POST', headers, body: json }), 415);
    }
  });

  it('gets a 400 when it is not UTF-8', async () => {
    for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc0, 0xaf]]) {
      const body = Buffer.concat([Buffer.from('{"text":"a'), Buffer.from(bytes), Buffer.from('"}')]);
      await problemOf(await send('POST', '/goals', body), 400);
    }
  });
});

describe('an id', () => {
  const malformed = [
    '1',
    'null',
    '__proto__',
    '..%2f..',
    '%00',
    '%7B%22$gt%22:%22%22%7D',
    '*',
    'x'.repeat(24),
  ];
  malformed.push(
    'a'.repeat(23),
    'a'.repeat(25),
    'a'.repeat(5_000),
    '%F0%9F%90%B3',
    'a%0Ab',
    '%20'.repeat(24),
  );

  it('gets a 400 when it is malformed', async () => {
    for (const bad of malformed) {
      await problemOf(await send('PATCH', `/goals/${bad}`, '{"done":true}'), 400);
      await problemOf(await send('DELETE', `/goals/${bad}`), 400);
    }
  });

  it('gets a 400 when its percent signs cannot be decoded', async () => {
    for (const bad of ['%', '%zz', '%e0%a4', '%ff', 'a%']) {
      await problemOf(await send('DELETE', `/goals/${bad}`), 400);
    }
  });

  it('gets a 404 when there is no such goal', async () => {
    const unknown = 'f'.repeat(24);
    await problemOf(await send('DELETE', `/goals/${unknown}`), 404);
    expect(
      (await problemOf(await send('PATCH', `/goals/${unknown}`, '{"done":true}'), 404)).detail,
    ).toContain(unknown);
  });
});

describe('a query', () => {
  const queries = [
    'x=1',
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1.5',
    'limit=abc',
    'limit=',
    'limit=1e9',
  ];
  queries.push('limit=NaN', 'limit=Infinity', `limit=${'9'.repeat(400)}`, 'limit[$gt]=1');
  queries.push('limit=1&limit=2', 'cursor=', 'cursor=1', 'cursor=null', `cursor=${'g'.repeat(24)}`);
  queries.push(
    'cursor[$gt]=',
    `cursor=${'a'.repeat(24)}&cursor=${'b'.repeat(24)}`,
    '__proto__=1',
    '$where=1',
  );
  queries.push('constructor=1', 'cursor=%00', 'limit=%zz', 'limit=%ff', 'a=1&'.repeat(2_000), '=', '&=&');

  it('gets a 400 when it asks for what cannot be', async () => {
    for (const query of queries) {
      await problemOf(await send('GET', `/goals?${query}`), 400);
    }
  });

  it('gets a 400 where none is expected', async () => {
    await problemOf(await send('POST', '/goals?x=1', '{"text":"a"}'), 400);
    await problemOf(await send('PATCH', `/goals/${id}?upsert=true`, '{"done":true}'), 400);
    await problemOf(await send('DELETE', `/goals/${id}?x`), 400);
    for (const wait of ['-1', '31', '1e1', 'x', '', '1&wait=2', '0x1']) {
      await problemOf(await send('GET', `/readyz?wait=${wait}`), 400);
    }
  });
});

describe('anything at all', () => {
  it('never gets a 5xx', async () => {
    const values = oddValues(20_260_102, 400);
    for (const [index, value] of values.entries()) {
      const body = JSON.stringify(value);
      const path = encodeURIComponent(JSON.stringify(value).slice(0, 60));
      const responses = await Promise.all([
        send('POST', '/goals', body),
        send('PATCH', `/goals/${index % 2 === 0 ? 'e'.repeat(24) : path}`, body),
        send('GET', `/goals?cursor=${path}`),
        send('DELETE', `/goals/${path}`),
        send('GET', `/${path}`),
      ]);
      for (const response of responses) {
        await response.arrayBuffer();
        expect(response.status, body).toBeLessThan(500);
        expect(response.status === 201 || response.status >= 400, body).toBe(true);
      }
    }
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  });
});
