import { connect, isIP } from 'node:net';
import { resolve } from './resolve.ts';
import type { Seen, SeenOutcome } from './messages.ts';

/**
 * Calls as a plain program does: asks the system's resolver, tries one address after another, sends a request and waits
 * for an answer. It shares no code with what predicts, nor with what dari dials with.
 */
export async function dial(host: string, port: number, patienceMs: number): Promise<Seen> {
  const began = performance.now();
  const seen = (outcome: SeenOutcome, more: Partial<Seen>): Seen => ({
    outcome,
    server: null,
    addresses: [],
    words: '',
    ms: Math.round(performance.now() - began),
    ...more,
  });
  let addresses: readonly string[] = [host];
  if (isIP(host) === 0) {
    const found = await resolve(host);
    if (found.addresses === null) {
      return seen(found.known ? 'name-not-found' : 'other', { words: found.words });
    }
    addresses = found.addresses;
  }
  const failed: Call[] = [];
  for (const address of addresses) {
    const call = await callOne(address, port, patienceMs);
    const words = [...failed, call].map((one) => one.words).join(', ');
    if (call.accepted) return seen(call.outcome, { server: call.server, addresses, words });
    failed.push(call);
  }
  const outcome = SAYS_MOST.find((one) => failed.some((call) => call.outcome === one)) ?? 'other';
  return seen(outcome, { addresses, words: failed.map((one) => one.words).join(', ') });
}

/** Of several failures the one that says most about the target. */
const SAYS_MOST: readonly SeenOutcome[] = ['other', 'timeout', 'closed', 'refused', 'unreachable'];

const MEANING: Readonly<Record<string, SeenOutcome>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
};

interface Call {
  readonly outcome: SeenOutcome;
  readonly accepted: boolean;
  readonly server: string | null;
  readonly words: string;
}

function callOne(address: string, port: number, patienceMs: number): Promise<Call> {
  return new Promise((resolve) => {
    let accepted = false;
    let answer = '';
    const socket = connect({ host: address, port });
    const settle = (outcome: SeenOutcome, words: string): void => {
      clearTimeout(timer);
      socket.destroy();
      const [, server = null] = /\r\n\r\n(.*)$/s.exec(answer) ?? [];
      resolve({ outcome, accepted, server, words: `${address} ${words}` });
    };
    const over = (): void => {
      settle('timeout', accepted ? 'accepted, then no answer' : 'no answer');
    };
    let timer = setTimeout(over, patienceMs);
    socket.once('connect', () => {
      accepted = true;
      clearTimeout(timer);
      timer = setTimeout(over, patienceMs);
      socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', (error) => {
      const code = codeOf(error);
      settle(accepted ? (answer === '' ? 'closed' : 'works') : (MEANING[code] ?? 'other'), code);
    });
    socket.once('close', () => {
      settle(answer === '' ? 'closed' : 'works', answer === '' ? 'closed without an answer' : 'answered');
    });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
