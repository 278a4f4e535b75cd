import type { Topology } from '@dari/topology';
import { BASES } from '@dari/infra';

/** @returns an image with Node that is on the engine already; `null` without one. */
export function testImage(topology: Pick<Topology, 'images'>): string | null {
  const tags = [BASES.node.registry.tag, BASES.node.offline.tag];
  return tags.find((tag) => topology.images.some((image) => image.tags.includes(tag))) ?? null;
}
