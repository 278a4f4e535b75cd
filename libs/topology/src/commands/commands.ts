import { imagesInOrder } from '../plan/images-in-order.ts';
import type { Stack } from '../stack.ts';
import { containerCommands, pathBelow } from './container-command.ts';
import { imageCommands } from './image-command.ts';
import { SHELLS } from './shell.ts';
import type { Shell, ShellName } from './shell.ts';

export interface CommandOptions {
  readonly shell: ShellName;
  /** Whether the lines that pull and build the images come first. */
  readonly images: boolean;
  /** Absolute path of the repository: bind mounts below it are written as `"$PWD/…"`. `null` writes them in full. */
  readonly cwd: string | null;
  /**
   * Absolute paths that a bind mount needs and that may not exist yet. They are made first, because `docker run -v`
   * would make them as root.
   */
  readonly directories?: readonly string[];
  /**
   * The line that puts the secrets into the environment, where the shell would not read `.env` as we do. Without it
   * the shell reads the file.
   */
  readonly loadSecrets?: string;
}

/** A command that is longer is broken into one line for each of its parts. */
const LONGEST_LINE = 100;

/**
 * The `docker` lines a learner would type to get the same topology as `dari up` on an engine that has none of it.
 * One string for each command, with line breaks inside the long ones, in the order in which they have to be run.
 * A secret is read from the environment, which the first line fills from `.env`; its value is never in the text.
 */
export function commands(stack: Stack, options: CommandOptions): readonly string[] {
  const shell = SHELLS[options.shell];
  const { quote } = shell;
  const labels = (of: Readonly<Record<string, string>>): string =>
    Object.entries(of)
      .map(([key, value]) => `--label ${quote(`${key}=${value}`)} `)
      .join('');
  const hasSecrets = stack.containers.some(({ env }) =>
    Object.values(env).some(({ secret }) => secret !== null),
  );
  const lines: readonly (readonly string[])[] = [
    ...(hasSecrets ? [[options.loadSecrets ?? shell.loadEnv]] : []),
    ...directories(options, shell),
    ...(options.images ? imagesInOrder(stack.images).flatMap((image) => imageCommands(image, shell)) : []),
    ...stack.networks.map(({ name, internal, labels: of }) => [
      `docker network create ${internal ? '--internal ' : ''}${labels(of)}${quote(name)}`,
    ]),
    ...stack.volumes.map(({ name, labels: of }) => [`docker volume create ${labels(of)}${quote(name)}`]),
    ...stack.containers.flatMap((container) => containerCommands(container, shell, options.cwd)),
  ];
  return lines.map((parts) => {
    const oneLine = parts.join(' ');
    return oneLine.length <= LONGEST_LINE ? oneLine : parts.join(shell.continuation);
  });
}

function directories(
  { directories: paths = [], cwd }: CommandOptions,
  shell: Shell,
): readonly (readonly string[])[] {
  return paths.map((path) => {
    const inside = cwd === null ? null : pathBelow(cwd, path);
    return [
      `${shell.makeDirectory} ${inside === null ? shell.quote(path) : shell.inCurrentDirectory(inside)}`,
    ];
  });
}
