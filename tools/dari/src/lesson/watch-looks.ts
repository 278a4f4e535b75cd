import type { Seen } from './watch-state.ts';

/** When to look at the engine: never twice at once, once more after a change that came meanwhile. */
export interface Looks {
  readonly state: 'idle' | 'under-way' | 'once-more';
  /** How long the last pause was; it grows as long as nothing changes. 0: there was none yet. */
  readonly pauseMs: number;
}

export const NO_LOOKS: Looks = { state: 'idle', pauseMs: 0 };

/** What is to be done now. */
export type NextLook =
  | { readonly kind: 'look' }
  | { readonly kind: 'look-later'; readonly afterMs: number }
  | { readonly kind: 'nothing' };

/** One step of it. */
export interface LooksStep {
  readonly looks: Looks;
  readonly next: NextLook;
}

/** While something may come at any moment: a server that was started just now. */
const WAITING = { firstMs: 50, longestMs: 1_000 };
/** While something may change that no event tells of: a server inside a container, a file that is edited. */
const UNTOLD = { firstMs: 500, longestMs: 3_000 };

/** Something happened that may change what a look sees. Pauses begin anew, because things move again. */
export function changed({ state }: Looks): LooksStep {
  return start({ state, pauseMs: 0 });
}

/** A pause is over. */
export function pauseOver(looks: Looks): LooksStep {
  return looks.state === 'idle' ? start(looks) : { looks, next: { kind: 'nothing' } };
}

/**
 * A look is over.
 *
 * @param seen `result` is that of the task which is looked at; `asked`: whether anything was dialled or read for it,
 *   beside the lists of the engine, whose changes come as events.
 * @param now milliseconds since 1970
 */
export function looked(
  { state, pauseMs }: Looks,
  { result, asked }: { readonly result: Seen; readonly asked: boolean },
  now: number,
): LooksStep {
  if (state === 'once-more') return start({ state: 'idle', pauseMs });
  if (result.kind === 'waiting') {
    const afterMs = grown(pauseMs, WAITING);
    // The look at the deadline is the one that decides.
    return later(afterMs, Math.max(0, Math.min(afterMs, result.until - now)));
  }
  if (UNSEEN.includes(result.kind) || (result.kind === 'fail' && asked)) {
    const afterMs = grown(pauseMs, UNTOLD);
    return later(afterMs, afterMs);
  }
  return { looks: { state: 'idle', pauseMs: 0 }, next: { kind: 'nothing' } };
}

/** Nothing was found out: another try may. */
const UNSEEN: readonly Seen['kind'][] = ['could-not-check', 'could-not-look'];

function start({ state, pauseMs }: Looks): LooksStep {
  if (state !== 'idle') return { looks: { state: 'once-more', pauseMs }, next: { kind: 'nothing' } };
  return { looks: { state: 'under-way', pauseMs }, next: { kind: 'look' } };
}

function later(pauseMs: number, afterMs: number): LooksStep {
  return { looks: { state: 'idle', pauseMs }, next: { kind: 'look-later', afterMs } };
}

function grown(pauseMs: number, { firstMs, longestMs }: typeof WAITING): number {
  return Math.min(longestMs, Math.max(firstMs, pauseMs * 2));
}
