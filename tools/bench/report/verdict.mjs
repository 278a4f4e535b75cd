/**
 * @param {string} what
 * @param {number} found a ratio: less is better
 * @param {number} target
 * @param {string} [peer]
 * @returns {string} whether the target is met, and by how much it is missed
 */
export function verdict(what, found, target, peer) {
  const of = peer === undefined ? '' : ` ${peer}`;
  const wanted = `target ≤ ${target} ×${of}`;
  return found <= target
    ? `${what}: ${found.toFixed(2)} × (${wanted}: met).`
    : `${what}: ${found.toFixed(2)} × (${wanted}: missed by ${(found - target).toFixed(2)}).`;
}
