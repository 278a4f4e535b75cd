import type { ImageBuild, DebianRootfs, WantedImage } from '../stack.ts';
import type { Shell } from './shell.ts';

/** @returns the commands that make one image present, each as the parts that a long line is broken at. */
export function imageCommands(image: WantedImage, shell: Shell): readonly (readonly string[])[] {
  if (image.build !== null) {
    const packs = image.build.npmPackages.map(({ spec, folder }) => [
      `npm pack --silent --pack-destination ${shell.quote(folder)} ${shell.quote(spec)}`,
    ]);
    return [...packs, buildCommand(image, image.build, shell)];
  }
  if (image.rootfs !== null) return [importCommand(image, image.rootfs, shell)];
  return [[`docker pull ${shell.quote(image.tag)}`]];
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

function importCommand(image: WantedImage, rootfs: DebianRootfs, shell: Shell): readonly string[] {
  const include = rootfs.packages.length === 0 ? '' : `--include=${rootfs.packages.join(',')} `;
  const labels = Object.entries(image.labels).map(
    ([key, value]) => `--change ${shell.quote(`LABEL ${JSON.stringify(key)}=${JSON.stringify(value)}`)}`,
  );
  const system = `mmdebstrap --variant=minbase ${include}${shell.quote(rootfs.suite)} -`;
  return [`${system} | docker import`, ...labels, `- ${shell.quote(image.tag)}`];
}
