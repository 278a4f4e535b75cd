import type { Container, Network } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { notYet } from '../../conditions/patience.ts';

const PORT = 8080;

/** A container that serves on 8080, and what it says. */
export interface Server {
  readonly container: Container;
  readonly words: string;
}

export interface Group {
  readonly network: Network;
  /** Who has run longest comes first. */
  readonly servers: readonly Server[];
}

/** Finds at least so many servers on one network, each with words of its own. */
export function serverGroup(scene: Scene, least: number): Group | { readonly missing: CheckResult } {
  const { networks, containers } = scene;
  if (networks.length === 0) return { missing: fail('no-network') };
  const groups = networks.map((network) => ({ network, servers: serversOn(network, scene) }));
  const [largest] = groups.sort((a, b) => b.servers.length - a.servers.length);
  if (largest === undefined) return { missing: fail('no-network') };
  const { network, servers } = largest;
  if (servers.length < least) {
    const names = servers.map(({ container }) => container.name).join(', ');
    const silent = on(network, containers).filter(({ id }) =>
      servers.every(({ container }) => container.id !== id),
    );
    const code = least > 2 ? 'fewer-than-three' : servers.length === 0 ? 'no-server' : 'one-server';
    const facts = { servers: names, network: network.name };
    return { missing: containers.length === 0 ? fail('no-container') : notYet(silent, scene, code, facts) };
  }
  const twin = servers.find(({ words }, index) => servers.findIndex((one) => one.words === words) !== index);
  if (twin !== undefined) {
    return { missing: fail('same-words', { container: twin.container.name, words: twin.words }) };
  }
  return largest;
}

function serversOn(network: Network, scene: Scene): Server[] {
  const running = on(network, scene.containers).sort((a, b) =>
    (a.startedAt ?? '').localeCompare(b.startedAt ?? ''),
  );
  return running.flatMap((container) => {
    const ip = container.attachments.find(({ networkId }) => networkId === network.id)?.ip ?? null;
    if (ip === null) return [];
    // Asked at its own address, so that one that listens for itself alone does not count.
    const to = { scheme: 'http', host: ip, port: PORT } as const;
    const { http } = scene.see({ kind: 'dial', from: { container: container.id }, to });
    return http?.status === 200 ? [{ container, words: http.body.trim() }] : [];
  });
}

function on(network: Network, containers: readonly Container[]): Container[] {
  return containers.filter(
    ({ state, attachments }) =>
      state === 'running' && attachments.some(({ networkId }) => networkId === network.id),
  );
}
