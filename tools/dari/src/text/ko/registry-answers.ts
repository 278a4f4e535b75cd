import type { RegistryAnswer } from '@dari/engine';

const ANSWERS: Readonly<Record<Exclude<RegistryAnswer['kind'], 'silent'>, string>> = {
  'has-it': '레지스트리에 있어요',
  'no-such-tag': '레지스트리에 그 태그가 없어요',
  denied: '레지스트리가 거절해요',
  'rate-limited': '레지스트리가 기다리라고 해요 (횟수 제한)',
  'other-platform': '레지스트리에는 다른 프로세서용만 있어요',
  faulty: '레지스트리가 보낸 것을 쓸 수 없어요',
  unreachable: '레지스트리에 닿을 수 없어요',
};

/** As the English text of the same name. */
export function registryAnswerText(kind: string, detail: string): string {
  if (kind === 'silent') {
    return detail === ''
      ? '레지스트리에서 아무것도 오지 않아요'
      : `레지스트리에서 ${detail}초 동안 아무것도 오지 않았어요`;
  }
  const answer = Object.entries(ANSWERS).find(([known]) => known === kind)?.[1] ?? kind;
  return detail === '' ? answer : `${answer} (${detail})`;
}
