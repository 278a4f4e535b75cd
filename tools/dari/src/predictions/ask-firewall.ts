import { observationSchema, type AddressBook } from '@dari/contract';
import type { Topology } from '@dari/topology';
import { createServer } from 'node:net';
import { httpGet } from '../readiness/http-get.ts';

/** How long the api may take for its answers, on a busy computer. */
const ANSWER_MS = 2_000;

/** How long a call from a container to this computer may be under way. A firewall that drops it is waited for in vain. */
const CALL_MS = 250;

/**
 * Finds out whether the firewall of this computer lets calls from containers in: this process listens at an address
 * that the book has of this computer, and asks the api to dial it. The api dials nothing but addresses of the book.
 *
 * @param api where the api is asked whether it is ready, `http://127.0.0.1:3000/readyz`.
 * @returns `open`: a call came in. `published`: every such port is taken, and the api got through a published one, which
 * is a call to this computer only where the engine's own program takes it. `null`: no call came in time, so it is not
 * known.
 */
export async function askFirewall(
  { addresses }: Pick<AddressBook, 'addresses'>,
  { engine: { hostGateway } }: Topology,
  api: string,
): Promise<'open' | 'published' | null> {
  // The gateway is an address already: nobody has to look up a name first.
  const byName = addresses.filter(({ form }) => form === 'host.docker.internal');
  for (const { id, form, host, port } of [...addresses.filter((one) => one.form === 'gateway'), ...byName]) {
    const address = form === 'gateway' ? host : hostGateway;
    if (address === null) continue;
    const at = (path: string): string => api.replace(/readyz$/, path);
    const ask = (signal?: AbortSignal) => httpGet(at(`probe/${encodeURIComponent(id)}`), ANSWER_MS, signal);
    const came = await listenOnce(address, port, (signal) => {
      void ask(signal);
      return httpGet(at('healthz'), ANSWER_MS, signal);
    });
    if (came !== null) return came ? 'open' : null;
    if (form === 'gateway' && (await works(ask))) return 'published';
  }
  return null;
}

async function works(ask: () => ReturnType<typeof httpGet>): Promise<boolean> {
  const answer = await ask();
  if (answer.kind === 'failed') return false;
  const observation = observationSchema.safeParse(jsonOf(answer.body));
  return observation.success && observation.data.outcome === 'works';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param ask resolves when the one who is asked to call had the time to begin.
 * @returns whether somebody calls soon; `null`: the port cannot be had. Afterwards it is free again.
 */
function listenOnce(
  address: string,
  port: number,
  ask: (signal: AbortSignal) => Promise<unknown>,
): Promise<boolean | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.destroy();
      end(true);
    });
    const over = new AbortController();
    let late: NodeJS.Timeout | undefined;
    const end = (came: boolean | null): void => {
      clearTimeout(late);
      over.abort();
      server.close();
      resolve(came);
    };
    server.once('error', () => {
      end(null);
    });
    server.listen({ host: address, port, exclusive: true }, () => {
      void ask(over.signal).then(() => {
        if (!over.signal.aborted) late = setTimeout(end, CALL_MS, false);
      });
    });
  });
}
