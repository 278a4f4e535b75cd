import type { Address, AddressBook, AddressForm } from '@dari/contract';
import type { Stack, Topology, WantedContainer } from '@dari/topology';
import { FRONT_PORT, TIER_PORT } from '../stack/tier-port.ts';

const DEFAULT_BRIDGE = 'bridge';

/** How many letters of its id a container is called by. */
const SHORT_ID = 12;

/**
 * Every way to write the address of the api and of the database in this stack, whether it works or not: which of them
 * do, from where, is what the Addresses page shows.
 *
 * @param topology what the engine has; addresses that are not known yet are left out.
 * @param lanIp this computer's address on its network; `null` without one.
 */
export function addressBook(
  stack: Stack,
  topology: Pick<Topology, 'containers' | 'networks'>,
  lanIp: string | null,
): AddressBook {
  const [web, api, db] = (['web', 'api', 'db'] as const).map((tier) => ofTier(stack, tier));
  const find = (container: WantedContainer | undefined, tier: 'web' | 'api' | 'db'): WantedContainer => {
    if (container === undefined) throw new Error(`the stack ${stack.name} has no ${tier} tier`);
    return container;
  };
  const apiContainer = find(api, 'api');
  const front = frontOf(stack);
  return {
    stack: stack.name,
    network: apiContainer.networks[0]?.name ?? DEFAULT_BRIDGE,
    networks: {
      web: networksOf(find(web, 'web')),
      api: networksOf(apiContainer),
      db: networksOf(find(db, 'db')),
    },
    containers: {
      web: find(web, 'web').name,
      api: apiContainer.name,
      db: find(db, 'db').name,
    },
    replicas: stack.containers.filter(({ tier }) => tier === 'api').map(({ name }) => name),
    apiPort: apiContainer.published[0]?.hostPort ?? (front === null ? TIER_PORT.api : null),
    addresses: [
      ...(front === null ? [] : throughProxy(front)),
      ...addressesOf(apiContainer, 'api', topology, lanIp),
      ...addressesOf(find(db, 'db'), 'db', topology, lanIp),
    ],
  };
}

/** nginx before page and api: whose container it is, and at which host port it is found. */
interface Front {
  readonly container: string;
  readonly hostPort: number;
}

function frontOf({ containers }: Stack): Front | null {
  for (const { name, published } of containers) {
    const port = published.find(({ containerPort }) => containerPort === FRONT_PORT);
    if (port !== undefined) return { container: name, hostPort: port.hostPort };
  }
  return null;
}

function throughProxy({ container, hostPort }: Front): Address[] {
  const address = (form: 'proxy' | 'proxy-name', host: string, port: number): Address => ({
    id: `api:${form}`,
    tier: 'api',
    form,
    scheme: 'http',
    host,
    port,
    path: '/api',
  });
  return [address('proxy', 'localhost', hostPort), address('proxy-name', container, FRONT_PORT)];
}

function networksOf({ networks }: WantedContainer): string[] {
  return networks.map(({ name }) => name);
}

function ofTier(stack: Stack, tier: string): WantedContainer | undefined {
  return stack.containers.find((container) => container.tier === tier);
}

function addressesOf(
  wanted: WantedContainer,
  tier: 'api' | 'db',
  topology: Pick<Topology, 'containers' | 'networks'>,
  lanIp: string | null,
): Address[] {
  const inside = wanted.published[0]?.containerPort ?? TIER_PORT[tier];
  // Nothing is published: a learner would try the container's own port.
  const outside = wanted.published[0]?.hostPort ?? inside;
  const network = wanted.networks[0] ?? { name: DEFAULT_BRIDGE, aliases: [] };
  const container = topology.containers.find(({ name }) => name === wanted.name);
  const attachment = container?.attachments.find((one) => one.network === network.name);
  const gateway =
    topology.networks.find(({ name }) => name === network.name)?.subnets[0]?.gateway ??
    attachment?.gateway ??
    null;
  const forms: [AddressForm, string | null | undefined, number][] = [
    ['localhost', 'localhost', outside],
    ['host.docker.internal', 'host.docker.internal', outside],
    ['container-name', wanted.name, inside],
    ['alias', network.aliases[0], inside],
    ['name.network', network.name === DEFAULT_BRIDGE ? null : `${wanted.name}.${network.name}`, inside],
    ['container-ip', attachment?.ip, inside],
    ['short-id', container?.id.slice(0, SHORT_ID), inside],
    ['gateway', gateway, outside],
    ['lan-ip', lanIp, outside],
  ];
  return forms.flatMap(([form, host, port]) => {
    if (host === null || host === undefined || host === '') return [];
    const scheme = tier === 'api' ? ('http' as const) : ('mongodb' as const);
    return [{ id: `${tier}:${form}`, tier, form, scheme, host, port }];
  });
}
