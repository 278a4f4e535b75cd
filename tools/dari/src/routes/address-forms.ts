import type { AddressForm } from '@dari/contract';
import { LABEL, type Attachment, type Container, type Topology } from '@dari/topology';

/** One way to write the address of a container's server. */
export interface FormedAddress {
  /** As it is typed: `goals-api:3000`, `mongodb://127.0.0.1:27017`. */
  readonly text: string;
  readonly form: AddressForm;
  /** Whose server is meant. */
  readonly container: Container;
  /** Inside the container. */
  readonly port: number;
}

const DEFAULT_BRIDGE = 'bridge';
const MONGODB_PORT = 27_017;
/** The engine's DNS has a socket of its own in each container. */
const ENGINE_DNS = '127.0.0.11';

/**
 * Every way to write the address of each server in a container, whether it works or not.
 *
 * @param topology with what was read inside the containers; without it ports that are not published are not known.
 * @param lanIp this computer's address on its network; `null` without one.
 */
export function addressForms(
  container: Container,
  topology: Topology,
  lanIp: string | null,
): readonly FormedAddress[] {
  return portsOf(container, topology).flatMap((port) => {
    const scheme = schemeOf(container, port, topology);
    // Nothing is published: people try the container's own port.
    const outside = hostPortOf(container, port) ?? port;
    const found = new Map<string, FormedAddress>();
    for (const [form, host, dialled] of hostsOf(container, topology, lanIp, port, outside)) {
      if (host === null || host === undefined || host === '') continue;
      const text = `${scheme}${host.includes(':') ? `[${host}]` : host}:${dialled}`;
      if (!found.has(text)) found.set(text, { text, form, container, port });
    }
    return [...found.values()];
  });
}

type HostForm = readonly [AddressForm, string | null | undefined, number];

function hostsOf(
  container: Container,
  { networks }: Topology,
  lanIp: string | null,
  inside: number,
  outside: number,
): readonly HostForm[] {
  const gatewayOf = ({ networkId, gateway }: Attachment): string | null =>
    networks.find(({ id }) => id === networkId)?.subnets[0]?.gateway ?? gateway;
  const attached = container.attachments.filter(({ network }) => network !== 'host' && network !== 'none');
  return [
    ['localhost', 'localhost', outside],
    ['host.docker.internal', 'host.docker.internal', outside],
    ['container-name', container.name, inside],
    ...attached.flatMap(({ aliases }) => aliases.map((alias): HostForm => ['alias', alias, inside])),
    ...attached
      .filter(({ network }) => network !== DEFAULT_BRIDGE)
      .map(({ network }): HostForm => ['name.network', `${container.name}.${network}`, inside]),
    ...attached.flatMap(({ ip, ipv6 }) => [ip, ipv6].map((one): HostForm => ['container-ip', one, inside])),
    ...attached.map((attachment): HostForm => ['gateway', gatewayOf(attachment), outside]),
    ['lan-ip', lanIp, outside],
  ];
}

/** What it publishes and what listens there; of one that does not run what it would listen on. */
function portsOf(container: Container, topology: Topology): number[] {
  const published = container.published
    .filter(({ protocol }) => protocol === 'tcp')
    .map(({ containerPort }) => containerPort);
  const read = listenersOf(container, topology);
  const listening = read?.filter(({ address }) => address !== ENGINE_DNS).map(({ port }) => port);
  const exposed = container.exposed.flatMap((spec) => (/^\d+\/tcp$/.test(spec) ? [parseInt(spec, 10)] : []));
  return [...new Set([...published, ...(listening ?? exposed)])].sort((a, b) => a - b);
}

function listenersOf({ id }: Container, { deep }: Topology): readonly Listening[] | null {
  const found = deep?.namespaces.find(({ containers }) => containers.includes(id));
  return found?.listeners ?? null;
}

type Listening = Pick<
  NonNullable<NonNullable<Topology['deep']>['namespaces'][number]['listeners']>[number],
  'address' | 'port' | 'http'
>;

function hostPortOf({ bound, published }: Container, port: number): number | null {
  const found = [...(bound ?? []), ...published].find(
    ({ containerPort, protocol, hostPort }) => containerPort === port && protocol === 'tcp' && hostPort > 0,
  );
  return found?.hostPort ?? null;
}

/** @returns with `://`; empty where nobody knows what the server speaks. */
function schemeOf(container: Container, port: number, topology: Topology): string {
  const tier = container.labels[LABEL.tier];
  if (tier === 'db' || port === MONGODB_PORT) return 'mongodb://';
  if (tier !== undefined) return 'http://';
  const answers = listenersOf(container, topology)?.some(
    (listener) => listener.port === port && (listener.http ?? []).length > 0,
  );
  return answers === true ? 'http://' : 'tcp://';
}
