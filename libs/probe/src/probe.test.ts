import { observationSchema } from '@dari/contract';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { probe } from './probe.ts';
import { closedPort, localServer } from './test/local-server.ts';

const timeoutMs = 2_000;

function http(port: number, host = '127.0.0.1') {
  return { scheme: 'http', host, port } as const;
}

function mongodb(port: number) {
  return { scheme: 'mongodb', host: '127.0.0.1', port } as const;
}

/** The header of an OP_MSG of 40 bytes that answers request 1. */
function replyHeader(): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(40, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(1, 8);
  header.writeInt32LE(2013, 12);
  return header;
}

describe('probe over HTTP', () => {
  it.each([200, 301, 403, 404, 500])('takes HTTP %i for an answer and says so', async (status) => {
    await using server = await localServer((socket) => {
      socket.end(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\n\r\n`);
    });
    const seen = await probe(http(server.port), { timeoutMs });
    expect(seen.outcome).toBe('works');
    expect(seen.stages.map(({ stage, ok }) => [stage, ok])).toEqual([
      ['tcp', true],
      ['http', true],
    ]);
    expect(seen.stages.at(-1)?.seen).toBe(`HTTP ${status}`);
    expect(observationSchema.parse(seen)).toEqual(seen);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect: HTTP %i reaches nobody else', async (status) => {
    let callers = 0;
    await using elsewhere = await localServer((socket) => {
      callers += 1;
      socket.end();
    });
    await using server = await localServer((socket) => {
      const location = `http://127.0.0.1:${elsewhere.port}/`;
      socket.end(`HTTP/1.1 ${status} X\r\nlocation: ${location}\r\nrefresh: 0; url=${location}\r\n\r\n`);
    });
    expect((await probe(http(server.port), { timeoutMs })).stages.at(-1)?.seen).toBe(`HTTP ${status}`);
    expect(callers).toBe(0);
  });

  it('asks for a name once and dials what was answered, whatever the name stands for later', async () => {
    await using server = await localServer((socket) => {
      socket.end('HTTP/1.1 200 X\r\ncontent-length: 0\r\n\r\n');
    });
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
    const lookup = () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]);
    expect((await probe(http(server.port, 'rebound.example'), { timeoutMs, lookup })).outcome).toBe('works');
    expect(answers).toEqual(['127.0.0.2', '127.0.0.3']);
  });

  it('sends the path and the host as they were typed', async () => {
    const server = createServer((request, response) => {
      response.end();
      asked.push(`${request.url ?? ''} ${request.headers.host ?? ''}`);
    });
    const asked: string[] = [];
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    await probe({ ...http(port, 'Goals-API.Net_1'), path: '/healthz' }, { timeoutMs, lookup });
    server.close();
    expect(asked).toEqual([`/healthz Goals-API.Net_1:${port}`]);
  });

  it('does not take an accepted connection that is closed at once for success', async () => {
    await using server = await localServer((socket) => socket.end());
    const seen = await probe(http(server.port), { timeoutMs });
    expect(seen.outcome).toBe('closed');
    expect(seen.stages.map(({ stage, ok }) => [stage, ok])).toEqual([
      ['tcp', true],
      ['http', false],
    ]);
  });

  it('calls a reset connection closed', async () => {
    await using server = await localServer((socket) => socket.resetAndDestroy());
    expect((await probe(http(server.port), { timeoutMs })).outcome).toBe('closed');
  });

  it('calls a server that never answers a timeout', async () => {
    await using server = await localServer(() => undefined);
    const seen = await probe(http(server.port), { timeoutMs: 40 });
    expect(seen.outcome).toBe('timeout');
    expect(seen.stages.at(-1)).toMatchObject({ stage: 'http', ok: false, seen: 'connected, no answer' });
  });

  it('calls bytes that are not HTTP unknown and shows them', async () => {
    await using server = await localServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    const seen = await probe(http(server.port), { timeoutMs });
    expect(seen.outcome).toBe('unknown');
    expect(seen.stages.at(-1)?.seen).toContain('SSH-2.0-OpenSSH_9.2');
  });

  it('calls half an HTTP answer unknown, as somebody did answer', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.'));
    expect((await probe(http(server.port), { timeoutMs })).outcome).toBe('unknown');
  });

  it('calls a port without a listener refused', async () => {
    const port = await closedPort();
    const seen = await probe(http(port), { timeoutMs });
    expect(seen.outcome).toBe('refused');
    expect(seen.stages).toEqual([
      {
        stage: 'tcp',
        ok: false,
        ms: expect.any(Number) as number,
        seen: `127.0.0.1:${port} ECONNREFUSED`,
      },
    ]);
  });
});

