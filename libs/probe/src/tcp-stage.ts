import type { Outcome } from '@dari/contract';
import type { Socket } from 'node:net';
import { connect, isIPv6 } from 'node:net';
import type { ResolvedAddress } from './dns-stage.ts';
import type { StageResult } from './stage-result.ts';
import { codeOf } from './stage-result.ts';

/** Milliseconds until the next address is tried beside one that has not answered (RFC 8305, section 5). */
const ATTEMPT_DELAY_MS = 250;

export interface TcpResult extends StageResult {
  readonly socket: Socket | null;
}

interface Attempt {
  readonly to: string;
  /** `null` while there is no answer. */
  code: string | null;
}

/**
 * Tries each address in turn, as applications do; the first that accepts wins. `seen` says what became of each one
 * that was tried. Settles when `signal` aborts: what has not answered by then is a timeout.
 */
export function connectFirst(
  addresses: readonly ResolvedAddress[],
  port: number,
  signal: AbortSignal,
): Promise<TcpResult> {
  return new Promise((resolve) => {
    const attempts: Attempt[] = [];
    const open = new Set<Socket>();
    let delay: NodeJS.Timeout | undefined;

    const settle = (winner: Socket | null) => {
      clearTimeout(delay);
      signal.removeEventListener('abort', giveUp);
      for (const socket of open) if (socket !== winner) socket.destroy();
      resolve({ outcome: winner ? 'works' : worst(attempts), seen: describe(attempts), socket: winner });
    };
    const giveUp = () => {
      settle(null);
    };
    const tryNext = () => {
      clearTimeout(delay);
      const next = addresses[attempts.length];
      if (next === undefined) return;
      const attempt: Attempt = { to: withPort(next.address, port), code: null };
      attempts.push(attempt);
      const socket = connect({ host: next.address, port });
      open.add(socket);
      socket.once('connect', () => {
        attempt.code = 'connected';
        settle(socket);
      });
      // Also keeps an error that comes after the connection from being an uncaught one.
      socket.on('error', (error) => {
        if (attempt.code !== null) return;
        attempt.code = codeOf(error);
        open.delete(socket);
        if (attempts.length < addresses.length) tryNext();
        else if (open.size === 0) settle(null);
      });
      if (attempts.length < addresses.length) delay = setTimeout(tryNext, ATTEMPT_DELAY_MS);
    };

    signal.addEventListener('abort', giveUp, { once: true });
    tryNext();
    if (signal.aborted) giveUp();
  });
}

/** @returns what an error code of `connect` means. Codes without a meaning here are `unknown`, never guessed. */
export function outcomeOfConnectError(code: string): Outcome {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return 'unreachable';
    case 'ETIMEDOUT':
      return 'timeout';
    case 'ECONNRESET':
      return 'closed';
    default:
      return 'unknown';
  }
}

/**
 * Of several addresses that all failed, the answer that says most about the target: one that let us wait, then one
 * that refused; that this machine has no route for the other family says least.
 */
function worst(attempts: readonly Attempt[]): Outcome {
  const outcomes = attempts.map(({ code }) => (code === null ? 'timeout' : outcomeOfConnectError(code)));
  const order: readonly Outcome[] = ['timeout', 'closed', 'refused', 'unreachable'];
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'unknown';
}

function describe(attempts: readonly Attempt[]): string {
  return attempts.map(({ to, code }) => `${to} ${code ?? 'no answer'}`).join(', ');
}

/** @returns `172.18.0.3:80`, `[::1]:80`. */
export function withPort(host: string, port: number): string {
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
}
