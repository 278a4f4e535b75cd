import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json, text } from 'node:stream/consumers';
import type { EngineCommands } from './engine-commands.ts';

/** What a container is made of, in the words of the engine's API. */
export interface Making {
  readonly [field: string]: unknown;
  readonly Env: string[];
  readonly HostConfig: Record<string, unknown>;
  readonly NetworkingConfig: { readonly EndpointsConfig: Record<string, { readonly Aliases: string[] }> };
}

interface Inspected {
  readonly Id: string;
  readonly Config: { readonly [field: string]: unknown; readonly Env: string[] };
  readonly HostConfig: Record<string, unknown>;
  readonly NetworkSettings: { readonly Networks: Record<string, { readonly Aliases: string[] | null }> };
}

/** Removes a container and makes and starts one of the same name and with the same labels that differs in one thing. */
export async function recreateByHand(
  { engine }: EngineCommands,
  name: string,
  change: (making: Making) => Making,
): Promise<void> {
  const call = (method: string, path: string, body?: Making): Promise<IncomingMessage> =>
    ask(new URL(engine.host).pathname, method, path, body);
  const has = (await json(await call('GET', `/containers/${name}/json`))) as Inspected;
  const [[network, { Aliases }] = ['', { Aliases: null }], ...others] = Object.entries(
    has.NetworkSettings.Networks,
  );
  const aliases = (list: readonly string[] | null): string[] =>
    (list ?? []).filter((alias) => !has.Id.startsWith(alias));
  const making = change({
    ...has.Config,
    // The engine's choice for the old one.
    Hostname: '',
    HostConfig: has.HostConfig,
    NetworkingConfig: { EndpointsConfig: { [network]: { Aliases: aliases(Aliases) } } },
  });
  await call('DELETE', `/containers/${name}?force=1`);
  await call('POST', `/containers/create?name=${name}`, making);
  for (const [other, { Aliases: more }] of others) {
    const body = { Container: name, EndpointConfig: { Aliases: aliases(more) } };
    await call('POST', `/networks/${other}/connect`, body as unknown as Making);
  }
  await call('POST', `/containers/${name}/start`);
}

async function ask(
  socketPath: string,
  method: string,
  path: string,
  body?: Making,
): Promise<IncomingMessage> {
  const headers = { 'Content-Type': 'application/json' };
  const call = request({ socketPath, method, path: `/v1.41${path}`, headers });
  call.end(body === undefined ? '' : JSON.stringify(body));
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  if ((answer.statusCode ?? 500) >= 400) throw new Error(`${method} ${path}: ${await text(answer)}`);
  if (method !== 'GET') answer.resume();
  return answer;
}
