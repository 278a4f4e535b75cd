import type { Address, AddressBook, AddressForm, Observation, Outcome, ProbeStage } from '@dari/contract';

const HOSTS: Readonly<Record<AddressForm, Readonly<Record<Address['tier'], string>>>> = {
  localhost: { api: 'localhost', db: 'localhost' },
  'host.docker.internal': { api: 'host.docker.internal', db: 'host.docker.internal' },
  'container-name': { api: 'goals-api', db: 'goals-db' },
  alias: { api: 'api', db: 'db' },
  'name.network': { api: 'goals-api.goals-net', db: 'goals-db.goals-net' },
  'container-ip': { api: '172.18.0.3', db: '172.18.0.2' },
  gateway: { api: '172.18.0.1', db: '172.18.0.1' },
  'lan-ip': { api: '192.168.0.24', db: '192.168.0.24' },
};

export const FORMS = Object.keys(HOSTS) as readonly AddressForm[];

/** An address for tests; the port is the published one, which is the container's own unless given. */
export function addressOf(tier: Address['tier'], form: AddressForm, port?: number): Address {
  const scheme = tier === 'api' ? 'http' : 'mongodb';
  const usual = tier === 'api' ? 3000 : 27_017;
  return { id: `${tier}:${form}`, tier, form, scheme, host: HOSTS[form][tier], port: port ?? usual };
}

/** The address book of a stack for tests. */
export function bookOf(
  stack: 'bridge' | 'host-ports',
  network = stack === 'bridge' ? 'goals-net' : 'bridge',
): AddressBook {
  return {
    stack,
    network,
    containers: { web: 'goals-web', api: 'goals-api', db: 'goals-db' },
    apiPort: 3000,
    addresses: (['api', 'db'] as const).flatMap((tier) => FORMS.map((form) => addressOf(tier, form))),
  };
}

/** What was seen, for tests: the last stage is the one that decided. */
export function seen(outcome: Outcome, stage: ProbeStage['stage'] = 'tcp', text = 'seen'): Observation {
  return { outcome, ms: 1, stages: [{ stage, ok: outcome === 'works', ms: 1, seen: text }] };
}
