import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../cli/world.ts';
import type { Settings } from '../settings/settings.ts';

/** Where `doctor` notes whether an edit was seen inside a container. */
export function fileEventsNote(root: string): string {
  return join(root, '.dari', 'file-events.json');
}

/**
 * Whether the dev server has to look for edits itself: as the setting says; with `auto` as `doctor` last saw it on this
 * computer; else by what is known of the platform: events of a Windows drive do not cross into Linux (vite#1153).
 */
export async function wantsPolling(
  setting: Settings['WEB_FILE_EVENTS'],
  { root, platform }: Pick<World, 'root' | 'platform'>,
): Promise<boolean> {
  if (setting !== 'auto') return setting === 'polling';
  const note = await readFile(fileEventsNote(root), 'utf8').catch(() => null);
  return (note === null ? null : readNote(note)) ?? isOnWindowsDrive(root, platform);
}

function readNote(text: string): boolean | null {
  try {
    const { arrive } = JSON.parse(text) as { arrive?: unknown };
    return typeof arrive === 'boolean' ? !arrive : null;
  } catch {
    return null;
  }
}

/** A path such as `C:\…`, or the same seen from within WSL: `/mnt/c/…`. */
export function isOnWindowsDrive(root: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' || /^\/mnt\/[a-z]\//.test(root);
}
