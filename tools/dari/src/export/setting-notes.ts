import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CA_BUNDLE } from '@dari/infra';
import type { ExportNote } from '@dari/topology';
import type { World } from '../cli/world.ts';
import type { ExportTool } from './export-tool.ts';
import { CA_VARIABLES } from '../images/index.ts';
import { loadSecrets } from '../settings/load-secrets.ts';
import { SECRET_NAMES } from '../settings/settings-schema.ts';

/** What of this computer's settings another tool reads in another way. */
export async function settingNotes(
  tool: ExportTool,
  world: Pick<World, 'root' | 'env'>,
): Promise<readonly ExportNote[]> {
  const trust = CA_VARIABLES.find((name) => (world.env[name] ?? '') !== '');
  const text = await readFile(join(world.root, '.env'), 'utf8').catch(() => null);
  const isGiven = (name: string): boolean => world.env[name] !== undefined;
  const differ = SECRET_NAMES.filter((name) => !isGiven(name) && !isReadAlike(text ?? '', name));
  const line = SECRET_NAMES.every(isGiven) ? null : loadSecrets('posix', text, isGiven);
  const certificates = {
    code: 'trusted-certificates' as const,
    facts: { variable: trust ?? '', file: CA_BUNDLE },
  };
  return [
    ...(trust === undefined ? [] : [certificates]),
    ...(tool === 'compose'
      ? differ.map((name) => ({ code: 'env-file-differs' as const, facts: { name } }))
      : []),
    ...(tool !== 'compose' && line !== null ? [{ code: 'env-line' as const, facts: { line } }] : []),
  ];
}

/**
 * Compose expands `$` and takes `\` for an escape where dotenv does not, except between single quotes
 * (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
 */
function isReadAlike(text: string, name: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line));
  return lines.every((line) => /=\s*(?:[\w.@%+=:,/!*?~^-]*|'[^'\\]*')\s*(?:\s#.*)?$/.test(line));
}
