import { withImages, type ImageNames, type Lesson } from '@dari/course';
import type { Topology } from '@dari/topology';
import { portsPublishedBy, thingsMadeBy } from './docker-line.ts';
import { shellWords } from './shell-words.ts';

/** What a lesson is going to need and something else has already. */
export interface InUse {
  /** `container mysql-db`, `network my_network`: docker's own words. */
  readonly names: readonly string[];
  /** Of the host, held by running containers. */
  readonly ports: readonly number[];
}

/**
 * Finds leftovers of yesterday and of others: what has a name or a port that the lesson's own solutions use. Nothing of
 * it is touched; who knows of it is not surprised by "already in use".
 */
export function whatIsInUse({ tasks }: Lesson, topology: Topology, images: ImageNames): InUse {
  const lines = tasks
    .flatMap(({ solution, setup = [] }) => [...solution, ...setup])
    .flatMap((act) => (typeof act === 'string' ? [shellWords(withImages(act, images)) ?? []] : []));
  const names = lines.flatMap(thingsMadeBy).flatMap(({ kind, name }) => {
    const isThere =
      (kind === 'container' && topology.containers.some((one) => one.name === name)) ||
      (kind === 'network' && topology.networks.some((one) => one.name === name)) ||
      (kind === 'volume' && topology.volumes.some((one) => one.name === name));
    return isThere ? [`${kind} ${name}`] : [];
  });
  const held = topology.containers
    .filter(({ state }) => state === 'running' || state === 'paused' || state === 'restarting')
    .flatMap(({ published, bound }) => (bound ?? published).map(({ hostPort }) => hostPort));
  const ports = lines.flatMap(portsPublishedBy).filter((port) => held.includes(port));
  return { names: [...new Set(names)], ports: [...new Set(ports)].sort((a, b) => a - b) };
}

/** @returns the ports of the host that the lesson's own solutions publish. */
export function portsOfLesson({ tasks }: Lesson, images: ImageNames): number[] {
  const ports = tasks
    .flatMap(({ solution }) => solution)
    .flatMap((act) =>
      typeof act === 'string' ? portsPublishedBy(shellWords(withImages(act, images)) ?? []) : [],
    );
  return [...new Set(ports)];
}
