const KEYS = [
  'text',
  'done',
  '_id',
  '$gt',
  '$set',
  '$where',
  '__proto__',
  'constructor',
  'a.b',
  '',
  '\0',
  '도커',
];
const LEAVES = [
  '',
  'a',
  '\0',
  '\ud800',
  '🐳',
  '$where',
  '1',
  null,
  true,
  false,
  0,
  -0,
  1e308,
  2 ** 53,
  [],
  {},
];

/** @returns `count` JSON values with names and leaves that have broken servers before; the same for the same seed. */
export function oddValues(seed: number, count: number): unknown[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => oddValue(random, 4));
}

function oddValue(random: () => number, depth: number): unknown {
  const kind = random();
  if (depth === 0 || kind < 0.2) return LEAVES[Math.floor(random() * LEAVES.length)];
  if (kind < 0.3) return Array.from({ length: 3 }, () => oddValue(random, depth - 1));
  const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    String(KEYS[Math.floor(random() * KEYS.length)]),
  );
  // Not an assignment, which would set the prototype for one of the names.
  return Object.fromEntries(names.map((name) => [name, oddValue(random, depth - 1)]));
}

/** Lehmer's generator: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
