import { isIP } from 'node:net';
import { askHttp } from '../http-stage.ts';
import { connectFirst } from '../tcp-stage.ts';
import { timeLimit } from '../time-limit.ts';
import type { AgentAnswers, SocketPlace } from './agent-messages.ts';

/** How long a server may take for its first page, in milliseconds. */
const TRIAL_MS = 3_000;

/**
 * Asks a server of this namespace for `/` as a browser would that calls it by another name.
 *
 * @param host - the Host header: a name or address, with the port.
 */
export async function httpTrial(
  to: SocketPlace,
  host: string,
  origin: string | null,
): Promise<AgentAnswers['ask-http']> {
  const limit = timeLimit(TRIAL_MS, undefined);
  try {
    const { socket } = await connectFirst(
      [{ address: to.address, family: isIP(to.address) }],
      to.port,
      limit.signal,
    );
    if (socket === null) return null;
    const { hostname, port } = new URL(`http://${host}`);
    const target = {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 80 : Number(port),
      path: '/',
    };
    const { answer } = await askHttp(
      socket,
      { ...target, ...(origin === null ? {} : { origin }) },
      limit.signal,
    );
    return answer;
  } finally {
    limit.release();
  }
}
