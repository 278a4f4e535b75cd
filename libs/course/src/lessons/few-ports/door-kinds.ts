import type { Container, PublishedPort } from '@dari/topology';
import { isLoopback } from '../../conditions/open-doors.ts';

/** @returns the ports through which other computers get in, or would if it ran. */
export function openToAll(container: Container): PublishedPort[] {
  return portsOf(container).filter((port) => !isLoopback(port));
}

/** In host mode whatever listens is open, and `-p` counts for nothing. */
export function sharesHost({ networkMode }: Container): boolean {
  return networkMode === 'host';
}

/** An engine may be set to open ports on loopback unless told otherwise: only what it has bound tells. */
function portsOf({ state, bound, published }: Container): readonly PublishedPort[] {
  return state === 'running' ? (bound ?? published) : published;
}
