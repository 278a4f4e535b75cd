import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './dari-process.ts';

/** What a checkout has that is not needed to run `dari`. */
const LEFT_OUT = new Set(['node_modules', '.git', '.nx', '.dari', '.env', 'test-results']);

/** The project in another folder, with the bundle that is there. */
export async function otherCheckout(): Promise<{ readonly bin: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'dari-checkout-'));
  const filter = (source: string): boolean => !LEFT_OUT.has(basename(source));
  await cp(ROOT, folder, { recursive: true, preserveTimestamps: true, filter });
  return {
    bin: join(folder, 'tools', 'dari', 'bin', 'dari.mjs'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
