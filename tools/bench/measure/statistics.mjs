/**
 * @typedef {{median: number, p95: number, count: number}} Summary
 */

/**
 * @param {number[]} values at least one
 * @returns {Summary}
 */
export function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), count: sorted.length };
}

/** Between the two nearest values, as most tools do. */
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low + (high - low) * (place - Math.floor(place));
}
