import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { makeFolder, writeWhole } from '../files/write-whole.ts';

type Files = Readonly<Record<string, string>>;

/** What became of the files of a lesson. */
export interface HandedOut {
  /** Fingerprints of what lies there as it was handed out, by name. */
  readonly prints: Files;
  /** Files that the learner edited: they stay. */
  readonly kept: readonly string[];
}

/**
 * Writes the files of a lesson into its folder. What the learner edited is never written over.
 *
 * @param files contents by name; a name may have folders.
 * @param before fingerprints of what was handed out earlier.
 * @throws CliError `files`
 */
export async function handOutFiles(folder: string, files: Files, before: Files): Promise<HandedOut> {
  await makeFolder(folder);
  const prints: Record<string, string> = {};
  const kept: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    const there = await readIfThere(path);
    if (isEdited(there, content, before[name])) {
      kept.push(name);
      continue;
    }
    await writeWhole(path, content);
    prints[name] = fingerprint(content);
  }
  return { prints, kept };
}

/**
 * Gives the files that the learner edited another name, so that a fresh start finds the old ones in place.
 *
 * @returns where they are now.
 * @throws CliError `files`
 */
export async function saveEditedFiles(folder: string, files: Files, before: Files): Promise<string[]> {
  const saved: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    const there = await readIfThere(path);
    if (!isEdited(there, content, before[name])) continue;
    const day = new Date().toISOString().slice(0, 10);
    const aside = `${path}.saved-${day}-${randomBytes(2).toString('hex')}`;
    try {
      await rename(path, aside);
    } catch (error) {
      throw filesError(aside, 'write', error);
    }
    saved.push(aside);
  }
  return saved;
}

function isEdited(there: string | null, content: string, print: string | undefined): boolean {
  return there !== null && there !== content && fingerprint(there) !== print;
}

function fingerprint(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw filesError(path, 'read', error);
  }
}

function filesError(path: string, doing: 'read' | 'write', error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new CliError({ kind: 'files', path, doing, code }, { cause: error });
}
