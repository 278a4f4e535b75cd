import type { Box, Space } from './prepared.ts';
import type { OpenSpace } from './spaces.ts';

/**
 * Notes in each namespace whether those that share it are awake: a server in it may be anybody's.
 *
 * @param host it is awake itself; a paused container in host mode is not.
 */
export function noteAwake(
  boxes: readonly (Box & { readonly space: OpenSpace | null })[],
  host: OpenSpace,
): void {
  const inside = new Map<OpenSpace, Box[]>();
  for (const box of boxes) {
    if (box.space === null) continue;
    if (box.space.kind !== 'container') {
      if (box.paused) host.awake = 'some';
      continue;
    }
    const known = inside.get(box.space);
    if (known === undefined) inside.set(box.space, [box]);
    else known.push(box);
  }
  for (const [space, sharing] of inside) space.awake = awakeOf(sharing);
}

function awakeOf(boxes: readonly Box[]): Space['awake'] {
  if (boxes.every(({ paused }) => !paused)) return 'all';
  return boxes.every(({ paused }) => paused) ? 'none' : 'some';
}
