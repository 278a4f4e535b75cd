const KIBIBYTE = 1024;

/**
 * @param units from bytes upwards, each 1024 times the one before: `['b', 'k', 'm', 'g']`.
 * @returns a number of bytes in the largest unit that says it exactly.
 */
export function byteSize(bytes: number, units: readonly string[]): string {
  const [unit = '', ...larger] = units;
  if (larger.length === 0 || bytes % KIBIBYTE !== 0 || bytes === 0) return `${bytes}${unit}`;
  return byteSize(bytes / KIBIBYTE, larger);
}
