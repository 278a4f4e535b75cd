import type { Container } from '@dari/topology';
import type { Box, Space } from './prepared.ts';
import type { OpenSpace } from './spaces.ts';

/** Notes in each namespace of containers whether those that share it are awake: a server in it may be anybody's. */
export function noteAwake(boxes: readonly (Box & { readonly space: OpenSpace | null })[]): void {
  const inside = new Map<OpenSpace, Box[]>();
  for (const box of boxes) {
    if (box.space?.kind !== 'container') continue;
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

/** The host itself is awake; a paused container in host mode is not. */
export function awakeOnHost(containers: readonly Container[]): Space['awake'] {
  return containers.some(({ networkMode, state }) => networkMode === 'host' && state === 'paused')
    ? 'some'
    : 'all';
}
