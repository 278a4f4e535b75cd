import type { Readable } from 'node:stream';
import type { ImportOptions } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api } from '../http/api.ts';
import { toEngineError } from '../http/errors.ts';
import { cancelled } from '../http/modem-api.ts';
import { readJsonLines } from '../http/read-json-lines.ts';
import { splitReference } from './reference.ts';

/** Makes an image of one layer from the tar stream of a root file system. */
export async function importImage(
  api: Api,
  rootfs: Readable,
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { repository, tag } = splitReference(options.tag);
  const query = {
    fromSrc: '-',
    repo: repository,
    tag,
    changes: Object.entries(options.labels).map(labelChange),
  };
  try {
    const stream = await api.stream({
      method: 'POST',
      path: '/images/create',
      query,
      upload: rootfs,
      signal,
    });
    for await (const line of readJsonLines(stream)) {
      const { error } = line as { error?: string };
      if (error !== undefined) throw importError(error, options.tag, line);
    }
  } catch (error) {
    rootfs.destroy();
    if (signal?.aborted === true) throw cancelled(error);
    throw error instanceof ApiFailure ? importError(error.message, options.tag, error) : error;
  }
}

/**
 * Writes a label as a Dockerfile instruction. Inside double quotes the builder takes backslash, quote and dollar as
 * its own; a line break cannot be written at all.
 *
 * @throws EngineError `protocol`
 */
export function labelChange([name, value]: readonly [string, string]): string {
  if (/[\r\n]/.test(name + value)) {
    throw new EngineError('protocol', `the label ${JSON.stringify(name)} holds a line break`, {
      label: name,
    });
  }
  const quote = (text: string): string => `"${text.replace(/[\\"$]/g, '\\$&')}"`;
  return `LABEL ${quote(name)}=${quote(value)}`;
}

function importError(message: string, tag: string, cause: unknown): EngineError {
  const typed = toEngineError(new Error(message, { cause }), { tag });
  if (typed.kind !== 'protocol') return typed;
  return new EngineError('build-failed', message, { tag, instruction: 'import', tail: message }, { cause });
}
