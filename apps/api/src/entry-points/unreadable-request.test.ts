import { PROBLEM_TYPE, problemSchema } from '@dari/contract';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerUnreadable } from './unreadable-request.ts';

const server = createServer((request, response) => {
  request.resume();
  if (request.url === '/half') response.write('{"half":');
  else response.end('{}');
});
answerUnreadable(server, pino({ level: 'silent' }));

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function sent(request: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(request);
  return text(socket);
}

const start = 'POST /goals HTTP/1.1\r\nHost: a\r\n';

describe('a request that cannot be read', () => {
  it.each([
    [400, 'no HTTP at all', '\x16\x03\x01\x02\x00\x01\r\n\r\n'],
    [400, 'an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n'],
    [400, 'two lengths', `${start}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    [400, 'a length and chunks', `${start}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n`],
    [405, 'CONNECT', 'CONNECT example.com:80 HTTP/1.1\r\nHost: example.com:80\r\n\r\n'],
    [417, 'an unknown expectation', `${start}Expect: banana\r\nContent-Length: 0\r\n\r\n`],
    [431, 'headers that are too large', `${start}X: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('gets a %i with a reason: %s', async (status, _, request) => {
    const [head = '', body = ''] = (await sent(request)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain(`Content-Type: ${PROBLEM_TYPE}`);
    const problem = problemSchema.parse(JSON.parse(body));
    expect(problem.status).toBe(status);
    expect(head).toContain(`X-Request-Id: ${String(problem.instance)}`);
  });

  it('gets no second answer in the middle of one', async () => {
    const half = `${start.replace('/goals', '/half')}Transfer-Encoding: chunked\r\n\r\n`;
    expect(await sent(`${half}zz\r\n`)).not.toContain(PROBLEM_TYPE);
  });

  it('gets its reason after an answer on the same connection', async () => {
    const first = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
    const answers = await sent(`${first}nonsense\r\n\r\n`);
    expect(answers).toContain('HTTP/1.1 200 OK');
    expect(answers).toContain(PROBLEM_TYPE);
  });
});
