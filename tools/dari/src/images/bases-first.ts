import type { WantedImage } from '@dari/topology';

/** @returns the images in an order in which they can be made: what others are built from comes first. */
export function basesFirst(wanted: readonly WantedImage[]): WantedImage[] {
  const tags = wanted.map(({ tag }) => tag);
  return wanted.toSorted(
    (a, b) =>
      Number(a.from.some((tag) => tags.includes(tag))) - Number(b.from.some((tag) => tags.includes(tag))),
  );
}
