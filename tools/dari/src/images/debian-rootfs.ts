import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DebianRootfs } from '@dari/topology';
import type { DebianTool } from './debian-tools.ts';
import { DEBIAN_TOOLS, findDebianTool, hostSources } from './debian-tools.ts';
import { ImageError } from './image-error.ts';
import type { ImageWorld } from './image-world.ts';
import { canInstallDebianTool, installDebianTool } from './install-debian-tool.ts';
import type { RunningTool, ToolOptions } from './run-tool.ts';
import { runTool, startTool } from './run-tool.ts';

/** What nobody reads in a container; licences stay. */
const LEFT_OUT = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/info/*', '/usr/share/locale/*'];
const KEPT = '/usr/share/doc/*/copyright';

/** The sentence that says what to install. */
export const NO_DEBIAN_TOOL =
  'an image of Debian (debian:trixie-slim) on the engine, or one of the programs ' +
  `${DEBIAN_TOOLS.join(' and ')}, was expected and none was found; ` +
  'on Debian or Ubuntu: apt-get install mmdebstrap debian-archive-keyring';

/**
 * Makes a minimal Debian root file system. It comes from the mirror that the host's own apt uses for Debian, or from
 * the tool's default. On Debian as root the tool is installed when it is missing.
 *
 * @returns a tar stream, and a promise that tells how the making of it ended.
 * @throws {@link ImageError} `no-debian`, `tool-failed`.
 */
export async function makeRootfs(
  world: ImageWorld,
  rootfs: DebianRootfs,
  options: ToolOptions,
): Promise<RunningTool> {
  const tool = (await findDebianTool(world)) ?? (await installed(world, options));
  if (tool === null) throw new ImageError('no-debian', NO_DEBIAN_TOOL);
  const sources = await hostSources(rootfs.suite);
  return MAKERS[tool](world, rootfs, sources, options);
}

async function installed(world: ImageWorld, options: ToolOptions): Promise<DebianTool | null> {
  if (!(await canInstallDebianTool(world))) return null;
  await installDebianTool(world, options);
  return findDebianTool(world);
}

type Maker = (
  world: ImageWorld,
  rootfs: DebianRootfs,
  sources: readonly string[],
  options: ToolOptions,
) => RunningTool | Promise<RunningTool>;

const MAKERS: Readonly<Record<DebianTool, Maker>> = {
  mmdebstrap: (world, rootfs, sources, options) =>
    startTool(world, 'mmdebstrap', mmdebstrapArgs(rootfs, sources), options),
  debootstrap,
};

/** @returns the arguments with which mmdebstrap(1) writes the tar file to its standard output. */
export function mmdebstrapArgs(rootfs: DebianRootfs, sources: readonly string[]): readonly string[] {
  return [
    '--variant=minbase',
    '--format=tar',
    `--include=${rootfs.packages.join(',')}`,
    '--aptopt=Apt::Install-Recommends "false"',
    '--aptopt=Acquire::Languages "none"',
    ...LEFT_OUT.map((pattern) => `--dpkgopt=path-exclude=${pattern}`),
    `--dpkgopt=path-include=${KEPT}`,
    rootfs.suite,
    '-',
    ...sources,
  ];
}

/** debootstrap(8) makes a folder, needs root, and takes one mirror at most. */
async function debootstrap(
  world: ImageWorld,
  rootfs: DebianRootfs,
  sources: readonly string[],
  options: ToolOptions,
): Promise<RunningTool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dari-rootfs-'));
  const clean = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const mirror = sources.find((line) => line.endsWith(` ${rootfs.suite} main`))?.split(' ')[1];
  const args = ['--variant=minbase', `--include=${rootfs.packages.join(',')}`, rootfs.suite, folder];
  try {
    await runTool(world, 'debootstrap', [...args, ...(mirror === undefined ? [] : [mirror])], options);
    const excludes = ['./var/cache/apt/*', './var/lib/apt/lists/*'].map((pattern) => `--exclude=${pattern}`);
    const tar = startTool(world, 'tar', ['-C', folder, '--numeric-owner', ...excludes, '-c', '.'], options);
    return { stdout: tar.stdout, done: tar.done.finally(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}
