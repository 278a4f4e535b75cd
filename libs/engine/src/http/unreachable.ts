import { readFile, stat } from 'node:fs/promises';
import { EngineError } from '../engine-error.ts';
import type { Endpoint } from '../engine.ts';

/** What an error about the connection has to name. */
export interface Dialled extends Endpoint {
  /** Path of the socket or pipe, `null` for `tcp` and `ssh`. */
  readonly socketPath: string | null;
}

/**
 * Turns an error of the connection into a typed one. Facts: `endpoint`, `from`, `context` (or empty), `reason`;
 * for `permission-denied` also `socket` and, where the system tells, `group`: the name (else the number) of its group.
 */
export async function unreachable(endpoint: Dialled, error: unknown): Promise<EngineError> {
  const reason = reasonOf(error);
  const facts = {
    endpoint: endpoint.url,
    from: endpoint.from,
    context: endpoint.context ?? '',
    reason,
  };
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM') {
    const socket = endpoint.socketPath ?? '';
    const message = `permission denied on ${socket}`;
    const group = await groupOf(socket);
    return new EngineError('permission-denied', message, { ...facts, socket, ...group }, { cause: error });
  }
  const message = `no Docker Engine answers at ${endpoint.url}: ${reason}`;
  return new EngineError('no-engine', message, facts, { cause: error });
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  if (message !== undefined && message !== '') return message;
  return code ?? 'unknown';
}

async function groupOf(socket: string): Promise<{ group?: string }> {
  try {
    const { gid } = await stat(socket);
    const lines = (await readFile('/etc/group', 'utf8').catch(() => '')).split('\n');
    const line = lines.find((entry) => entry.split(':')[2] === String(gid));
    return { group: line?.split(':')[0] ?? String(gid) };
  } catch {
    return {};
  }
}
