import { EngineError } from '../engine-error.ts';
import { hasStatus, type Api } from '../http/api.ts';
import { containerPath } from './remove-container.ts';
import { takenPort } from './port-error.ts';

const ADDRESS_NOT_THERE = /cannot assign requested address|address is not valid in its context/i;
/** The engine counts the port as given away: to another container, or to one whose start it did not survive. */
const IN_ITS_BOOKS = /port is already allocated/i;
/** The address in `listen tcp4 10.0.0.9:80` and `failed to bind host port 10.0.0.9:80/tcp`. */
const BOUND = /(?:listen \w+|bind host port(?: for)?) ([\d.]+):/i;

/**
 * Starts a container; one that runs already counts as done.
 *
 * @throws EngineError `port-in-use` with facts `container`, `port`, `hostIp` and, where the engine itself counts the
 *   port as given away, `by`: `engine`; `no-such-address` with `container` and `address`, when a port is to be published
 *   on an address that the engine's computer does not have
 */
export async function startContainer(
  api: Api,
  name: string,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await api.json({ method: 'POST', path: `${containerPath(id)}/start`, signal });
  } catch (error) {
    if (error instanceof Error && ADDRESS_NOT_THERE.test(error.message)) {
      const [, address = ''] = BOUND.exec(error.message) ?? [];
      const facts = { container: name, address };
      throw new EngineError('no-such-address', error.message, facts, { cause: error });
    }
    const taken = error instanceof Error ? takenPort(error.message) : null;
    if (taken === null || !(error instanceof Error)) throw error;
    const facts = {
      container: name,
      port: String(taken.port),
      hostIp: taken.hostIp,
      ...(IN_ITS_BOOKS.test(error.message) ? { by: 'engine' } : {}),
    };
    throw new EngineError('port-in-use', error.message, facts, { cause: error });
  }
}

/** Lets a paused container go on; one that is not paused counts as done. */
export async function unpauseContainer(api: Api, id: string, signal?: AbortSignal): Promise<void> {
  try {
    await api.json({ method: 'POST', path: `${containerPath(id)}/unpause`, signal });
  } catch (error) {
    if (hasStatus(error, 409, 500) && /not paused/i.test(error.message)) return;
    throw error;
  }
}
