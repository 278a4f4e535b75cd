import type {
  Address,
  AddressBook,
  AddressForm,
  Observation,
  Outcome,
  PredictedHop,
  Prediction,
  ProbeStage,
  Vantage,
} from '@dari/contract';

const HOSTS: Readonly<Record<AddressForm, Readonly<Record<Address['tier'], string>>>> = {
  localhost: { api: 'localhost', db: 'localhost' },
  'host.docker.internal': { api: 'host.docker.internal', db: 'host.docker.internal' },
  'container-name': { api: 'goals-api', db: 'goals-db' },
  alias: { api: 'api', db: 'db' },
  'name.network': { api: 'goals-api.goals-net', db: 'goals-db.goals-net' },
  'container-ip': { api: '172.18.0.3', db: '172.18.0.2' },
  'short-id': { api: 'c3d400000000', db: 'e5f600000000' },
  gateway: { api: '172.18.0.1', db: '172.18.0.1' },
  'lan-ip': { api: '192.168.0.24', db: '192.168.0.24' },
  proxy: { api: 'localhost', db: 'localhost' },
  'proxy-name': { api: 'goals-proxy', db: 'goals-proxy' },
};

export const FORMS = Object.keys(HOSTS) as readonly AddressForm[];

/** An address for tests; the port is the published one, which is the container's own unless given. */
export function addressOf(tier: Address['tier'], form: AddressForm, port?: number): Address {
  const scheme = tier === 'api' ? 'http' : 'mongodb';
  const usual = tier === 'api' ? 3000 : 27_017;
  const address = { id: `${tier}:${form}`, tier, form, scheme, host: HOSTS[form][tier] } as const;
  return form === 'proxy' || form === 'proxy-name'
    ? { ...address, port: port ?? 8080, path: '/api' }
    : { ...address, port: port ?? usual };
}

export type StackOfTest = 'bridge' | 'host-ports' | 'proxy' | 'balanced' | 'production';

const one = (network: string): AddressBook['networks'] => ({ web: [network], api: [network], db: [network] });
const NETWORKS: Readonly<Record<StackOfTest, AddressBook['networks']>> = {
  bridge: one('goals-net'),
  'host-ports': one('bridge'),
  proxy: one('goals-net'),
  balanced: one('goals-net'),
  production: { web: ['goals-front'], api: ['goals-front', 'goals-back'], db: ['goals-back'] },
};

/** The address book of a stack for tests. */
export function bookOf(stack: StackOfTest, network = NETWORKS[stack].api[0] ?? ''): AddressBook {
  const isBehind = stack !== 'bridge' && stack !== 'host-ports';
  const forms = isBehind ? FORMS : FORMS.filter((form) => !form.startsWith('proxy'));
  const proxyName = stack === 'production' ? 'goals-web' : 'goals-proxy';
  return {
    stack,
    network,
    networks: NETWORKS[stack],
    containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
    replicas: stack === 'balanced' ? ['goals-api', 'goals-api-2'] : ['goals-api'],
    apiPort: isBehind ? null : 3000,
    addresses: (['api', 'db'] as const)
      .flatMap((tier) => forms.map((form) => addressOf(tier, form)))
      .filter(({ tier, path }) => tier === 'api' || path === undefined)
      .map((address) => (address.form === 'proxy-name' ? { ...address, host: proxyName } : address)),
  };
}

/** What was seen, for tests: the last stage is the one that decided. */
export function seen(outcome: Outcome, stage: ProbeStage['stage'] = 'tcp', text = 'seen'): Observation {
  return { outcome, ms: 1, stages: [{ stage, ok: outcome === 'works', ms: 1, seen: text }] };
}

const SAID = { en: 'so', ko: '그래서' };

/** A prediction for tests: `decides` is the kind and the place of the hop that does. */
export function predicted(
  vantage: Vantage,
  address: Pick<Address, 'id'>,
  outcome: Outcome,
  decides: Pick<PredictedHop, 'kind' | 'place'>,
  code = outcome === 'works' ? 'WORKS' : 'NO_ROUTE',
): Prediction {
  const state = outcome === 'works' ? 'pass' : outcome === 'unknown' ? 'unknown' : 'stop';
  const hops = [{ ...decides, state, text: SAID } as const];
  const remedy = outcome === 'works' ? null : { text: SAID, commands: [] };
  return { vantage, address: address.id, outcome, code, hops, reason: SAID, remedy };
}

/** Places of hops. */
export const AT = {
  browser: { kind: 'browser', name: '' },
  host: { kind: 'host', name: '' },
  network: { kind: 'network', name: 'goals-net' },
  api: { kind: 'container', name: 'goals-api' },
  web: { kind: 'container', name: 'goals-web' },
} as const satisfies Record<string, PredictedHop['place']>;
