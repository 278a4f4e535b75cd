/**
 * The candidate that a misspelled word most likely means, or `null` when none is near: at most a third of its
 * letters wrong (two swapped neighbours count once), or the word is the beginning of exactly one candidate.
 */
export function nearest<T extends string>(word: string, candidates: readonly T[]): T | null {
  const lower = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best !== undefined && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))) {
    return best.candidate;
  }
  const begun = candidates.filter(
    (candidate) => lower.length >= 2 && candidate.toLowerCase().startsWith(lower),
  );
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** Damerau-Levenshtein distance, optimal string alignment. */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    twoBack = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
