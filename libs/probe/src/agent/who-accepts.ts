import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { codeOf } from '../stage-result.ts';
import type { SocketPlace } from './agent-messages.ts';
import { socketTable } from './socket-table.ts';

/** Enough for an answer from this machine, in milliseconds. */
const NEARBY_MS = 1_000;

/**
 * Connects to an address of this namespace and looks whether the kernel has the other end of the connection here too:
 * so it is with the userland proxy, while without it the call is rewritten and goes to the container itself, which may
 * refuse it.
 */
export async function whoAccepts({
  address,
  port,
}: SocketPlace): Promise<'here' | 'elsewhere' | 'refused' | null> {
  const socket = await openNearby({ address, port });
  if (socket === 'ECONNREFUSED') return 'refused';
  if (typeof socket === 'string') return null;
  try {
    const own = socket.localPort;
    const tables = await Promise.all([
      readFile('/proc/net/tcp', 'utf8').then((text) => socketTable(text, 'ipv4')),
      readFile('/proc/net/tcp6', 'utf8').then(
        (text) => socketTable(text, 'ipv6'),
        () => [],
      ),
    ]);
    // The proxy may be done with the connection already; the kernel still lists its end then.
    const isHere = tables.flat().some(({ local, remote }) => local.port === port && remote.port === own);
    return isHere ? 'here' : 'elsewhere';
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

/** What a port said: nobody listens where it refuses; with no answer, something on the way dropped the call. */
export type Knocked = 'accepted' | 'refused' | 'no answer';

/** Opens a connection and closes it again. */
export async function knock(to: SocketPlace): Promise<Knocked> {
  const socket = await openNearby(to);
  if (typeof socket === 'string') return socket === 'ECONNREFUSED' ? 'refused' : 'no answer';
  socket.destroy();
  return 'accepted';
}

/** @returns the connection, or the error's code. */
function openNearby({ address, port }: SocketPlace): Promise<Socket | string> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    socket.setTimeout(NEARBY_MS, () => {
      socket.destroy();
      resolve('ETIMEDOUT');
    });
    socket.on('error', (error) => {
      resolve(codeOf(error));
    });
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}
