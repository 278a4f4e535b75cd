import type { Container } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { portsOf } from '../../conditions/container-conditions.ts';
import { neighboursOf, openPage, type Page, type Seen } from './page.ts';

/** What more a task asks of a stack whose page is right. @returns what is missing, or `null` */
export type Demand = (seen: Seen & { readonly kind: 'shown' }) => CheckResult | null;

/**
 * Judges a stack by its page.
 *
 * @param images those that are built for this task: their names are what `reset` may take away.
 */
export function mended(
  scene: Scene,
  page: Page,
  images: readonly string[],
  demand: Demand = () => null,
): CheckResult {
  const seen = openPage(scene, page);
  if (seen.kind === 'not-shown') return seen.result;
  const { entry, server } = seen;
  const facts = {
    entry: entry?.name ?? server.name,
    server: server.name,
    url: `http://localhost:${page.port}`,
  };
  return demand(seen) ?? pass(madeFor(scene, entry === null ? [server] : [entry, server], images), facts);
}

/** The server behind an entry must not be open to the outside. */
export const serverKeptInside: Demand = ({ entry, server }) =>
  server.published.length === 0 || server.id === entry?.id
    ? null
    : fail('server-published', { server: server.name, ports: portsOf(server) });

/** Those who made the page, those on their networks, and what these use: only what was made since the lesson began. */
export function madeFor(scene: Scene, shown: readonly Container[], images: readonly string[]) {
  const own = new Set(scene.networks.map(({ id }) => id));
  const isOwn = (container: Container) => scene.containers.some(({ id }) => id === container.id);
  const beside = shown.flatMap((one) =>
    neighboursOf(scene, one).filter((other) =>
      other.attachments.some(
        ({ networkId }) =>
          own.has(networkId) && one.attachments.some((attachment) => attachment.networkId === networkId),
      ),
    ),
  );
  const containers = [...new Set([...shown, ...beside])].filter(isOwn);
  const used = containers.flatMap(({ attachments }) => attachments.map(({ networkId }) => networkId));
  const mounted = containers.flatMap(({ mounts }) =>
    mounts.flatMap((mount) => (mount.kind === 'volume' ? [mount.volume] : [])),
  );
  const tags = scene.topology.images.flatMap((image) => image.tags);
  return {
    containers: containers.map(({ id }) => id),
    networks: [...own].filter((id) => used.includes(id)),
    volumes: scene.volumes.map(({ name }) => name).filter((name) => mounted.includes(name)),
    images: images.filter((name) => tags.includes(name)),
  };
}
