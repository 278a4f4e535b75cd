import { setTimeout as pause } from 'node:timers/promises';
import type { CheckResult } from '@dari/course';

/** What a task is to say in the end. */
export type Wanted =
  | { readonly kind: 'pass' }
  /** `code`: of the problem; `null`: whichever. */
  | { readonly kind: 'no-pass'; readonly code: string | null };

/** One look at the engine now; `later` judges what is seen now as if it were that late. */
export type Look = (later?: number) => Promise<CheckResult>;

const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 500;
/** How long something else than the wanted problem may be waited with, before the time is said to be over. */
const PATIENCE_MS = 6_000;
/** How long a program on the host may take to listen: no engine tells when it was started, so no check waits for it. */
const BACKGROUND_MS = 3_000;

/**
 * Looks until there is a result that stays, as `dari lesson check` does. Waiting for a failure is cut short: when the
 * wanted problem is there, or has had its chance, what is dialled then is judged as if the deadline were over.
 *
 * @param hasBackground whether a line has left a program running that may not listen yet.
 */
export async function settle(look: Look, wanted: Wanted, hasBackground = false): Promise<CheckResult> {
  const began = Date.now();
  const since = (): number => Date.now() - began;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 1.6)) {
    const result = await look();
    if (result.kind !== 'waiting') {
      const mayCome = hasBackground && result.kind === 'fail' && since() < BACKGROUND_MS;
      if (!mayCome || isWanted(result, wanted)) return result;
    } else if (wanted.kind === 'no-pass') {
      const isIt = wanted.code === null || result.problem.code === wanted.code;
      if (isIt || since() > PATIENCE_MS) return look(result.until);
    }
    await pause(wait);
  }
}

/** @returns whether the result is what was wanted. */
export function isWanted(result: CheckResult, wanted: Wanted): boolean {
  if (wanted.kind === 'pass') return result.kind === 'pass';
  if (wanted.code === null) return result.kind !== 'pass';
  return result.kind === 'fail' && result.problem.code === wanted.code;
}
