import type { Container, Network } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { notYet } from '../../conditions/patience.ts';

/** A server that is on one network of the learner's, and on no other. */
export interface Service {
  readonly network: Network;
  readonly server: Container;
  readonly ip: string;
  readonly port: number;
}

export type TwoServices =
  { readonly one: Service; readonly other: Service } | { readonly missing: CheckResult };

/** Finds two servers, each alone on a network of its own: two services that have nothing to do with each other. */
export function twoServices(scene: Scene): TwoServices {
  const { networks } = scene;
  if (networks.length === 0) return { missing: fail('no-network') };
  if (networks.length === 1) {
    return { missing: fail('one-network-only', { network: networks[0]?.name ?? '' }) };
  }
  const found = networks.flatMap((network) => {
    const service = serviceOn(network, scene);
    return service === null ? [] : [service];
  });
  const [one, other] = found;
  if (one !== undefined && other !== undefined) return { one, other };
  return { missing: whyNot(scene, one) };
}

function serviceOn(network: Network, scene: Scene): Service | null {
  for (const server of alone(network, scene)) {
    const ip = server.attachments[0]?.ip ?? null;
    const port = portOf(server, ip, scene);
    if (ip !== null && port !== null) return { network, server, ip, port };
  }
  return null;
}

/** Those that run on this network of the learner's and on no other one; who has been there longest comes first. */
function alone(network: Network, { containers }: Scene): Container[] {
  return containers
    .filter(
      ({ state, attachments }) =>
        state === 'running' && attachments.length === 1 && attachments[0]?.networkId === network.id,
    )
    .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''));
}

/** The first port that it serves for others, and not for itself alone. */
function portOf({ id }: Container, ip: string | null, scene: Scene): number | null {
  const { listeners } = scene.see({ kind: 'read', from: { container: id } });
  const open = listeners.filter(({ address }) => address === ip || ['0.0.0.0', '::'].includes(address));
  return open.length === 0 ? null : Math.min(...open.map(({ port }) => port));
}

function whyNot(scene: Scene, one: Service | undefined): CheckResult {
  const { containers, networks } = scene;
  if (containers.length === 0) return fail('no-container');
  const own = new Set(networks.map(({ id }) => id));
  const running = containers.filter(({ state }) => state === 'running');
  const onBoth = running.find(
    ({ attachments }) => attachments.filter(({ networkId }) => own.has(networkId)).length > 1,
  );
  const facts = { server: one?.server.name ?? '', network: one?.network.name ?? '' };
  const silent = running.find(
    (container) =>
      container.id !== one?.server.id &&
      container.attachments.length === 1 &&
      own.has(container.attachments[0]?.networkId ?? '') &&
      container.attachments[0]?.networkId !== one?.network.id,
  );
  if (silent !== undefined) return notYet([silent], scene, 'serves-nothing', { container: silent.name });
  if (one === undefined && onBoth !== undefined) return fail('on-both-already', { container: onBoth.name });
  if (one === undefined) return fail('no-service');
  return fail('one-service-only', facts);
}

/** Both services for what is made, and their names for sentences. */
export function factsOf({ one, other }: Extract<TwoServices, { one: Service }>): Record<string, string> {
  return {
    one: one.server.name,
    other: other.server.name,
    network1: one.network.name,
    network2: other.network.name,
    ip: other.ip,
    port: String(other.port),
  };
}
