import { DEFAULT_BRIDGE } from '../stack.ts';
import type { WantedContainer } from '../stack.ts';
import type { Cause } from '../step.ts';
import type { Attachment, Container } from '../topology.ts';
import { cause } from './cause.ts';
import type { NetworkDecisions } from './decide-networks.ts';

/** How a container gets onto its networks without being made again. */
export interface NetworkChanges {
  /** Off and on again, or (`from: null`) only on. */
  readonly connect: readonly {
    readonly network: string;
    readonly aliases: readonly string[];
    readonly from: Attachment | null;
    readonly cause: Cause;
  }[];
  readonly disconnect: readonly { readonly network: string; readonly cause: Cause }[];
}

/**
 * Compares where a container is with where it should be.
 *
 * Tried on Engine 20.10: a running, paused or stopped container can be taken off its networks, also off the one it was
 * created on, and connected with other aliases; its published ports come back with the connection, and it starts again
 * after the network of its creation is gone. The aliases of an endpoint cannot be changed in place: a second connect
 * is refused. While it is stopped its network may be removed or made again; it then starts only after a new connect.
 *
 * @returns the changes, or a cause when only a new container helps.
 */
export function compareAttachments(
  wanted: WantedContainer,
  has: Container,
  networks: NetworkDecisions,
): NetworkChanges | Cause {
  const leaving = networks.removed.map(({ network }) => network);
  const stopped = has.state === 'created' || has.state === 'exited';
  const connect: NetworkChanges['connect'][number][] = [];
  for (const { name: network, aliases } of wanted.networks) {
    const from = has.attachments.find((attachment) => attachment.network === network) ?? null;
    const kept = networks.kept.get(network)?.id ?? null;
    if (from === null) {
      connect.push({ network, aliases, from, cause: cause('not-on-network', { network }) });
    } else if (from.networkId !== '' && from.networkId !== kept) {
      const made = networks.created.find((created) => created.network.name === network);
      const recreated = cause('network-recreated', { network });
      const nameIsClear = leaving.filter((other) => other.name === network).length === 1;
      // A live endpoint on a network that is gone, or that shares its name with another, cannot be named.
      if (
        !stopped &&
        !(made !== undefined && nameIsClear && leaving.some(({ id }) => id === from.networkId))
      ) {
        return recreated;
      }
      connect.push({
        network,
        aliases,
        from,
        cause: made?.cause.code === 'network-differs' ? made.cause : recreated,
      });
    } else if (network !== DEFAULT_BRIDGE && list(aliases) !== list(from.aliases)) {
      const differ = cause('aliases-differ', { network, wanted: list(aliases), has: list(from.aliases) });
      connect.push({ network, aliases, from, cause: differ });
    }
  }
  const names = new Set(wanted.networks.map((network) => network.name));
  const disconnect = has.attachments
    .filter((attachment) => !names.has(attachment.network))
    .map(({ network }) => ({ network, cause: cause('on-network-too', { network }) }));
  return { connect, disconnect };
}

function list(aliases: readonly string[]): string {
  return [...new Set(aliases)].sort().join(', ');
}
