import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { NO_ENV_FILE, readEnvFile, type EnvFile } from './env-file.ts';
import type { SettingFaultWhy } from './setting-fault.ts';
import { SETTING_DEFAULTS, type SettingName } from './settings-schema.ts';
import { checkSettings, faultAt, rawSettings, type Environment, type Settings } from './settings.ts';

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
 * Only the project's name, for commands that have to work while the rest of `.env` is bad or missing. A file that
 * cannot be read may name another project than the default one, whose containers must not be taken for it.
 *
 * @throws {CliError} `bad-settings` when that one is bad itself, `files` when only an unreadable file could tell it.
 */
export async function loadProjectName(root: string, environment: Environment): Promise<string> {
  const path = join(root, '.env');
  const { file, exists } = await readIfThere(path).catch((error: unknown) => {
    if (environment['DARI_PROJECT'] === undefined) throw error;
    return { file: NO_ENV_FILE, exists: false };
  });
  const result = checkSettings(file, environment);
  if (result.ok) return result.settings.DARI_PROJECT;
  const own = result.faults.filter(
    ({ name, why }) =>
      name === 'DARI_PROJECT' ||
      (why.code === 'unknown-name' &&
        why.nearest === 'DARI_PROJECT' &&
        rawSettings(file, environment).DARI_PROJECT === SETTING_DEFAULTS.DARI_PROJECT),
  );
  if (own.length > 0) throw new CliError({ kind: 'bad-settings', path, exists, faults: own });
  return rawSettings(file, environment).DARI_PROJECT ?? '';
}

/** @returns the error for a setting that only the engine or this computer could show to be wrong. */
export async function badSetting(
  root: string,
  environment: Environment,
  name: SettingName,
  why: SettingFaultWhy,
): Promise<CliError> {
  const path = join(root, '.env');
  const { file, exists } = await readIfThere(path);
  const fault = faultAt(name, why, rawSettings(file, environment), file, environment);
  return new CliError({ kind: 'bad-settings', path, exists, faults: [fault] });
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
