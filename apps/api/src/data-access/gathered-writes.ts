import { endOf } from './end-of.ts';

/** How long, in milliseconds, callers wait for the write before theirs: one that hangs must not hold up the others. */
const LONGEST_TURN_MS = 100;
/** So many at once, at most. */
const MOST = 200;

/** Items that wait for the write under way. */
interface Batch<Item> {
  readonly items: Item[];
  readonly written: Promise<void>;
}

/**
 * Writes what comes during a write together, in the next one: a database takes many documents in hardly more time than
 * one. Each caller hears of its own write only, when the database has acknowledged it; what comes alone is written at
 * once.
 *
 * @param write - writes all items; its failure is told to each of their callers.
 */
export function gatheredWrites<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let underWay: Promise<void> | null = null;
  let next: Batch<Item> | null = null;

  const start = (items: readonly Item[]): Promise<void> => {
    const written = write(items);
    const turn = endOf(written, LONGEST_TURN_MS);
    underWay = turn;
    void turn.then(() => {
      if (underWay === turn) underWay = null;
    });
    return written;
  };

  const after = (turn: Promise<void>): Batch<Item> => {
    const items: Item[] = [];
    const written = turn.then(() => {
      if (next?.items === items) next = null;
      return start(items);
    });
    return { items, written };
  };

  return (item) => {
    if (underWay === null) return start([item]);
    if (next === null || next.items.length >= MOST) next = after(underWay);
    next.items.push(item);
    return next.written;
  };
}
