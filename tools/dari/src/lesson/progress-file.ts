import { randomBytes } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { NO_PROGRESS, parseProgress, writeProgress, type Progress } from '@dari/course';
import { CliError } from '../errors/cli-error.ts';
import { lockProject } from '../files/project-lock.ts';
import { writeWhole } from '../files/write-whole.ts';

/** A progress file that could not be used. It lies beside, under another name, and nothing of it is lost. */
export interface KeptAside {
  readonly kind: 'damaged' | 'newer';
  /** Where it is now. */
  readonly path: string;
  /** What is wrong with it, in English; of a newer one its version. */
  readonly why: string;
}

/** The learner's progress on disk. Any number of commands and watchers may use it side by side. */
export interface ProgressFile {
  readonly path: string;
  read(): Promise<Progress>;
  /** Changes what is there now, whoever wrote it, and writes it whole. @returns what is there then. */
  update(change: (progress: Progress) => Progress): Promise<Progress>;
  /** Puts `progress` in the place of what is there, which is kept beside. @returns where; `null`: there was nothing. */
  replace(progress: Progress): Promise<string | null>;
}

const OWNER_ONLY = 0o600;

/**
 * @param onAside is told of a file that was put aside, once each.
 * @throws {@link CliError} `files`, by every method
 */
export function progressFile(
  path: string,
  world: { readonly platform: NodeJS.Platform; readonly signal: AbortSignal },
  onAside: (aside: KeptAside) => void,
): ProgressFile {
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await lockProject('progress', path, world.platform, world.signal, () => undefined);
    try {
      return await work();
    } finally {
      release();
    }
  };
  const read = async (): Promise<Progress> => {
    const text = await readIfThere(path);
    if (text === null) return NO_PROGRESS;
    const parsed = parseProgress(text);
    if (parsed.kind === 'progress') return parsed.progress;
    const why = parsed.kind === 'newer' ? String(parsed.version) : parsed.why;
    onAside({ kind: parsed.kind, path: await putAside(path, parsed.kind), why });
    return NO_PROGRESS;
  };
  return {
    path,
    read: () => alone(read),
    update: (change) =>
      alone(async () => {
        const before = await read();
        const after = change(before);
        if (after !== before) await writeWhole(path, writeProgress(after), OWNER_ONLY);
        return after;
      }),
    replace: (progress) =>
      alone(async () => {
        const aside = (await readIfThere(path)) === null ? null : await putAside(path, 'before-import');
        await writeWhole(path, writeProgress(progress), OWNER_ONLY);
        return aside;
      }),
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return null;
    throw new CliError({ kind: 'files', path, doing: 'read', code }, { cause: error });
  }
}

async function putAside(path: string, why: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const aside = path.replace(/\.json$/, `.${why}-${day}-${randomBytes(2).toString('hex')}.json`);
  try {
    await rename(path, aside);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CliError({ kind: 'files', path: aside, doing: 'write', code }, { cause: error });
  }
  return aside;
}
