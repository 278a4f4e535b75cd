import type { Context } from '../cli/context.ts';
import { liveProgress } from './live-progress.ts';
import { plainProgress } from './plain-progress.ts';
import type { Progress } from './progress.ts';

/** @returns the kind of progress that fits where standard error goes. */
export function startProgress({ world, style }: Context): Progress {
  const live = world.terminal.stderr && world.env['TERM'] !== 'dumb' && (world.env['CI'] ?? '') === '';
  return live ? liveProgress(world.stderr, world.terminal.columns, style) : plainProgress(world.stderr);
}
