import { STACK_NAMES, type StackName } from '@dari/topology';
import { lockProject } from '../files/project-lock.ts';
import { project, ROOT } from './dari-process.ts';

/** On a machine that never built the images it takes minutes; a hook may, a test may not. */
export const PREPARE_MS = 900_000;

/** Makes every image of `bridge` present. Test files that run side by side do not build the same twice. */
export function prepareImages(): Promise<void> {
  return prepare(['bridge']);
}

/** Makes every image of every stack present. */
export function prepareAllImages(): Promise<void> {
  return prepare(STACK_NAMES);
}

async function prepare(stacks: readonly StackName[]): Promise<void> {
  const { signal } = new AbortController();
  const release = await lockProject(ROOT, 'test-images', process.platform, signal, () => undefined);
  try {
    await using it = await project();
    for (const stack of stacks) {
      const changes = await it.dari(['up', stack, '--dry-run', '--json']);
      if (!changes.stdout.includes('prepare-image')) continue;
      const { code, stderr } = await it.dari(['up', stack]);
      if (code !== 0) throw new Error(stderr);
    }
  } finally {
    release();
  }
}
