import type { Topology } from '@dari/topology';
import type { Namespaces } from './namespaces.ts';
import type { WantedGate } from './wanted-facts.ts';

/**
 * Finds out whether the host's firewall lets calls from containers to the host itself in: a container on a bridge calls
 * a port that the host's agent has opened on the gateway of that bridge.
 *
 * @param containers ids of containers that may be asked.
 * @returns `null`: none of them could try.
 */
export async function testInput(
  topology: Topology,
  namespaces: Namespaces,
  containers: readonly string[],
): Promise<'open' | 'filtered' | null> {
  for (const { container, gateway } of callers(topology, containers)) {
    const port = await namespaces.ask('host', { kind: 'listen', address: gateway });
    if (port === null) continue;
    const to = { address: gateway, port };
    const knocked = await namespaces.ask({ container }, { kind: 'knock', to });
    return knocked === 'accepted' ? 'open' : 'filtered';
  }
  return null;
}

/**
 * Finds out whether a firewall that drops calls to the host lets this port in: whoever refuses has got the call.
 *
 * @returns `null`: the container has no bridge with a gateway.
 */
export async function testInputPort(
  topology: Topology,
  namespaces: Namespaces,
  { container, port }: WantedGate,
): Promise<boolean | null> {
  const [caller] = callers(topology, [container]);
  if (caller === undefined) return null;
  const to = { address: caller.gateway, port };
  return (await namespaces.ask({ container }, { kind: 'knock', to })) !== 'no answer';
}

function callers(
  { networks, containers }: Topology,
  ids: readonly string[],
): { readonly container: string; readonly gateway: string }[] {
  const bridges = new Set(
    networks.filter(({ driver, internal }) => driver === 'bridge' && !internal).map(({ id }) => id),
  );
  return containers
    .filter(({ id, state }) => ids.includes(id) && state === 'running')
    .flatMap(({ id, attachments }) =>
      attachments.flatMap(({ networkId, gateway }) =>
        gateway !== null && gateway !== '' && bridges.has(networkId) ? [{ container: id, gateway }] : [],
      ),
    );
}
