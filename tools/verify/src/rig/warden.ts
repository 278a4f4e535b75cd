import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface WardenOrders {
  /** As in DOCKER_HOST. */
  readonly host: string;
  readonly run: string;
}

/** What the warden is told when nothing is left to do. */
export const ALL_REMOVED = 'removed';

/**
 * Starts a process that outlives this one, and removes everything of a run when this one ends in any way, killed too.
 *
 * @param program of `src/inside/warden.ts`
 * @returns tells it that all has been removed
 */
export function startWarden(program: string, orders: WardenOrders): () => Promise<void> {
  const warden = spawn(process.execPath, ['--input-type=module', '-e', program], {
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '', WARDEN: JSON.stringify(orders) },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const gone = once(warden, 'close');
  return async () => {
    warden.stdin.end(ALL_REMOVED);
    await gone;
  };
}
