import { endOf } from './end-of.ts';

/** How long, in milliseconds, callers wait for the read before theirs: one that hangs must not hold up the others. */
const LONGEST_TURN_MS = 100;

/** A read that is under way, and the one that others wait for already. */
interface Turn<Found> {
  readonly over: Promise<void>;
  next: Promise<Found> | null;
}

/**
 * Lets callers that ask for the same thing at the same time share one read.
 *
 * A caller never gets what was read before it asked: while a read is under way, those who come share the next one,
 * which starts when that one ends. So each sees every write that was acknowledged before it asked, whoever made it, as
 * if it had read alone; no answer is kept.
 *
 * @param read - its failure is told to the callers that share it, and to nobody else.
 * @returns reads what `key` stands for; calls with the same key have to ask for the same thing.
 */
export function sharedReads<Query, Found>(
  read: (query: Query) => Promise<Found>,
): (key: string, query: Query) => Promise<Found> {
  const turns = new Map<string, Turn<Found>>();

  const start = (key: string, query: Query): Promise<Found> => {
    const found = read(query);
    const turn: Turn<Found> = { over: endOf(found, LONGEST_TURN_MS), next: null };
    turns.set(key, turn);
    void turn.over.then(() => {
      // With a next one waiting, that takes its place.
      if (turns.get(key) === turn && turn.next === null) turns.delete(key);
    });
    return found;
  };

  return (key, query) => {
    const turn = turns.get(key);
    if (turn === undefined) return start(key, query);
    turn.next ??= turn.over.then(() => start(key, query));
    return turn.next;
  };
}
