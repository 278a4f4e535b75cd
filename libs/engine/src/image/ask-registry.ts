import type { RegistryAnswer } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { anyOf } from '../http/modem-api.ts';
import { registryAnswer } from './registry-answer.ts';

/** A registry that has not answered by then is as good as none, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Asks the engine whether the registry has an image. Downloads nothing. */
export async function askRegistry(
  api: Api,
  reference: string,
  signal?: AbortSignal,
): Promise<RegistryAnswer> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const path = `/distribution/${reference.split('/').map(encodeURIComponent).join('/')}/json`;
  try {
    await api.json({ method: 'GET', path, signal: anyOf(signal, patience), timeoutMs: null });
    return { kind: 'has-it' };
  } catch (error) {
    if (error instanceof ApiFailure) return registryAnswer(error.message, error.status);
    const ranOut = error instanceof EngineError && error.kind === 'cancelled' && signal?.aborted !== true;
    if (ranOut) return { kind: 'unreachable', detail: `no answer within ${PATIENCE_MS / 1000} s` };
    throw error;
  }
}
