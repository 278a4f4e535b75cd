import { pathBelow } from '../../commands/container-command.ts';

/** @returns a path as Compose and Swarm read it: relative to their file where it lies below its folder. */
export function relativePath(path: string, folder: string): string {
  const below = pathBelow(folder, path);
  return below === null ? path : `.${below.replaceAll('\\', '/')}`;
}
