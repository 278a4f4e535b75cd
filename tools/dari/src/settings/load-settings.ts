import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { NO_ENV_FILE, readEnvFile, type EnvFile } from './env-file.ts';
import { checkSettings, rawSettings, type Environment, type Settings } from './settings.ts';

/**
 * Reads `.env` in `root` and checks it together with the environment.
 *
 * @throws {CliError} `bad-settings` with every fault, `files` when the file is there and cannot be read.
 */
export async function loadSettings(root: string, environment: Environment): Promise<Settings> {
  const path = join(root, '.env');
  const { file, exists } = await readIfThere(path);
  const result = checkSettings(file, environment);
  if (result.ok) return result.settings;
  throw new CliError({ kind: 'bad-settings', path, exists, faults: result.faults });
}

/**
 * Only the project's name, for commands that have to work while the rest of `.env` is bad or missing.
 *
 * @throws {CliError} `bad-settings` when that one is bad itself.
 */
export async function loadProjectName(root: string, environment: Environment): Promise<string> {
  const path = join(root, '.env');
  const { file, exists } = await readIfThere(path).catch(() => ({ file: NO_ENV_FILE, exists: false }));
  const result = checkSettings(file, environment);
  if (result.ok) return result.settings.DARI_PROJECT;
  const own = result.faults.filter((fault) => fault.name === 'DARI_PROJECT');
  if (own.length > 0) throw new CliError({ kind: 'bad-settings', path, exists, faults: own });
  return rawSettings(file, environment).DARI_PROJECT ?? '';
}

async function readIfThere(path: string): Promise<{ file: EnvFile; exists: boolean }> {
  try {
    return { file: readEnvFile(await readFile(path)), exists: true };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return { file: NO_ENV_FILE, exists: false };
    throw new CliError({ kind: 'files', path, doing: 'read', code }, { cause: error });
  }
}
