import { IMAGE_ROLES, type ImageNames, type Made, type Place } from '@dari/course';
import type { Topology } from '@dari/topology';
import { isSetUpFor } from './lesson-label.ts';

/** Things that are on an engine, with what people call them. */
export interface LessonThings {
  readonly containers: readonly Named[];
  readonly networks: readonly Named[];
  readonly volumes: readonly string[];
  /** `name:tag` */
  readonly images: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What of a lesson may be removed: what was set up for it, and what the passes of its tasks named as far as it was not
 * there before.
 *
 * @param task only of this one.
 */
export function lessonThings(
  topology: Topology,
  place: Place,
  lesson: string,
  images: ImageNames,
  task?: string,
): LessonThings {
  const { baseline } = place;
  const passes = Object.entries(place.made).flatMap(([id, one]) =>
    task === undefined || id === task ? [one] : [],
  );
  const isMade = (kind: keyof Made, key: string): boolean => passes.some((made) => made[kind].includes(key));
  const isNew = (kind: 'containers' | 'networks' | 'volumes', key: string): boolean =>
    isMade(kind, key) && !baseline[kind].includes(key);
  const isOurs = (labels: Readonly<Record<string, string>>): boolean => isSetUpFor(labels, lesson, task);
  const kept = [...place.tags, ...IMAGE_ROLES.map((role) => images[role])];
  const named = ({ id, name }: Named): Named => ({ id, name });
  return {
    containers: topology.containers
      .filter(({ id, labels }) => isOurs(labels) || isNew('containers', id))
      .map(named),
    networks: topology.networks
      .filter(({ id, labels }) => isOurs(labels) || isNew('networks', id))
      .map(named),
    volumes: topology.volumes
      .filter(({ name, labels }) => isOurs(labels) || isNew('volumes', name))
      .map(({ name }) => name),
    images: topology.images
      .flatMap(({ tags, labels }) => tags.filter((tag) => isOurs(labels) || isMade('images', tag)))
      .filter((tag) => !kept.includes(tag)),
  };
}

/** @returns what else was made since the lesson was started: not the lesson's to remove. */
export function otherThings(topology: Topology, { baseline }: Place, things: LessonThings): LessonThings {
  const isListed = (list: readonly Named[], id: string): boolean => list.some((one) => one.id === id);
  const predefined = ['bridge', 'host', 'none'];
  return {
    containers: topology.containers.filter(
      ({ id }) => !baseline.containers.includes(id) && !isListed(things.containers, id),
    ),
    networks: topology.networks.filter(
      ({ id, name }) =>
        !baseline.networks.includes(id) && !predefined.includes(name) && !isListed(things.networks, id),
    ),
    volumes: topology.volumes
      .map(({ name }) => name)
      .filter((name) => !baseline.volumes.includes(name) && !things.volumes.includes(name)),
    images: [],
  };
}

/** @returns all of them as `container web`, `network mynet1`, …; the kinds are docker's own words. */
export function listOf({ containers, networks, volumes, images }: LessonThings): string[] {
  return [
    ...containers.map(({ name }) => `container ${name}`),
    ...networks.map(({ name }) => `network ${name}`),
    ...volumes.map((name) => `volume ${name}`),
    ...images.map((tag) => `image ${tag}`),
  ];
}
