import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './claims-label.ts';

const NAME = /^claims-(\d+)$/;

/** Where a run keeps the files that containers see. */
export function claimsFolder(root: string, pid: number): string {
  return join(root, '.dari', `claims-${pid}`);
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Removes the folders of runs that were killed. */
export async function sweepFolders(root: string): Promise<void> {
  const entries = await readdir(join(root, '.dari')).catch(() => []);
  const left = entries.filter((entry) => {
    const pid = NAME.exec(entry)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(left.map((entry) => removeFolder(join(root, '.dari', entry))));
}
