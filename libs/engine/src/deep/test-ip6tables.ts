import type { Container, Network, Topology } from '@dari/topology';
import type { Namespaces } from './namespaces.ts';

/** Two containers, and the address at which one calls the other. */
interface Pair {
  readonly caller: string;
  readonly server: string;
  readonly address: string;
}

/**
 * Finds out whether the engine filters IPv6, which engines before 27 do only when told to, and do not tell: one container
 * calls a port that an agent has opened in another one, where the rules of the engine would drop the call.
 *
 * @returns `null`: there are no two containers that could try.
 */
export async function testIp6tables(topology: Topology, namespaces: Namespaces): Promise<boolean | null> {
  for (const { caller, server, address } of pairsOf(topology)) {
    const port = await namespaces.ask({ container: server }, { kind: 'listen', address });
    if (port === null) continue;
    const to = { address, port };
    const knocked = await namespaces.ask({ container: caller }, { kind: 'knock', to });
    // Who refuses is not the agent: it ended, to make room for another one.
    if (knocked !== 'refused') return knocked === 'no answer';
  }
  return null;
}

function pairsOf({ containers, networks, engine }: Topology): Pair[] {
  const dropsOnInternal = Number.parseInt(engine.version, 10) < 26;
  const running = containers.filter(({ state }) => state === 'running');
  return networks.filter(hasIpv6).flatMap((network) =>
    running.flatMap((server) => {
      const address = addressOn(server, network);
      if (address === null) return [];
      return running
        .filter(
          (caller) => caller.id !== server.id && isKeptApart(caller, network, networks, dropsOnInternal),
        )
        .map((caller) => ({ caller: caller.id, server: server.id, address }));
    }),
  );
}

function hasIpv6({ driver, ipv6 }: Network): boolean {
  return driver === 'bridge' && ipv6;
}

function addressOn({ attachments }: Container, { id }: Network): string | null {
  const address = attachments.find(({ networkId }) => networkId === id)?.ipv6 ?? null;
  return address === '' ? null : address;
}

/**
 * Whether rules would keep the container from that network: on the same one with `enable_icc=false` or, before Engine 26,
 * an internal one; from another one where both have a way out, so that nothing else would stop the call.
 */
function isKeptApart(
  caller: Container,
  to: Network,
  networks: readonly Network[],
  dropsOnInternal: boolean,
): boolean {
  if (addressOn(caller, to) !== null) {
    const isClosed = to.options['com.docker.network.bridge.enable_icc'] === 'false';
    return isClosed || (dropsOnInternal && to.internal);
  }
  const isOnIt = caller.attachments.some(({ networkId }) => networkId === to.id);
  const hasWayOut = networks.some(
    (from) => hasIpv6(from) && !from.internal && addressOn(caller, from) !== null,
  );
  return !isOnIt && hasWayOut && !to.internal;
}
