import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../libs/course/texts.lock.json');

/**
 * Writes down what the texts of the course say now. Texts that were changed in one language only are left out, unless
 * somebody says that the other language still fits.
 * @param {{lockOf: () => object, compareLock: (locked: object, now: object) => {oneSided: {key: string, changed: string}[], others: string[]}}} rig
 * @param {{all: boolean, say: (line: string) => void}} options `all`: those of one language, too
 * @returns {Promise<number>} the exit code
 */
export async function confirmTexts({ lockOf, compareLock }, { all, say }) {
  const locked = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const now = lockOf();
  const { oneSided, others } = compareLock(locked, now);
  const left = all ? [] : oneSided;
  const kept = Object.fromEntries(left.map(({ key }) => [key, locked[key]]));
  const lock = Object.fromEntries(Object.keys(now).map((key) => [key, kept[key] ?? now[key]]));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  say(`${others.length} texts changed in both languages, ${oneSided.length} in one`);
  for (const { key, changed } of left) say(`  ${key}: only ${changed} has changed`);
  if (left.length === 0) return 0;
  say('change the other language too, or say that it still fits: npm run course:texts -- --confirm');
  return 1;
}
