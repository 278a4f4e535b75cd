import { CliError } from '../errors/cli-error.ts';
import { REPLICAS_MAX } from '../settings/replicas-max.ts';
import { nearest } from './nearest.ts';

const TIMEOUT_MAX_SECONDS = 3600;

/**
 * @param of what the value is for, as it is called in messages: `stack`, `tier`, `--lang`.
 * @throws {@link CliError} `usage`
 */
export function oneOf<T extends string>(of: string, allowed: readonly T[], word: string): T {
  const found = allowed.find((value) => value === word);
  if (found !== undefined) return found;
  throw new CliError({
    kind: 'usage',
    issue: { code: 'bad-value', of, word, allowed, nearest: nearest(word, allowed) },
  });
}

/** @throws {@link CliError} `usage` */
export function wholeSeconds(of: string, word: string): number {
  const value = Number(word);
  if (/^\d+$/.test(word) && value >= 1 && value <= TIMEOUT_MAX_SECONDS) return value;
  throw new CliError({ kind: 'usage', issue: { code: 'bad-number', of, word, unit: 'seconds' } });
}

/** @throws {@link CliError} `usage` */
export function replicaCount(of: string, word: string): number {
  const value = Number(word);
  if (/^\d+$/.test(word) && value >= 1 && value <= REPLICAS_MAX) return value;
  throw new CliError({ kind: 'usage', issue: { code: 'bad-number', of, word, unit: 'replicas' } });
}

/** @throws {@link CliError} `usage` */
export function lineCount(of: string, word: string): number | 'all' {
  if (word === 'all') return 'all';
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new CliError({ kind: 'usage', issue: { code: 'bad-number', of, word, unit: 'lines' } });
}
