import type { WantedImage } from '../stack.ts';
import { orderSteps } from './order-steps.ts';
import { planImages } from './plan-images.ts';

/** @returns each image behind those it is built from, as a plan for an empty engine has them. */
export function imagesInOrder(images: readonly WantedImage[]): readonly WantedImage[] {
  return orderSteps(planImages(images, [])).flatMap((step) =>
    step.kind === 'prepare-image' ? [step.image] : [],
  );
}
