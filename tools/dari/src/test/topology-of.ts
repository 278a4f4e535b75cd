import type { Container, Network, Topology, Volume } from '@dari/topology';
import { engine, type Project } from './dari-process.ts';

/** Of the labels that Compose gives what it makes, besides ours. */
const OF_COMPOSE = 'com.docker.compose.';

/** What of a project an engine has, without what the engine chooses anew each time and without Compose's labels. */
export async function topologyOf(it: Pick<Project, 'name'>): Promise<unknown> {
  return withoutChance(await (await engine()).observe(), it.name);
}

function withoutChance({ containers, networks, volumes }: Topology, project: string): unknown {
  const ours = ({ name }: { readonly name: string }): boolean => name.startsWith(`${project}-`);
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
    a.name < b.name ? -1 : 1;
  return {
    containers: containers.filter(ours).toSorted(byName).map(containerFacts),
    networks: networks.filter(ours).toSorted(byName).map(networkFacts),
    volumes: volumes.filter(ours).toSorted(byName).map(volumeFacts),
  };
}

function containerFacts(container: Container): unknown {
  const { id, hostname, startedAt, env, attachments, published, bound, mounts, labels, ...same } = container;
  return {
    ...same,
    // The engine's own choice.
    hostnameIsId: id.startsWith(hostname),
    hasStarted: startedAt !== null,
    bound: bound?.length,
    labels: ownLabels(labels),
    env: env.toSorted(),
    attachments: attachments
      .map(({ network, aliases }) => ({ network, aliases: aliases.toSorted() }))
      .toSorted((a, b) => a.network.localeCompare(b.network)),
    published: published.toSorted((a, b) => a.hostIp.localeCompare(b.hostIp)),
    mounts: mounts.toSorted((a, b) => a.target.localeCompare(b.target)),
  };
}

function networkFacts({ name, driver, internal, ipv6, options, labels }: Network): unknown {
  return { name, driver, internal, ipv6, options, labels: ownLabels(labels) };
}

function volumeFacts({ name, driver, labels }: Volume): unknown {
  return { name, driver, labels: ownLabels(labels) };
}

function ownLabels(labels: Readonly<Record<string, string>>): unknown {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith(OF_COMPOSE)));
}
