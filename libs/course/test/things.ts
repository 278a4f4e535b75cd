import { UNCONFINED, type Attachment, type Container, type Network } from '@dari/topology';

/** A container that runs and has nothing special; `networks` are ids, the names are the same. */
export function aContainer(over: {
  readonly id: string;
  readonly name?: string;
  readonly state?: Container['state'];
  readonly networks?: readonly string[];
  readonly ip?: string;
  readonly startedAt?: string | null;
  readonly labels?: Readonly<Record<string, string>>;
}): Container {
  const { id, name = id, state = 'running', networks = [], ip = null, startedAt = null, labels = {} } = over;
  return {
    id,
    name,
    image: { id: 'sha256:1', reference: 'busybox:1.37' },
    state,
    exitCode: null,
    error: null,
    labels,
    hostname: id,
    networkMode: networks[0] ?? 'bridge',
    env: [],
    attachments: networks.map((network): Attachment => ({
      network,
      networkId: network,
      aliases: [],
      dnsNames: [],
      ip,
      ipv6: null,
      gateway: null,
    })),
    published: [],
    exposed: [],
    mounts: [],
    extraHosts: [],
    confinement: UNCONFINED,
    restart: 'no',
    health: null,
    logging: null,
    startedAt,
  };
}

/** A network of the driver bridge. */
export function aNetwork(over: {
  readonly id: string;
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
}): Network {
  const { id, name = id, labels = {} } = over;
  return { id, name, driver: 'bridge', internal: false, ipv6: false, subnets: [], options: {}, labels };
}
