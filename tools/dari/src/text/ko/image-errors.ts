import type { Texts } from '../texts.ts';
import { registryAnswerText } from './registry-answers.ts';

type Facts = Readonly<Record<string, string>>;

function registry(facts: Facts): string {
  return registryAnswerText(facts['registry'] ?? '', facts['detail'] ?? '');
}

const WITH_DEBIAN = '여기서 이미지를 빌드하려면: sudo apt-get install mmdebstrap 뒤에 root로 실행하세요';

export const imageErrorTexts: Texts['imageErrors'] = {
  'no-source': (facts, message) => ({
    what: `${facts['image'] ?? ''} 이미지를 가져올 곳이 없어요.`,
    expected: '이미지를 보내 주는 레지스트리, 또는 여기서 빌드할 도구',
    found: facts['registry'] === undefined ? message : `${registry(facts)}; ${facts['offlineDetail'] ?? ''}`,
    next: ['네트워크와 프록시를 확인한 뒤 npm start를 다시 실행하세요', WITH_DEBIAN],
  }),
  'registry-required': (facts, message) => ({
    what: `${facts['image'] ?? ''} 이미지는 레지스트리에서 와야 하는데, 레지스트리가 주지 않아요.`,
    expected:
      facts['why'] === 'volume'
        ? '데이터를 쓴 데이터베이스라서, 레지스트리가 이 이미지를 보내 주는 것'
        : '--images registry를 썼으니, 레지스트리가 이 이미지를 보내 주는 것',
    found: facts['registry'] === undefined ? message : registry(facts),
    next:
      facts['why'] === 'volume'
        ? ['네트워크가 될 때 다시 실행하세요', '또는 데이터를 지우세요: npx dari down --volumes']
        : ['dari에게 맡기려면: npx dari up --images auto', '여기서 빌드하려면: npx dari up --images offline'],
  }),
  'no-debian': (facts, message) => ({
    what: '이 컴퓨터에서는 이미지를 빌드할 수 없어요.',
    expected:
      'Debian이나 Ubuntu에서 root로 실행하는 mmdebstrap 또는 debootstrap, 아니면 엔진에 있는 Debian 이미지',
    found: facts['detail'] ?? message,
    next: [WITH_DEBIAN, '레지스트리를 쓰려면: npx dari up --images registry'],
  }),
  'unsupported-architecture': (facts, message) => ({
    what: '이 프로세서용 이미지는 빌드할 수 없어요.',
    expected: '패키지가 있는 프로세서',
    found: facts['architecture'] ?? facts['detail'] ?? message,
    next: ['레지스트리를 쓰세요: npx dari up --images registry'],
  }),
  'tool-failed': (facts, message) => ({
    what: `이미지를 만들던 ${facts['tool'] ?? '프로그램'}이(가) 실패했어요.`,
    expected: '프로그램이 잘 끝나는 것',
    found: `종료 코드 ${facts['exit'] ?? '?'}`,
    verbatim: message.split('\n'),
    next: ['네트워크가 되나요? 패키지를 내려받아야 해요.', '무엇이 되는지 보세요: npx dari doctor'],
  }),
  'missing-file': (facts, message) => ({
    what: '프로젝트의 파일이 없어졌어요.',
    expected: `파일 ${facts['path'] ?? ''}`,
    found: message,
    next: ['되찾으려면: git status, 그다음 git restore .'],
  }),
};
