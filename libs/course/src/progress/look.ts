import type { Topology } from '@dari/topology';
import type { Baseline, Sighting } from '../check/history.ts';
import type { Place, Seen } from './progress.ts';

/**
 * Tells engines apart: the same on every way to one engine, and after its restart. It is the id of the network `none`,
 * which an engine makes once and keeps.
 */
export function engineId({ networks }: Pick<Topology, 'networks'>): string {
  return networks.find(({ name }) => name === 'none')?.id ?? 'unknown';
}

/** @returns what was there before the lesson: no answer to any of its tasks. */
export function baselineOf({ containers, networks, volumes }: Topology): Baseline {
  return {
    containers: containers.map(({ id }) => id),
    networks: networks.map(({ id }) => id),
    volumes: volumes.map(({ name }) => name),
  };
}

/** @param at a moment at which the look had not yet begun, by the engine's clock. */
export function seenNow({ containers, networks, volumes }: Topology, at: number): Seen {
  return {
    at,
    containers: containers.map(({ id, name, image, startedAt, attachments }) => ({
      id,
      name,
      image: image.reference,
      startedAt,
      networks: attachments.map(({ networkId, network }) => networkId || network),
    })),
    networks: networks.map(({ id, name }) => ({ id, name })),
    volumes: volumes.map(({ name }) => name),
  };
}

/** @returns the addresses that containers have now. */
export function sightingsOf({ containers }: Topology, at: number): Sighting[] {
  return containers
    .filter(({ state }) => state === 'running' || state === 'paused')
    .flatMap(({ id, name, startedAt, attachments }) =>
      attachments.flatMap(({ network, ip }) =>
        ip === null ? [] : [{ at, container: id, name, network, ip, startedAt }],
      ),
    );
}

/** What a lesson begins with on one engine. */
export function placeOf(topology: Topology, at: number, images: Readonly<Record<string, string>>): Place {
  return {
    startedAt: at,
    enteredAt: at,
    baseline: baselineOf(topology),
    tags: topology.images.flatMap(({ tags }) => tags),
    images,
    seen: seenNow(topology, at),
    heardUntil: at,
    events: [],
    sightings: sightingsOf(topology, at),
    made: {},
    setUp: {},
  };
}
