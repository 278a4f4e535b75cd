import type { RegistryAnswer } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { anyOf } from '../http/modem-api.ts';
import { registryAnswer } from './registry-answer.ts';

/** A registry that has not answered by then is as good as none, in milliseconds. */
const PATIENCE_MS = 8000;

/** The part of the engine's answer that is read; `Platforms` is `null` where the registry does not tell. */
interface DistributionJson {
  readonly Platforms?: readonly { readonly os?: string; readonly architecture?: string }[] | null;
}

/**
 * Asks the engine whether the registry has an image. Downloads nothing.
 *
 * @param architecture of the engine, for example `amd64`.
 */
export async function askRegistry(
  api: Api,
  architecture: string,
  reference: string,
  signal?: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<RegistryAnswer> {
  const patience = AbortSignal.timeout(patienceMs);
  const path = `/distribution/${reference.split('/').map(encodeURIComponent).join('/')}/json`;
  const call = { method: 'GET', path, signal: anyOf(signal, patience), timeoutMs: null } as const;
  try {
    return fits((await api.json(call)) as DistributionJson, architecture);
  } catch (error) {
    if (error instanceof ApiFailure) return registryAnswer(error.message, error.status);
    const ranOut = error instanceof EngineError && error.kind === 'cancelled' && signal?.aborted !== true;
    if (ranOut) return { kind: 'silent', detail: String(patienceMs / 1000) };
    throw error;
  }
}

/** An image for another processor would be downloaded, and no container of it would start. */
function fits({ Platforms }: DistributionJson, architecture: string): RegistryAnswer {
  // Attestations stand in the list of an image as if they were for the platform `unknown/unknown`.
  const known = (Platforms ?? []).filter((one) => ![undefined, '', 'unknown'].includes(one.architecture));
  if (known.length === 0 || known.some((one) => one.architecture === architecture)) return { kind: 'has-it' };
  const has = new Set(known.map((one) => `${one.os ?? ''}/${one.architecture ?? ''}`));
  return { kind: 'other-platform', detail: [...has].join(', ') };
}
