import { LABEL, type Container } from '@dari/topology';
import type { Scene } from '../../check/scene.ts';

/** @returns the containers that the learner made: what `dari up` runs is not their work. */
export function madeByHand({ containers }: Pick<Scene, 'containers'>): Container[] {
  return containers.filter(({ labels }) => !(LABEL.project in labels));
}

/** @returns the value of a variable; `''`: it is not set. */
export function variable({ env }: Pick<Container, 'env'>, name: string): string {
  return env.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** @returns whether it runs this image, by the name that was typed or by any other name of the same. */
export function runs(
  { image }: Pick<Container, 'image'>,
  tag: string,
  { topology }: Pick<Scene, 'topology'>,
): boolean {
  if (image.reference === tag || image.reference.endsWith(`/library/${tag}`)) return true;
  return topology.images.some(({ id, tags }) => id === image.id && tags.includes(tag));
}
