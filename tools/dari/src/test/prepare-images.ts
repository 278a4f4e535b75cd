import { lockProject } from '../files/project-lock.ts';
import { project, ROOT } from './dari-process.ts';

/** On a machine that never built the images it takes minutes; a hook may, a test may not. */
export const PREPARE_MS = 900_000;

/** Makes every image of the stacks present. Test files that run side by side do not build the same twice. */
export async function prepareImages(): Promise<void> {
  const { signal } = new AbortController();
  const release = await lockProject(ROOT, 'test-images', process.platform, signal, () => undefined);
  try {
    await using it = await project();
    const changes = await it.dari(['up', '--dry-run', '--json']);
    if (changes.stdout.includes('prepare-image')) {
      const { code, stderr } = await it.dari(['up']);
      if (code !== 0) throw new Error(stderr);
    }
  } finally {
    release();
  }
}
