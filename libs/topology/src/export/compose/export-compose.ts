import { pathBelow } from '../../commands/container-command.ts';
import type { Stack, WantedImage } from '../../stack.ts';
import type { ExportNote } from '../export-note.ts';
import { firstImages } from '../first-images.ts';
import { filled, mapTexts } from '../plain-data.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';
import { composeService, serviceName } from './compose-service.ts';
import { literal } from './interpolation.ts';

export interface ComposeOptions {
  /** Absolute path of the folder in which the file is meant to lie; what is below it is written relative to it. */
  readonly folder: string;
  /**
   * Of the engine that will run it, for example `1.44`; `null` when it is not known. Compose refuses `start_interval`
   * below 1.44 (Engine 25).
   */
  readonly api: string | null;
  /** Build arguments that are taken from the environment of whoever runs Compose, by Dockerfile. */
  readonly hostArgs?: Readonly<Record<string, readonly string[]>>;
}

export interface Exported {
  readonly file: PlainObject;
  readonly notes: readonly ExportNote[];
}

/**
 * A stack as a Compose file (https://github.com/compose-spec/compose-spec) that makes the same networks, volumes and
 * containers, names and labels included. A secret is read from the environment or `.env` when Compose runs.
 */
export function exportCompose(stack: Stack, options: ComposeOptions): Exported {
  const images = new Map(stack.images.map((image) => [image.tag, image]));
  const services = stack.containers.map((container) => {
    const key = serviceName(container);
    return [key, composeService(container, { ...options, key, images })] as const;
  });
  const file = filled({
    name: stack.project,
    services: Object.fromEntries(services),
    networks: byName(stack.networks, ({ driver, internal }) => ({
      driver,
      ...(internal ? { internal } : {}),
    })),
    volumes: byName(stack.volumes, () => ({})),
  });
  return {
    file,
    notes: [
      ...firstImages(stack, isRunBy(stack)),
      ...folderNotes(stack, options.folder),
      ...addressNotes(stack),
    ],
  };
}

interface Named {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Compose would put the project's name before a name that is not given. */
function byName<T extends Named>(
  things: readonly T[],
  more: (thing: T) => PlainObject,
): PlainData | undefined {
  if (things.length === 0) return undefined;
  const entries = things.map((thing) => {
    const { name, labels } = thing;
    return [name, mapTexts({ name, ...more(thing), labels }, literal)];
  });
  return Object.fromEntries(entries) as PlainObject;
}

/** Compose builds the images of its services, and those only. */
function isRunBy({ containers }: Stack): (image: WantedImage) => boolean {
  const run = new Set(containers.map(({ image }) => image));
  return ({ tag, build }) => run.has(tag) && build !== null;
}

/** What lies in the folder of the file travels with it; everything else stays on this computer. */
function folderNotes({ containers }: Stack, folder: string): readonly ExportNote[] {
  return containers.flatMap(({ name, mounts }) =>
    mounts.flatMap((mount): ExportNote[] =>
      mount.kind === 'bind' && pathBelow(folder, mount.source) === null
        ? [{ code: 'host-folder', facts: { container: name, folder: mount.source, target: mount.target } }]
        : [],
    ),
  );
}

const ON_EVERY_HOST = ['127.0.0.1', '0.0.0.0'];

function addressNotes({ containers }: Stack): readonly ExportNote[] {
  const addresses = containers.flatMap(({ published }) => published.flatMap(({ hostIps }) => hostIps));
  return [...new Set(addresses)]
    .filter((address) => !ON_EVERY_HOST.includes(address))
    .map((address) => ({ code: 'engine-address', facts: { address } }));
}
