import { watch } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Calls back when the progress file was written, by whomever: the learner may answer or go on with another command
 * while this one watches. Where the system cannot tell of files, nobody is told.
 */
export async function followProgress(path: string, signal: AbortSignal, then: () => void): Promise<void> {
  const name = basename(path);
  try {
    for await (const { filename } of watch(dirname(path), { signal })) if (filename === name) then();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!signal.aborted && code !== 'ENOSPC' && code !== 'EMFILE' && code !== 'ENOENT') throw error;
  }
}
