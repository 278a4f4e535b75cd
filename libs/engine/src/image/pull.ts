import type { ImageProgress } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { anyOf, cancelled } from '../http/modem-api.ts';
import { readJsonLines } from '../http/read-json-lines.ts';
import { toEngineError } from '../http/errors.ts';
import { pullProgress, type PullLine } from './pull-progress.ts';
import { splitReference } from './reference.ts';
import { registryAnswer } from './registry-answer.ts';
import { StallWatch } from './stall-watch.ts';

/** A download that brings nothing new for so long will not end: engines wait for ever. In milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Pulls an image.
 *
 * @param patienceMs how long it may go on without anything new.
 * @throws EngineError `registry` with facts `reference` and `reason` (a kind of `RegistryRefusal`), for `silent` also
 * `seconds`; `disk-full`
 */
export async function pull(
  api: Api,
  reference: string,
  progress: (event: ImageProgress) => void,
  signal?: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const { repository, tag } = splitReference(reference);
  const query = { fromImage: repository, tag };
  const next = pullProgress();
  using watch = new StallWatch(patienceMs);
  const either = anyOf(signal, watch.signal);
  try {
    const stream = await api.stream({ method: 'POST', path: '/images/create', query, signal: either });
    for await (const line of readJsonLines(stream)) {
      watch.saw(line as PullLine);
      const { error } = line as { error?: string };
      if (error !== undefined) throw registryError(reference, error, null, line);
      progress(next(line as PullLine));
    }
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(error);
    if (watch.signal.aborted) {
      const seconds = String(patienceMs / 1000);
      const facts = { reference, reason: 'silent', seconds };
      throw new EngineError('registry', `nothing came for ${seconds} s`, facts, { cause: error });
    }
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
