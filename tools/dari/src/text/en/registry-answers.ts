import type { RegistryAnswer } from '@dari/engine';

const ANSWERS: Readonly<Record<Exclude<RegistryAnswer['kind'], 'silent'>, string>> = {
  'has-it': 'the registry has it',
  'no-such-tag': 'the registry has no such tag',
  denied: 'the registry denies it',
  'rate-limited': 'the registry asks to wait (rate limit)',
  'other-platform': 'the registry has it only for other processors',
  faulty: 'what the registry sent is of no use',
  unreachable: 'no registry can be reached',
};

/**
 * What a registry answered, in a few words.
 *
 * @param kind of a `RegistryAnswer`
 * @param detail of the same; empty for none
 */
export function registryAnswerText(kind: string, detail: string): string {
  if (kind === 'silent') {
    return detail === ''
      ? 'nothing came from the registry'
      : `nothing came from the registry for ${detail} s`;
  }
  const answer = Object.entries(ANSWERS).find(([known]) => known === kind)?.[1] ?? kind;
  return detail === '' ? answer : `${answer} (${detail})`;
}
