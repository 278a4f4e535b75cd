import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How often a left-over socket file may be found before giving up on the lock, which is a courtesy only. */
const TRIES = 20;

/**
 * Lets one `dari` at a time on this computer change a project, whatever folder it was started in. Held by listening on
 * a local socket, which the system closes with the process, however it ends; the others wait for that and do not poll.
 * On Linux and Windows the socket has no file.
 *
 * @param engine the engine's address: projects of one name on two engines have nothing to do with each other.
 * @param onWait is called once when somebody else holds it.
 * @returns a function that gives it back.
 */
export async function lockProject(
  engine: string,
  project: string,
  platform: NodeJS.Platform,
  signal: AbortSignal,
  onWait: () => void,
): Promise<() => void> {
  const path = lockPath(engine, project, platform);
  let told = false;
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt += 1) {
    const release = await tryListen(path);
    if (release !== null) return release;
    if (
      await waitForHolder(path, signal, () => {
        if (!told) onWait();
        told = true;
      })
    )
      attempt = 0;
    else if (platform !== 'linux' && platform !== 'win32') await unlink(path).catch(() => undefined);
  }
  return () => undefined;
}

function lockPath(engine: string, project: string, platform: NodeJS.Platform): string {
  const name = `dari-${createHash('sha256').update(`${engine}\n${project}`).digest('hex').slice(0, 24)}`;
  // A leading NUL: Linux's abstract namespace.
  if (platform === 'linux') return `\0${name}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** @returns how to stop listening; `null` when somebody else listens there. */
function tryListen(path: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      socket.unref();
      waiting.add(socket);
      socket.once('error', () => undefined);
    });
    server.once('error', () => {
      resolve(null);
    });
    server.listen(path, () => {
      server.unref();
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      });
    });
  });
}

/** @returns whether there was a holder; resolves when it is gone or `signal` aborts. */
function waitForHolder(path: string, signal: AbortSignal, onConnected: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    let connected = false;
    const socket = connect(path, () => {
      connected = true;
      onConnected();
    });
    const stop = (): void => {
      socket.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', stop);
    socket.once('close', () => {
      signal.removeEventListener('abort', stop);
      resolve(connected);
    });
    socket.resume();
  });
}
