import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from './dari-process.ts';

/** `before`: the engine has not got the call yet. `after`: it has answered, and the caller does not know. */
export type Moment = 'before' | 'after';

/**
 * Called at every call, such as `POST /containers/create`. Those that change something are numbered from 1, the others
 * have 0. `'drop'`: the call goes no further and is cut off; `'hold'`: the caller waits for good.
 */
export type OnCall = (number: number, moment: Moment, call: string) => 'drop' | 'hold' | undefined;

/** The real engine behind a socket of its own, so that a test can act at an exact call. */
export interface EngineRelay extends AsyncDisposable {
  /** As in DOCKER_HOST. */
  readonly host: string;
  /** Counts from 1 again. */
  watch(onCall: OnCall): void;
}

/** @param host of the engine, as in DOCKER_HOST; that which the `docker` command uses unless told. */
export async function engineRelay(host?: string): Promise<EngineRelay> {
  const target = dialling(host ?? (await engine()).endpoint.url);
  const folder = await mkdtemp(join(tmpdir(), 'dari-relay-'));
  const socket = join(folder, 'engine.sock');
  let number = 0;
  let onCall: OnCall = () => undefined;
  const server = createServer((incoming, outgoing) => {
    const call = `${incoming.method ?? ''} ${(incoming.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*/, '')}`;
    const changes = !call.startsWith('GET ') && !call.endsWith('/wait');
    if (changes) number += 1;
    const mine = changes ? number : 0;
    const tell = (moment: Moment): ReturnType<OnCall> => onCall(mine, moment, call);
    const order = tell('before');
    if (order === 'drop') incoming.socket.destroy();
    if (order === undefined) pass(incoming, outgoing, target, () => tell('after'));
  }).listen(socket);
  server.requestTimeout = 0;
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    host: `unix://${socket}`,
    watch(next) {
      number = 0;
      onCall = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function dialling(url: string): { socketPath: string } | { host: string; port: string } {
  if (url.startsWith('unix://')) return { socketPath: url.slice('unix://'.length) };
  const { hostname, port } = new URL(url.replace(/^tcp:/, 'http:'));
  return { host: hostname, port };
}

function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: ReturnType<typeof dialling>,
  answered: () => ReturnType<OnCall>,
): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ ...target, method, path, headers }, (answer) => {
    const order = answered();
    if (order === 'drop') incoming.socket.destroy();
    if (order !== undefined) return;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  onward.once('error', () => outgoing.destroy());
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}
