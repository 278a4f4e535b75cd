import { SERVED_BY_HEADER } from '@dari/contract';

/** Which container gave the last answer, and how many each has given since the page was loaded. */
export interface ServedBy {
  readonly last: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

let now: ServedBy = { last: null, counts: {} };
const watchers = new Set<() => void>();

/** Reads from an answer which container gave it: with each answer it comes, nginx or not, so it is never a guess. */
export function noteServedBy(headers: Headers): void {
  const name = headers.get(SERVED_BY_HEADER);
  if (name === null) return;
  now = { last: name, counts: { ...now.counts, [name]: (now.counts[name] ?? 0) + 1 } };
  for (const watcher of watchers) watcher();
}

/** For `useSyncExternalStore`. */
export const servedBy = {
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  },
  now: (): ServedBy => now,
};
