import { LABEL } from '../labels.ts';

/**
 * Containers to remove, those that keep data behind all others: where an engine takes them one after another, a
 * database that goes first waits for its clients to hang up.
 */
export function dataLast<T>(
  removed: readonly T[],
  labelsOf: (one: T) => Readonly<Record<string, string>>,
): readonly T[] {
  const keepsData = (one: T): boolean => labelsOf(one)[LABEL.tier] === 'db';
  return [...removed.filter((one) => !keepsData(one)), ...removed.filter(keepsData)];
}
