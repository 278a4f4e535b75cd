import type { Engine } from '@dari/engine';
import { isOurs, LABEL, type Topology } from '@dari/topology';
import type { Project } from './dari-process.ts';

type Ours = Pick<Topology, 'containers' | 'networks' | 'volumes'>;

/** What the engine has that carries the project's label. */
export async function ourThings(it: Project, engine: Engine): Promise<Ours> {
  const { containers, networks, volumes } = await engine.observe();
  const mine = <T extends { readonly labels: Readonly<Record<string, string>> }>(things: readonly T[]): T[] =>
    things.filter(({ labels }) => isOurs(labels, it.name));
  return { containers: mine(containers), networks: mine(networks), volumes: mine(volumes) };
}

/** @returns the names of all of them: empty after `down --volumes`. */
export function namesOf({ containers, networks, volumes }: Ours): string[] {
  return [...containers, ...networks, ...volumes].map(({ name }) => name);
}

/** The same for two stacks that differ only in what the engine chose (ids, addresses, times) and in their images. */
export function shapeOf({ containers, networks, volumes }: Ours): unknown {
  return {
    containers: containers.map(({ name, state, env, published, mounts, attachments, labels, restart }) => ({
      name,
      state,
      env,
      published,
      mounts,
      labels: without(LABEL.content, labels),
      restart,
      attachments: attachments.map(({ network, aliases }) => ({ network, aliases: [...aliases].sort() })),
    })),
    networks: networks.map(({ name, driver, internal, labels }) => ({ name, driver, internal, labels })),
    volumes: volumes.map(({ name, labels }) => ({ name, labels })),
  };
}

function without(label: string, labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => name !== label));
}
