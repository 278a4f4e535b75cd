import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CA_BUNDLE } from '@dari/infra';
import type { ImageWorld } from './image-world.ts';

/** The variables that name a file of certificates to trust, in the order in which they are looked at. */
export const CA_VARIABLES = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'] as const;

/**
 * Puts the host's certificates where the Dockerfiles look for them. Without one in the environment, a bundle that
 * somebody put there by hand stays.
 */
export async function placeCaBundle(world: ImageWorld): Promise<void> {
  const bundle = await hostBundle(world.environment);
  if (bundle === null) return;
  const target = path.join(world.repository, CA_BUNDLE);
  const present = await readFile(target).catch(() => null);
  if (present?.equals(bundle) === true) return;
  // A build that runs at the same time must not read half a file.
  const whole = `${target}.${process.pid.toString()}-${process.hrtime.bigint().toString()}`;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(whole, bundle);
  await rename(whole, target);
}

async function hostBundle(environment: ImageWorld['environment']): Promise<Buffer | null> {
  for (const variable of CA_VARIABLES) {
    const file = environment[variable];
    if (file === undefined || file === '') continue;
    const bundle = await readFile(file).catch(() => null);
    if (bundle !== null && bundle.length > 0) return bundle;
  }
  return null;
}
