import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '@dari/engine';
import { BASES } from '@dari/infra';
import { LABEL, type Topology, type WantedVolume } from '@dari/topology';
import { writeWhole } from '../files/write-whole.ts';

/** Where the volume may be looked into; no image has it. */
const TARGET = '/half-made';

/**
 * An engine that ends while it makes a volume may leave one without labels, which nobody could tell from somebody
 * else's (seen on Engine 20.10: "database not open"). So the name of a volume is noted as long as it is being made.
 *
 * @param folder of the project, where the note is kept.
 */
export async function makingVolume(
  folder: string,
  { name }: WantedVolume,
  make: () => Promise<void>,
): Promise<void> {
  await writeWhole(notePath(folder), `${name}\n`);
  await make();
  await rm(notePath(folder), { force: true });
}

/**
 * Removes a volume whose making an engine has not finished: one that was noted, has no labels, is empty, and that no
 * container has. Any other one is left alone.
 *
 * @throws EngineError
 */
export async function removeHalfMadeVolume(
  folder: string,
  project: string,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  const name = (await readFile(notePath(folder), 'utf8').catch(() => '')).trim();
  if (name === '') return;
  const topology = await engine.observe(signal);
  const volume = topology.volumes.find((one) => one.name === name);
  const image = someImage(topology);
  const isHalfMade =
    volume !== undefined &&
    Object.keys(volume.labels).length === 0 &&
    !isUsed(name, topology) &&
    image !== null;
  if (isHalfMade && (await isEmpty(name, image, project, engine, signal))) {
    const cause = { code: 'not-in-stack', facts: { name } } as const;
    await engine.apply({ kind: 'remove-volume', id: `remove-volume:${name}`, name, cause, after: [] });
  }
  await rm(notePath(folder), { force: true });
}

function notePath(folder: string): string {
  return join(folder, 'volume-being-made');
}

function isUsed(volume: string, { containers }: Topology): boolean {
  return containers.some(({ mounts }) =>
    mounts.some((mount) => mount.kind === 'volume' && mount.volume === volume),
  );
}

/** @returns an image with a shell that is there already; `null` without one. */
function someImage({ images }: Topology): string | null {
  const tags = Object.values(BASES).flatMap(({ registry, offline }) => [registry.tag, offline.tag]);
  return tags.find((tag) => images.some((image) => image.tags.includes(tag))) ?? null;
}

async function isEmpty(
  volume: string,
  image: string,
  project: string,
  engine: Engine,
  signal: AbortSignal,
): Promise<boolean> {
  const run = {
    image,
    command: ['sh', '-c', `ls -A ${TARGET}`],
    labels: { [LABEL.project]: project },
    binds: [`${volume}:${TARGET}:ro,nocopy`],
    network: 'none',
  };
  const { exitCode, stdout } = await engine.runOnce(run, signal);
  return exitCode === 0 && stdout === '';
}
