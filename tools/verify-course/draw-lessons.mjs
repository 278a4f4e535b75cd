/**
 * Draws lessons until they have so large a share of all that is to be shown, at least one. The same seed draws the same.
 *
 * @template {{ id: string, weight: number }} L
 * @param {readonly L[]} lessons
 * @param {number} share above 0, up to 1
 * @param {string} seed
 * @returns {L[]}
 */
export function drawLessons(lessons, share, seed) {
  const budget = share * lessons.reduce((sum, { weight }) => sum + weight, 0);
  const drawn = [];
  let sum = 0;
  for (const lesson of lessons.toSorted((a, b) => hash(seed + a.id) - hash(seed + b.id))) {
    if (drawn.length > 0 && sum + lesson.weight > budget) continue;
    drawn.push(lesson);
    sum += lesson.weight;
  }
  return drawn;
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
