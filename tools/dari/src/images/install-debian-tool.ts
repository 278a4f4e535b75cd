import { access, constants } from 'node:fs/promises';
import type { ImageWorld } from './image-world.ts';
import type { ToolOptions } from './run-tool.ts';
import { runTool } from './run-tool.ts';

const APT_GET = '/usr/bin/apt-get';
/** The keyring is what Ubuntu lacks to trust Debian's packages. */
const PACKAGES = ['mmdebstrap', 'debian-archive-keyring'];

/** @returns whether {@link installDebianTool} can work: Debian or a child of it, as root. */
export async function canInstallDebianTool(world: ImageWorld): Promise<boolean> {
  if (world.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return access(APT_GET, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Installs mmdebstrap, which makes a Debian root file system. Needs root and the host's own package mirror.
 *
 * @throws ImageError `tool-failed` with the last lines of apt-get.
 */
export async function installDebianTool(world: ImageWorld, options: ToolOptions): Promise<void> {
  const quiet = { ...world, environment: { ...world.environment, DEBIAN_FRONTEND: 'noninteractive' } };
  options.onLine?.(`installing ${PACKAGES.join(', ')}`);
  await runTool(quiet, APT_GET, ['update'], options);
  await runTool(quiet, APT_GET, ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
}
