import { ownerPid } from '../routes/agent-label.ts';

/** Marks everything that a run of `dari claims` makes, with the machine and the process that made it. */
export const CLAIMS_LABEL = 'dev.dari.claims';

/** @returns whether the process that made it is one of this machine and has ended. */
export function isLeftover(owner: string | undefined, hostname: string): boolean {
  const pid = ownerPid(owner, hostname);
  return pid !== null && !isAlive(pid);
}

/** @returns whether there is a process with this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
