import type { Readable } from 'node:stream';
import type { BuildOptions, ImageProgress } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { toEngineError } from '../http/errors.ts';
import { cancelled } from '../http/modem-api.ts';
import { readJsonLines } from '../http/read-json-lines.ts';
import { BuildOutput, type BuildLine } from './build-stream.ts';
import { registryError } from './pull.ts';

/**
 * Builds an image with the classic builder. Giving up the request makes the engine give up the build.
 *
 * @throws EngineError `build-failed` with facts `tag`, `instruction` and `tail` (the last 20 lines), `registry` when the
 * image of a `FROM` could not be had, `disk-full`
 */
export async function build(
  api: Api,
  context: Readable,
  options: BuildOptions,
  progress: (event: ImageProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const query = {
    t: options.tag,
    dockerfile: options.dockerfile,
    buildargs: options.buildArgs,
    labels: options.labels,
    version: 1,
    rm: true,
    forcerm: true,
  };
  const output = new BuildOutput();
  try {
    const stream = await api.stream({ method: 'POST', path: '/build', query, upload: context, signal });
    for await (const line of readJsonLines(stream)) {
      const { error } = line as BuildLine;
      if (error !== undefined) throw buildError(options.tag, error, output, line);
      for (const event of output.read(line as BuildLine)) progress(event);
    }
  } catch (error) {
    context.destroy();
    if (signal?.aborted === true) throw cancelled(error);
    throw error instanceof ApiFailure ? buildError(options.tag, error.message, output, error) : error;
  }
}

function buildError(tag: string, message: string, output: BuildOutput, cause: unknown): EngineError {
  const typed = toEngineError(new Error(`${message}\n${output.tail}`, { cause }), { tag });
  if (typed.kind === 'disk-full') return new EngineError('disk-full', message, { tag }, { cause });
  const instruction = output.instruction ?? '';
  const base = /^FROM\s+(?:--\S+\s+)*(\S+)/i.exec(instruction)?.[1];
  if (base !== undefined && base !== 'scratch') return registryError(base, message, null, cause);
  return new EngineError('build-failed', message, { tag, instruction, tail: output.tail }, { cause });
}
