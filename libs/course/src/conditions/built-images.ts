import type { Container } from '@dari/topology';
import type { Scene } from '../check/scene.ts';

/** @returns the images that the learner built for these containers. */
export function builtFor(containers: readonly Container[], { images }: Scene): string[] {
  const given: readonly string[] = Object.values(images);
  const used = containers.map(({ image }) => image.reference).filter((name) => !/^sha256:|@/.test(name));
  const tags = used.map((name) => (/:[^/]+$/.test(name) ? name : `${name}:latest`));
  return [...new Set(tags)].filter((tag) => !given.includes(tag));
}
