import type { ContainerCommand } from '@dari/topology';
import type { ContainerJson } from './inspect-json.ts';

/** Maps what a container runs: what was asked for, or what its image says. */
export function mapCommand({ Config: config }: ContainerJson): ContainerCommand | null {
  if (config === null || config === undefined) return null;
  const entrypoint = config.Entrypoint ?? [];
  return {
    entrypoint: entrypoint.length === 0 ? null : entrypoint,
    arguments: config.Cmd ?? [],
    directory: config.WorkingDir ?? '',
    tty: config.Tty ?? false,
    openStdin: config.OpenStdin ?? false,
  };
}
