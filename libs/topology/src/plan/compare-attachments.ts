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
  const stopped = has.state === 'created' || has.state === 'exited';
  const connect: NetworkChanges['connect'][number][] = [];
  for (const { name: network, aliases } of wanted.networks) {
    const from = has.attachments.find((attachment) => attachment.network === network) ?? null;
    const why = from === null ? cause('not-on-network', { network }) : whyReconnect(from, aliases, networks);
    if (why === null) continue;
    if (!stopped && from !== null && !canLeave(from, networks)) return why;
    connect.push({ network, aliases, from, cause: why });
  }
  const names = new Set(wanted.networks.map((network) => network.name));
  const tooMany = has.attachments.filter((attachment) => !names.has(attachment.network));
  const disconnect = tooMany.map(({ network }) => ({ network, cause: cause('on-network-too', { network }) }));
  if (stopped || tooMany.every((attachment) => canLeave(attachment, networks)))
    return { connect, disconnect };
  return cause('on-network-too', { network: tooMany.map(({ network }) => network).join(', ') });
}

function whyReconnect(
  { network, networkId, aliases: has }: Attachment,
  wanted: readonly string[],
  networks: NetworkDecisions,
): Cause | null {
  const kept = networks.kept.get(network)?.id;
  if (networkId !== '' && networkId !== kept) {
    const made = networks.created.find((created) => created.network.name === network);
    return made?.cause.code === 'network-differs' ? made.cause : cause('network-recreated', { network });
  }
  if (network === DEFAULT_BRIDGE || list(wanted) === list(has)) return null;
  return cause('aliases-differ', { network, wanted: list(wanted), has: list(has) });
}

/** A live endpoint is left by its network's name, so that has to be the name of this network and of no other. */
function canLeave({ network, networkId }: Attachment, { observed }: NetworkDecisions): boolean {
  const named = observed.filter((other) => other.name === network);
  return named.length === 1 && named[0]?.id === networkId;
}

function list(aliases: readonly string[]): string {
  return [...new Set(aliases)].sort().join(', ');
}
