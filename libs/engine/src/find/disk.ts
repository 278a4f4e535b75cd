import { readdirSync, readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** The two file functions of a {@link World}, on the real disk. */
export const disk = {
  readFile(path: string): string | null {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  listFolder(path: string): readonly string[] {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  },
} satisfies Pick<World, 'readFile' | 'listFolder'>;
