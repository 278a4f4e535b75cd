import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../errors/cli-error.ts';

/** Servers inside the containers run as other users and have to read it, whatever the umask says. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/**
 * Writes a file so that a reader sees the old text or the new one, never half of it. Leaves it alone when nothing
 * changes.
 *
 * @param mode who may read it; by default everybody.
 * @throws {@link CliError} `files`
 */
export async function writeWhole(path: string, text: string, mode = FILE_MODE): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  const folder = dirname(path);
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await makeFolder(folder);
    await writeFile(temporary, text, { mode });
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw filesError(path, error);
  }
}

/** Makes a folder that every user may read. @throws {@link CliError} `files` */
export async function makeFolder(path: string): Promise<void> {
  try {
    if ((await mkdir(path, { recursive: true })) !== undefined) await chmod(path, FOLDER_MODE);
  } catch (error) {
    throw filesError(path, error);
  }
}

function filesError(path: string, error: unknown): unknown {
  if (error instanceof CliError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new CliError({ kind: 'files', path, doing: 'write', code }, { cause: error });
}
