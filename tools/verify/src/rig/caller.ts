import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex, Readable, Writable } from 'node:stream';
import type { Orders, Question, Reply, Seen } from '../inside/messages.ts';
import type { EngineApi } from './engine-api.ts';

/** The program of `src/inside`, wherever it runs. */
export interface Caller extends AsyncDisposable {
  /** Settles when its servers listen. */
  ready(): Promise<void>;
  dial(host: string, port: number, patienceMs: number): Promise<Seen>;
}

type Body = { readonly kind: 'ready' } | Omit<Extract<Question, { kind: 'dial' }>, 'id'>;

/** How long an answer may take, in milliseconds: names may take long on an engine without a way out. */
const PATIENCE_MS = 60_000;

/** In a container; its output comes in frames of the engine. */
export async function callerIn(api: EngineApi, container: string): Promise<Caller> {
  const stream = await api.attach(container);
  return conversation(stream, framed(stream), () => {
    stream.destroy();
    return Promise.resolve();
  });
}

/** @param inside makes a command one that runs in the network of the engine */
export function callerOnHost(program: string, orders: Orders, inside: (argv: string[]) => string[]): Caller {
  const [command = '', ...args] = inside([process.execPath, '-e', program]);
  const child = spawn(command, args, {
    env: { ...process.env, NODE_OPTIONS: '', UV_THREADPOOL_SIZE: '64', VERIFY: JSON.stringify(orders) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  return conversation(child.stdin, lineChunks(child.stdout), async () => {
    child.stdin.end();
    await gone;
  });
}

function conversation(to: Writable, lines: AsyncIterable<string>, close: () => Promise<void>): Caller {
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended = false;
  const listen = async (): Promise<void> => {
    for await (const line of lines) {
      const reply = JSON.parse(line) as Reply;
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
    }
  };
  const end = (): void => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error('the program in the container ended'));
    waiting.clear();
  };
  listen().then(end, end);
  const ask = (body: Body): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error('the program in the container has ended'));
        return;
      }
      last += 1;
      const id = last;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`no answer within ${PATIENCE_MS} ms to ${JSON.stringify(body)}`));
      }, PATIENCE_MS);
      const done =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          settle(value);
        };
      waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      to.write(`${JSON.stringify({ id, ...body })}\n`);
    });
  return {
    async ready() {
      await ask({ kind: 'ready' });
    },
    async dial(host, port, patienceMs) {
      const reply = await ask({ kind: 'dial', host, port, patienceMs });
      if (reply.kind !== 'dialled') throw new Error('the program answered something else');
      const { outcome, server, addresses, words, ms } = reply;
      return { outcome, server, addresses, words, ms };
    },
    [Symbol.asyncDispose]: close,
  };
}

async function* lineChunks(stream: Readable): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

const HEADER = 8;

/** Lines of standard output; each frame has a header: the stream's number and, in the last four bytes, its length. */
async function* framed(stream: Duplex): AsyncIterable<string> {
  let bytes = Buffer.alloc(0);
  let rest = '';
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    while (bytes.length >= HEADER && bytes.length >= HEADER + bytes.readUInt32BE(4)) {
      const end = HEADER + bytes.readUInt32BE(4);
      const lines = `${rest}${bytes.subarray(HEADER, end).toString()}`.split('\n');
      bytes = bytes.subarray(end);
      rest = lines.pop() ?? '';
      yield* lines;
    }
  }
}
