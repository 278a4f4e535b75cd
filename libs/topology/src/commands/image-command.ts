import type { ImageBuild, DebianRootfs, WantedImage } from '../stack.ts';
import type { Shell } from './shell.ts';

/**
 * @returns the command that makes one image present. An imported one is a comment: it needs mmdebstrap and root, which
 *   not every system has.
 */
export function imageCommand(image: WantedImage, shell: Shell): readonly string[] {
  if (image.build !== null) return buildCommand(image, image.build, shell);
  if (image.rootfs !== null) return [importComment(image, image.rootfs, shell)];
  return [`docker pull ${shell.quote(image.tag)}`];
}

function buildCommand(image: WantedImage, build: ImageBuild, shell: Shell): readonly string[] {
  const options = (name: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([key, value]) => `${name} ${shell.quote(`${key}=${value}`)}`);
  return [
    'docker build',
    `-t ${shell.quote(image.tag)}`,
    `-f ${shell.quote(build.dockerfile)}`,
    ...options('--build-arg', build.args),
    ...options('--label', image.labels),
    shell.quote(build.context),
  ];
}

function importComment(image: WantedImage, rootfs: DebianRootfs, shell: Shell): string {
  const include = rootfs.packages.length === 0 ? '' : `--include=${rootfs.packages.join(',')} `;
  const labels = Object.entries(image.labels).map(
    ([key, value]) => `--change ${shell.quote(`LABEL ${JSON.stringify(key)}=${JSON.stringify(value)}`)} `,
  );
  const system = `mmdebstrap --variant=minbase ${include}${shell.quote(rootfs.suite)} -`;
  return `# ${system} | docker import ${labels.join('')}- ${shell.quote(image.tag)}`;
}
