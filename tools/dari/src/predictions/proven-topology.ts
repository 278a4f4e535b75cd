import {
  LABEL,
  type Container,
  type ContainerNamespace,
  type DeepFacts,
  type Listener,
  type Tier,
  type Topology,
} from '@dari/topology';
import { TIER_PORT } from '../stack/tier-port.ts';

export type DeepTopology = Topology & { readonly deep: DeepFacts };

/** What has just been seen to answer. */
export interface Proven {
  /** Tiers that have been asked, and answered. */
  readonly answered: ReadonlySet<Tier>;
  /** Where this computer itself takes calls, of the ports that were tried. */
  readonly here: readonly Listener[];
}

/**
 * The topology with the servers in it that have just answered, for namespaces that could not be read. Which other
 * servers are in them is not known, so of what is said of this topology only `works` holds.
 */
export function provenTopology(
  topology: DeepTopology,
  members: readonly Container[],
  { answered, here }: Proven,
): DeepTopology {
  const { deep } = topology;
  const unread = members.filter(
    ({ id }) => !deep.namespaces.some(({ containers }) => containers.includes(id)),
  );
  const { client } = deep;
  return {
    ...topology,
    deep: {
      ...deep,
      client: client === null ? null : { ...client, listeners: client.listeners ?? here },
      namespaces: [...deep.namespaces, ...unread.map((one) => namespaceOf(one, answered))],
    },
  };
}

/** The question came in at the container's own address, so that is where the server listens. */
function namespaceOf(
  { id, labels, attachments }: Container,
  answered: ReadonlySet<Tier>,
): ContainerNamespace {
  const tier = labels[LABEL.tier] as Tier | undefined;
  const port = tier !== undefined && answered.has(tier) ? TIER_PORT[tier] : null;
  const address = attachments[0]?.ip ?? null;
  return {
    containers: [id],
    listeners: port === null || address === null ? [] : [{ address, port }],
    interfaces: null,
    routes: null,
    hosts: null,
    resolver: null,
    lookups: [],
  };
}
