import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Program, ProgramOptions } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { containerPath, deleteContainer } from '../apply/remove-container.ts';
import { startContainer } from '../apply/start-container.ts';
import type { Api } from '../http/api.ts';
import { toEngineError } from '../http/errors.ts';
import { cancelled } from '../http/modem-api.ts';
import { inspectContainer } from '../observe.ts';
import { framedLogReader } from './log-lines.ts';

/** How long the removal may take once the caller has given up, in milliseconds. */
const CLEAN_UP_MS = 15_000;

/**
 * Runs a throw-away container and talks with it over its input and output. The engine removes it when it ends, and its
 * input ends with the connection: also when this process is killed nothing is left behind.
 *
 * @throws EngineError `not-running` (fact `container`) when the container whose network it is to join does not run
 */
export async function startProgram(
  api: Api,
  options: ProgramOptions,
  signal?: AbortSignal,
): Promise<Program> {
  if (signal?.aborted === true) throw cancelled(signal.reason);
  try {
    return await start(api, options, signal);
  } catch (error) {
    throw (await targetIsGone(api, options.network)) ?? error;
  }
}

async function start(api: Api, options: ProgramOptions, signal: AbortSignal | undefined): Promise<Program> {
  // Not cut short by the signal: a container that comes to be after the call was given up would be left behind.
  const made = await api.json({ method: 'POST', path: '/containers/create', body: body(options) });
  const { Id: id } = made as { Id: string };
  try {
    const query = { stream: true, stdin: true, stdout: true, stderr: true };
    const connection = await api.upgrade({
      method: 'POST',
      path: `${containerPath(id)}/attach`,
      query,
      signal,
    });
    const program = programOver(api, id, connection);
    await startContainer(api, id, id, signal);
    return program;
  } catch (error) {
    await remove(api, id);
    throw error;
  }
}

/**
 * Each engine says in words of its own that the container whose network is to be joined does not run, and runc in yet
 * others that it has just stopped: so the container is looked at.
 */
async function targetIsGone(api: Api, network: string): Promise<EngineError | null> {
  const target = /^container:(.+)$/.exec(network)?.[1];
  if (target === undefined) return null;
  const json = await inspectContainer(api, target).catch(() => undefined);
  if (json === undefined || json?.State?.Status === 'running' || json?.State?.Status === 'paused')
    return null;
  const container = json?.Name?.replace(/^\//, '') ?? target;
  return new EngineError('not-running', `the container ${container} does not run`, { container });
}

function programOver(api: Api, id: string, connection: Duplex): Program {
  const reader = framedLogReader();
  // What it says on its error output is for the message when it ends too early.
  let complaint = '';
  let failure: Error | null = null;
  connection.on('error', (error) => (failure = error));
  return {
    write: (line) => connection.write(`${line}\n`),
    async *lines() {
      try {
        for await (const chunk of connection as AsyncIterable<Buffer>) {
          for (const { stream, text } of reader.read(chunk)) {
            if (stream === 'stdout') yield text;
            else complaint = `${complaint}${text}\n`.slice(-2_000);
          }
        }
      } catch (error) {
        throw toEngineError(failure ?? error, { container: id });
      }
      if (complaint !== '') throw new EngineError('protocol', complaint.trim(), { container: id });
    },
    async stop() {
      if (!connection.destroyed) {
        const closed = once(connection, 'close').catch(() => undefined);
        connection.destroy();
        await closed;
      }
      await remove(api, id);
    },
  };
}

/** It may remove itself at the same moment. */
async function remove(api: Api, id: string): Promise<void> {
  await deleteContainer(api, id, AbortSignal.timeout(CLEAN_UP_MS));
}

function body({ image, command, labels, env, network }: ProgramOptions): Record<string, unknown> {
  return {
    Image: image,
    Cmd: command,
    // `command` is all that runs, whatever entry point, user and health check the image has.
    Entrypoint: [],
    User: '0:0',
    WorkingDir: '/',
    Healthcheck: { Test: ['NONE'] },
    Labels: labels,
    Env: Object.entries(env ?? {}).map(([name, value]) => `${name}=${value}`),
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    HostConfig: {
      NetworkMode: network,
      AutoRemove: true,
      ReadonlyRootfs: true,
      // Of all it could do it needs one thing: to try a port below 1024.
      CapDrop: ['ALL'],
      CapAdd: ['NET_BIND_SERVICE'],
      SecurityOpt: ['no-new-privileges'],
      // An engine that remaps users shares the host's network with nobody else.
      ...(network === 'host' ? { UsernsMode: 'host' } : {}),
      LogConfig: { Type: 'none', Config: {} },
    },
  };
}
