import type { Call } from '../follow/call.ts';
import type { Box } from '../prepare/prepared.ts';

/**
 * @returns the container to connect so that the caller gets onto a network: with `--network container:…` that is the one
 * it has joined, and the engine refuses to connect the caller itself.
 */
export function networkOwner({ box, space, known }: Pick<Call, 'box' | 'space' | 'known'>): Box | null {
  return box === null ? null : (known.boxByName.get(space.place.name) ?? box);
}
