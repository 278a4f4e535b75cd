import { EngineError } from '../engine-error.ts';
import { ApiFailure } from './api.ts';

/** What Node says of a stream that ends before the answer does. */
const CUT: readonly string[] = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];

/**
 * Gives any failure its type: what the engine's answer says is classified by its text, as the API has no codes
 * beyond the HTTP status; what is left is our bug.
 */
export function toEngineError(error: unknown, facts: Readonly<Record<string, string>> = {}): EngineError {
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const typed = fromMessage(message, facts, error);
  if (typed !== null) return typed;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && CUT.includes(code)) {
    const reason = `the connection was cut (${code})`;
    return new EngineError(
      'no-engine',
      `the engine went away: ${reason}`,
      { ...facts, reason },
      { cause: error },
    );
  }
  const status = error instanceof ApiFailure ? { status: String(error.status) } : {};
  return new EngineError('protocol', message, { ...facts, ...status }, { cause: error });
}

/** What is said by an engine that is ending, or whose containerd has ended before it. */
const ENDING = /database not open|containerd\.sock|(?:client connection|transport) is closing|shutting down/i;

/** Classifies the messages whose meaning does not depend on what was asked for; `null` for the others. */
export function fromMessage(
  message: string,
  facts: Readonly<Record<string, string>>,
  cause: unknown,
): EngineError | null {
  if (/no space left on device|disk quota exceeded|not enough free space/i.test(message)) {
    return new EngineError('disk-full', message, facts, { cause });
  }
  if (ENDING.test(message)) {
    return new EngineError('no-engine', message, { ...facts, reason: message }, { cause });
  }
  const image = /No such image:\s*(\S+)/i.exec(message)?.[1];
  if (image !== undefined) return new EngineError('no-such-image', message, { ...facts, image }, { cause });
  const container = /No such container:\s*(\S+)/i.exec(message)?.[1];
  if (container !== undefined) {
    return new EngineError('no-such-container', message, { ...facts, container }, { cause });
  }
  const folder = /bind source path does not exist:\s*(.+)$/im.exec(message)?.[1];
  if (folder !== undefined) {
    return new EngineError('no-such-folder', message, { ...facts, folder: folder.trim() }, { cause });
  }
  return null;
}

/** Runs `work` so that nothing but an {@link EngineError} comes out of it. */
export async function typed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toEngineError(error);
  }
}
