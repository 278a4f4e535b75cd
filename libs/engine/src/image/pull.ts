import type { ImageProgress } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { cancelled } from '../http/modem-api.ts';
import { readJsonLines } from '../http/read-json-lines.ts';
import { toEngineError } from '../http/errors.ts';
import { pullProgress, type PullLine } from './pull-progress.ts';
import { splitReference } from './reference.ts';
import { registryAnswer } from './registry-answer.ts';

/**
 * Pulls an image.
 *
 * @throws EngineError `registry` with facts `reference` and `reason` (a kind of `RegistryAnswer`), `disk-full`
 */
export async function pull(
  api: Api,
  reference: string,
  progress: (event: ImageProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { repository, tag } = splitReference(reference);
  const query = { fromImage: repository, tag };
  const next = pullProgress();
  try {
    const stream = await api.stream({ method: 'POST', path: '/images/create', query, signal });
    for await (const line of readJsonLines(stream)) {
      const { error } = line as { error?: string };
      if (error !== undefined) throw registryError(reference, error, null, line);
      progress(next(line as PullLine));
    }
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(error);
    throw error instanceof ApiFailure ? registryError(reference, error.message, error.status, error) : error;
  }
}

/** @returns `disk-full` for what it is, everything else as the registry's fault. */
export function registryError(
  reference: string,
  message: string,
  status: number | null,
  cause: unknown,
): EngineError {
  const typed = toEngineError(new Error(message, { cause }), { reference });
  if (typed.kind === 'disk-full') return typed;
  const reason = registryAnswer(message, status).kind;
  return new EngineError('registry', message, { reference, reason }, { cause });
}
