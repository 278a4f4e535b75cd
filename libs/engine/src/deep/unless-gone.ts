import { EngineError } from '../engine-error.ts';

/** @returns `null`: the container stopped meanwhile. */
export async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError && error.kind === 'not-running') return null;
    throw error;
  }
}
