import type { LogLine, LogOptions } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { containerPath } from '../apply/remove-container.ts';
import type { Api } from '../http/api.ts';
import { toEngineError } from '../http/errors.ts';
import { cancelled } from '../http/modem-api.ts';
import { inspectContainer } from '../observe.ts';
import { framedLogReader, rawLogReader } from './log-lines.ts';

/**
 * Reads a container's log, by line.
 *
 * @throws EngineError `no-such-container`; `cancelled` when `signal` aborts
 */
export async function* logs(
  api: Api,
  container: string,
  { follow, tail }: LogOptions,
  signal?: AbortSignal,
): AsyncGenerator<LogLine, void> {
  try {
    const json = await inspectContainer(api, container, signal);
    if (json === null) {
      throw new EngineError('no-such-container', `No such container: ${container}`, { container });
    }
    const reader = json.Config?.Tty === true ? rawLogReader() : framedLogReader();
    const query = { stdout: true, stderr: true, follow, tail };
    const stream = await api.stream({
      method: 'GET',
      path: `${containerPath(container)}/logs`,
      query,
      signal,
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) yield* reader.read(chunk);
    yield* reader.end();
  } catch (error) {
    throw signal?.aborted === true ? cancelled(error) : toEngineError(error, { container });
  }
}
