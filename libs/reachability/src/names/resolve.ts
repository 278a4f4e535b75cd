import type { Call, Ending, Path } from '../follow/call.ts';
import type { Answer } from './answer.ts';
import { resolveInContainer } from './in-container.ts';
import { resolveOnHost } from './on-host.ts';

/** @returns the addresses that a name has at the vantage, in the order in which they are tried; or the end of the call. */
export function resolve(call: Call, path: Path, name: string): readonly Answer[] | Ending {
  return call.space.kind === 'container'
    ? resolveInContainer(call, path, name)
    : resolveOnHost(call, path, name);
}
