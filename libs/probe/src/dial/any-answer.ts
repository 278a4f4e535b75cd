import type { Socket } from 'node:net';
import type { ResolvedAddress } from '../dns-stage.ts';
import type { StageResult } from '../stage-result.ts';
import { codeOf, excerpt } from '../stage-result.ts';
import { connectFirst, withPort } from '../tcp-stage.ts';
import { firstWords } from './first-words.ts';

/** How long a server may keep silent before the other protocols are tried beside the first, in milliseconds. */
const PATIENCE_MS = 700;

/**
 * Finds out whether a server answers, whatever it speaks: says hello in one protocol after another, each over a
 * connection of its own. Any byte is an answer. `closed`: it hung up on all of them; `timeout`: it kept silent.
 * Settles when `signal` aborts, and ends every socket.
 */
export async function anyAnswer(
  first: Socket,
  to: { readonly host: string; readonly port: number; readonly addresses: readonly ResolvedAddress[] },
  signal: AbortSignal,
): Promise<StageResult> {
  const over = new AbortController();
  const limit = AbortSignal.any([signal, over.signal]);
  const [greeting, ...others] = firstWords(withPort(to.host, to.port));
  const opening = say(first, greeting ?? Buffer.alloc(0), limit);
  const early = await Promise.race([opening, patience(limit)]);
  if (early?.outcome === 'works') {
    over.abort();
    return early;
  }
  const attempts = others.map(async (words): Promise<StageResult> => {
    const { socket, outcome, seen } = await connectFirst(to.addresses, to.port, limit);
    return socket === null ? { outcome, seen } : say(socket, words, limit);
  });
  const result = await best([opening, ...attempts]);
  over.abort();
  return result;
}

/** Resolves with the first answer; without one, when all have ended: a silent server says more than one that hangs up. */
function best(attempts: readonly Promise<StageResult>[]): Promise<StageResult> {
  return new Promise((resolve) => {
    for (const attempt of attempts) {
      void attempt.then((result) => {
        if (result.outcome === 'works') resolve(result);
      });
    }
    void Promise.all(attempts).then((results) => {
      const silent = results.find(({ outcome }) => outcome === 'timeout');
      resolve(silent ?? results[0] ?? { outcome: 'unknown', seen: '' });
    });
  });
}

function patience(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', settle);
      resolve(null);
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    signal.addEventListener('abort', settle, { once: true });
  });
}

function say(socket: Socket, words: Buffer, signal: AbortSignal): Promise<StageResult> {
  return new Promise((resolve) => {
    let failure = 'the connection was closed';
    const settle = (result: StageResult) => {
      signal.removeEventListener('abort', timeOver);
      socket.destroy();
      resolve(result);
    };
    const timeOver = () => {
      settle({ outcome: 'timeout', seen: 'connected, no answer' });
    };
    signal.addEventListener('abort', timeOver, { once: true });
    socket.on('error', (error) => {
      failure = codeOf(error);
    });
    socket.once('close', () => {
      settle({ outcome: 'closed', seen: failure });
    });
    socket.once('data', (chunk: Buffer) => {
      settle({ outcome: 'works', seen: excerpt(chunk) });
    });
    socket.write(words);
    if (signal.aborted) timeOver();
  });
}
