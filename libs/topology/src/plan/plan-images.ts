import { LABEL } from '../labels.ts';
import type { WantedImage } from '../stack.ts';
import type { Cause, Step } from '../step.ts';
import type { Image } from '../topology.ts';
import { cause } from './cause.ts';
import { stepId } from './step-id.ts';

/**
 * One `prepare-image` step for each image that is missing or, unless it is pulled, was made from other content.
 * An image waits for those it is built from. A base that is prepared anew does not by itself make its images stale:
 * their content hash holds the base's.
 */
export function planImages(wanted: readonly WantedImage[], present: readonly Image[]): readonly Step[] {
  const byTag = new Map(wanted.map((image) => [image.tag, image]));
  return [...byTag.values()].flatMap((image): Step[] => {
    const why = whyPrepare(image, present);
    if (why === null) return [];
    const after = image.from.map((tag) => stepId('prepare-image', tag));
    return [{ kind: 'prepare-image', id: stepId('prepare-image', image.tag), image, cause: why, after }];
  });
}

function whyPrepare(wanted: WantedImage, present: readonly Image[]): Cause | null {
  const image = imageByTag(present, wanted.tag);
  if (image === undefined) return cause('missing', { name: wanted.tag });
  if (wanted.how === 'pull' || image.labels[LABEL.content] === wanted.content) return null;
  return cause('image-content-changed', { image: wanted.tag });
}

/** @returns the image that has this `name:tag` now. */
export function imageByTag(images: readonly Image[], tag: string): Image | undefined {
  return images.find((image) => image.tags.includes(tag));
}