describe('probe over the MongoDB protocol', () => {
  it('says hello in an OP_MSG and takes a reply for an answer', async () => {
    const asked: Buffer[] = [];
    await using server = await localServer((socket) => {
      socket.once('data', (bytes: Buffer) => {
        asked.push(bytes);
        // In two pieces, as a network may deliver it.
        socket.write(replyHeader().subarray(0, 5), () => socket.write(replyHeader().subarray(5)));
      });
    });
    const seen = await probe(mongodb(server.port), { timeoutMs });
    expect(seen.outcome).toBe('works');
    expect(seen.stages.at(-1)).toMatchObject({ stage: 'mongodb', ok: true, seen: 'hello answered' });
    const [hello] = asked;
    expect(hello?.readInt32LE(0)).toBe(hello?.length);
    expect(hello?.readInt32LE(12)).toBe(2013);
    expect(hello?.toString('latin1')).toContain('hello');
  });

  it('calls a proxy that accepts and closes closed', async () => {
    await using server = await localServer((socket) => socket.end());
    expect((await probe(mongodb(server.port), { timeoutMs })).outcome).toBe('closed');
  });

  it('calls a web server unknown and shows what it said', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const seen = await probe(mongodb(server.port), { timeoutMs });
    expect(seen.outcome).toBe('unknown');
    expect(seen.stages.at(-1)?.seen).toContain('HTTP/1.1 400 Bad Request');
  });

  it('calls a reply to somebody else unknown', async () => {
    await using server = await localServer((socket) => {
      const header = replyHeader();
      header.writeInt32LE(99, 8);
      socket.write(header);
    });
    expect((await probe(mongodb(server.port), { timeoutMs })).outcome).toBe('unknown');
  });

  it('calls a silent server a timeout', async () => {
    await using server = await localServer(() => undefined);
    expect((await probe(mongodb(server.port), { timeoutMs: 40 })).outcome).toBe('timeout');
  });
});

describe('probe and names', () => {
  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'])('calls %s name-not-found and stops there', async (code) => {
    const lookup = () => Promise.reject(Object.assign(new Error(code), { code }));
    const seen = await probe(http(80, 'no-such-name.invalid'), { timeoutMs, lookup });
    expect(seen.outcome).toBe('name-not-found');
    expect(seen.stages).toMatchObject([{ stage: 'dns', ok: false, seen: code }]);
  });

  it('calls a lookup that never ends name-not-found, not a timeout', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    const seen = await probe(http(80, 'slow.invalid'), { timeoutMs, lookupTimeoutMs: 20, lookup });
    expect(seen).toMatchObject({ outcome: 'name-not-found', stages: [{ seen: 'no answer within 20 ms' }] });
  });

  it('tries every address of a name and tells what became of each', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const lookup = () =>
      Promise.resolve([
        { address: '127.0.0.2', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    const seen = await probe(http(server.port, 'two'), { timeoutMs, lookup });
    expect(seen.outcome).toBe('works');
    expect(seen.stages.map((stage) => stage.seen)).toEqual([
      '127.0.0.2, 127.0.0.1',
      `127.0.0.2:${server.port} ECONNREFUSED, 127.0.0.1:${server.port} connected`,
      'HTTP 200',
    ]);
  });

  it('resolves localhost as the system does', async () => {
    await using server = await localServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect((await probe(http(server.port, 'localhost'), { timeoutMs })).outcome).toBe('works');
  });
});

describe('probe and its caller', () => {
  it('throws the reason when the caller gives up', async () => {
    await using server = await localServer(() => {
      controller.abort(new Error('enough'));
    });
    const controller = new AbortController();
    const pending = probe(http(server.port), { timeoutMs, signal: controller.signal });
    await expect(pending).rejects.toThrow('enough');
  });

  it('throws the reason while a name is being looked up', async () => {
    const controller = new AbortController();
    const lookup = () => {
      queueMicrotask(() => {
        controller.abort(new Error('enough'));
      });
      return new Promise<never>(() => undefined);
    };
    const pending = probe(http(80, 'slow.invalid'), { timeoutMs, signal: controller.signal, lookup });
    await expect(pending).rejects.toThrow('enough');
  });

  it('does not throw for a target that cannot be dialled at all', async () => {
    expect((await probe(http(70_000), { timeoutMs })).outcome).toBe('unknown');
    await using server = await localServer(() => undefined);
    const seen = await probe({ ...http(server.port), path: '/a b' }, { timeoutMs });
    expect(seen.outcome).toBe('unknown');
  });
});
