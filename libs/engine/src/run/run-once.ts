import type { RunOptions, RunResult } from '../engine.ts';
import { containerPath, deleteContainer } from '../apply/remove-container.ts';
import { startContainer } from '../apply/start-container.ts';
import type { Api } from '../http/api.ts';
import { cancelled } from '../http/modem-api.ts';
import { logs } from './logs.ts';

/** How long the removal may take once the caller has given up, in milliseconds. */
const CLEAN_UP_MS = 15_000;

/** Runs a throw-away container to its end. It is removed in any case, with its anonymous volumes. */
export async function runOnce(api: Api, options: RunOptions, signal?: AbortSignal): Promise<RunResult> {
  if (signal?.aborted === true) throw cancelled(signal.reason);
  // Not cut short by the signal: a container that comes to be after the call was given up would be left behind.
  const made = await api.json({ method: 'POST', path: '/containers/create', body: body(options) });
  const { Id: id } = made as { Id: string };
  try {
    await startContainer(api, id, id, signal);
    const waiting = { method: 'POST', path: `${containerPath(id)}/wait`, signal, timeoutMs: null } as const;
    const { StatusCode: exitCode } = (await api.json(waiting)) as { StatusCode: number };
    const output = { stdout: '', stderr: '' };
    for await (const { stream, text } of logs(api, id, { follow: false, tail: 'all' }, signal)) {
      output[stream] += `${text}\n`;
    }
    return { exitCode, ...output };
  } finally {
    await deleteContainer(api, id, AbortSignal.timeout(CLEAN_UP_MS));
  }
}

function body(options: RunOptions): Record<string, unknown> {
  return {
    Image: options.image,
    Cmd: options.command,
    // `command` is all that runs, whatever entry point the image has.
    Entrypoint: [],
    Labels: options.labels,
    Env: Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`),
    HostConfig: {
      Binds: options.binds ?? [],
      NetworkMode: options.network ?? 'bridge',
      // The engine's default may be a log driver that cannot be read back.
      LogConfig: { Type: 'json-file', Config: {} },
    },
  };
}
