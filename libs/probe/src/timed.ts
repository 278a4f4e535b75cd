import type { StageResult } from './stage-result.ts';
import { timeLimit } from './time-limit.ts';

/** Runs one stage with a limit of its own. @param limits.timeoutMs - of this stage, in milliseconds. */
export async function timed<T extends StageResult>(
  limits: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  run: (limit: AbortSignal) => Promise<T>,
): Promise<T & { readonly ms: number }> {
  const limit = timeLimit(limits.timeoutMs, limits.signal);
  const started = performance.now();
  try {
    const result = await run(limit.signal);
    return { ...result, ms: performance.now() - started };
  } finally {
    limit.release();
  }
}

/** @returns milliseconds to a tenth: more would be noise. */
export function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
