import { observationSchema, type AddressBook } from '@dari/contract';
import type { Topology } from '@dari/topology';
import { createServer } from 'node:net';
import { httpGet } from '../readiness/http-get.ts';

/** An api that runs on this computer answers in a few milliseconds; a firewall that drops calls never does. */
const PATIENCE_MS = 150;

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
  for (const { id, form, host, port } of addresses) {
    const address = form === 'gateway' ? host : form === 'host.docker.internal' ? hostGateway : null;
    if (address === null) continue;
    const ask = () => httpGet(api.replace(/readyz$/, `probe/${encodeURIComponent(id)}`), PATIENCE_MS);
    const came = await listenOnce(address, port, ask);
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

/** @returns whether somebody calls after `ask`, soon; `null`: the port cannot be had. Afterwards it is free again. */
function listenOnce(address: string, port: number, ask: () => Promise<unknown>): Promise<boolean | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.destroy();
      end(true);
    });
    const end = (came: boolean | null): void => {
      clearTimeout(late);
      server.close();
      resolve(came);
    };
    const late = setTimeout(end, PATIENCE_MS, false);
    server.once('error', () => {
      end(null);
    });
    server.listen({ host: address, port, exclusive: true }, () => {
      void ask();
    });
  });
}
