import { constants } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { debianSources } from './debian-mirror.ts';
import type { ImageWorld } from './image-world.ts';

/** The programs that make a Debian root file system, the better one first. */
export const DEBIAN_TOOLS = ['mmdebstrap', 'debootstrap'] as const;
export type DebianTool = (typeof DEBIAN_TOOLS)[number];

/** @returns the program on `PATH` that makes a Debian root file system; `null` where there is none. */
export async function findDebianTool(world: ImageWorld): Promise<DebianTool | null> {
  if (world.platform !== 'linux') return null;
  // Programs for root are not on everybody's PATH.
  const folders = [...(world.environment['PATH'] ?? '').split(path.delimiter), '/usr/sbin'].filter(Boolean);
  for (const tool of DEBIAN_TOOLS) {
    const found = await Promise.all(folders.map((folder) => isProgram(path.join(folder, tool))));
    if (found.includes(true)) return tool;
  }
  return null;
}

async function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** @returns sources for `suite` as the host's apt has them for its own; empty on a host that is not Debian. */
export async function hostSources(suite: string): Promise<readonly string[]> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1];
  if (codename === undefined || !/^ID=debian$/m.test(release)) return [];
  const folder = '/etc/apt/sources.list.d';
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(list|sources)$/.test(name)).map((name) => path.join(folder, name));
  const texts = await Promise.all(
    ['/etc/apt/sources.list', ...files].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  return debianSources(texts, codename, suite);
}
