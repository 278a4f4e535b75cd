import { readFile } from 'node:fs/promises';
import { parseSnapshot, SnapshotError } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import { CliError } from '../errors/cli-error.ts';
import { disarm } from './disarm.ts';

/**
 * Reads a file that `dari snapshot` wrote; `-` is not special.
 *
 * @throws CliError `files` when it cannot be read, `bad-topology` when it is something else
 */
export async function readTopology(path: string): Promise<Topology> {
  const text = await readText(path);
  try {
    return disarm(parseSnapshot(text));
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new CliError({ kind: 'bad-topology', path, fault: error.fault }, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError({ kind: 'files', path, doing: 'read', code }, { cause: error });
  }
}
