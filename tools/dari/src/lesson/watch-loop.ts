import { reduce } from './watch-reduce.ts';
import type { Effect, WatchEvent, WatchState } from './watch-state.ts';

/** Turns what happens into what is shown and done. */
export interface WatchLoop {
  readonly state: () => WatchState;
  readonly dispatch: (event: WatchEvent) => void;
  /** How the learner ended it. */
  readonly ended: Promise<'asked' | 'interrupted'>;
  /** Ends it with an error. */
  readonly fail: (error: unknown) => void;
  /** Resolves when nothing is being done. */
  readonly idle: () => Promise<void>;
  /** From now on nothing is shown and nothing begun. */
  readonly close: () => void;
}

/** What takes its time, and is done one after another. */
export type Work = Exclude<Effect, { kind: 'quit' | 'look-later' }>;

/** The world around it. */
export interface WatchEdge {
  /** Draws. `before` is `null` the first time. */
  readonly show: (before: WatchState | null, after: WatchState) => void;
  /** @returns what it led to; `null`: nothing to tell. */
  readonly perform: (effect: Work) => Promise<WatchEvent | null>;
}

/** Effects are performed one after another: they share one progress file. */
export function watchLoop(initial: WatchState, { show, perform }: WatchEdge): WatchLoop {
  let state = initial;
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let end: (how: 'asked' | 'interrupted') => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<'asked' | 'interrupted'>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  ended.catch(() => undefined);
  const noTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const close = (): void => {
    closed = true;
    noTimer();
  };
  const stop = (error: unknown): void => {
    close();
    fail(error);
  };
  const dispatch = (event: WatchEvent): void => {
    if (closed) return;
    const before = state;
    const step = reduce(state, event);
    state = step.state;
    show(before, state);
    for (const effect of step.effects) begin(effect);
  };
  const begin = (effect: Effect): void => {
    switch (effect.kind) {
      case 'quit':
        close();
        end(effect.how);
        return;
      case 'look-later':
        noTimer();
        timer = setTimeout(() => {
          dispatch({ kind: 'pause-over' });
        }, effect.afterMs);
        return;
      case 'look':
        noTimer();
        break;
      case 'check-all':
      case 'note-hint':
      case 'note-solution':
      case 'note-answer':
      case 'list-things':
      case 'reset':
      case 'go':
      case 'next-lesson':
      case 'read-progress':
        break;
    }
    const task = effect;
    work = work.then(async () => {
      if (closed) return;
      const led = await perform(task);
      if (led !== null) dispatch(led);
    });
    work.catch(stop);
  };
  show(null, state);
  return {
    state: () => state,
    dispatch,
    ended,
    fail: stop,
    close,
    async idle() {
      for (let seen: Promise<void> | null = null; seen !== work;) {
        seen = work;
        await seen;
      }
    },
  };
}
