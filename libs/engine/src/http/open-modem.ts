import type https from 'node:https';
import { EngineError } from '../engine-error.ts';
import type { FoundEndpoint, TlsMaterial } from '../find/found-endpoint.ts';
import type { Modem } from './modem-api.ts';
import { sshAgent } from './ssh-agent.ts';
import { TerseAgent, TerseTlsAgent } from './terse-agent.ts';

/** Opens connections for one API version; `null` asks without a version, as negotiation has to. */
export type OpenModem = (version: string | null) => Modem;

/**
 * Prepares dockerode for an endpoint. It is loaded only now because it brings gRPC and an ssh client along, which
 * would cost every command over 100 ms.
 *
 * @throws EngineError `bad-endpoint` when certificates cannot be used
 */
export async function prepareModem(endpoint: FoundEndpoint): Promise<OpenModem> {
  const { default: Docker } = await import('dockerode');
  try {
    const dialling = diallingOptions(endpoint);
    // The modem would otherwise fill every gap from the environment, which has been read already.
    const blank = {
      host: undefined,
      port: undefined,
      socketPath: undefined,
      protocol: 'http',
      pathPrefix: '/',
    };
    const none = { ca: undefined, cert: undefined, key: undefined, username: undefined, timeout: undefined };
    return (version) => {
      const path = [prefixOf(endpoint.url), version === null ? '' : `v${version}`].filter(
        (part) => part !== '',
      );
      const options = {
        ...blank,
        ...none,
        ...dialling,
        version: path.length === 0 ? undefined : path.join('/'),
      };
      return new Docker(options as ConstructorParameters<typeof Docker>[0]).modem as unknown as Modem;
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new EngineError('bad-endpoint', message, { endpoint: endpoint.url }, { cause: error });
  }
}

/** @returns the path of a `unix://` socket or `npipe://` pipe, `null` for the other schemes. */
export function socketPathOf(url: string): string | null {
  return /^(?:unix|npipe):\/\/(.*)$/.exec(url)?.[1] ?? null;
}

function diallingOptions({ url, tls }: FoundEndpoint): Record<string, unknown> {
  const socketPath = socketPathOf(url);
  if (socketPath !== null) return { socketPath, agent: new TerseAgent() };
  if (url.startsWith('ssh:')) return { host: 'docker', agent: sshAgent(url) };
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const where = {
    host: host.includes(':') ? `[${host}]` : host,
    port,
  };
  if (tls === null) return { ...where, agent: new TerseAgent() };
  return {
    ...where,
    protocol: 'https',
    agent: new TerseTlsAgent(tlsOptions(tls)),
  };
}

/** The path of a `tcp://` address; the modem's own option for it has no effect on the paths it asks for. */
function prefixOf(url: string): string {
  return url.startsWith('tcp:') ? new URL(url).pathname.replace(/^\/|\/$/g, '') : '';
}

function tlsOptions(tls: TlsMaterial): https.AgentOptions {
  return {
    rejectUnauthorized: tls.verify,
    ...(tls.ca === null ? {} : { ca: tls.ca }),
    ...(tls.cert === null ? {} : { cert: tls.cert }),
    ...(tls.key === null ? {} : { key: tls.key }),
  };
}
