import type { Texts } from '../texts.ts';
import { registryAnswerText } from './registry-answers.ts';

export const upTexts: Texts['up'] = {
  engine: (version, endpoint) => `Docker Engine ${version} (${endpoint})`,
  waitingForOther: '다른 dari가 이 프로젝트에서 일하고 있어요. 끝나기를 기다려요.',
  changes: (count) => `바꿀 것 ${count}개`,
  noChanges: '모든 것이 그대로라서 바꾼 것이 없어요.',
  stillRunning: (what, seconds) => `${what} (지금까지 ${seconds}초)`,
  waitingFor: (tier, url) => `${tier} 응답 기다리기 (${url})`,
  lookingAgain: '계획대로 되지 않았어요. 무엇이 있는지 다시 살펴볼게요.',
  stopping: '하던 일만 마치고 멈출게요. 바로 멈추려면 Ctrl-C를 한 번 더 누르세요.',
  untilReady: '모든 계층이 응답하기를 기다리기',
  waitingForContainer: (tier, container) => `${tier} 기다리기 (${container})`,
  ready: (stack, seconds) => `"${stack}" 스택이 ${seconds}초 만에 준비됐어요.`,
  page: '페이지',
  api: 'api',
  database: '데이터베이스',
  images: '이미지',
  onVolume: (product, volume) => `${product}, 데이터는 ${volume} 볼륨에`,
  standsIn: '레지스트리 없이 빌드할 수 있는 FerretDB가 MongoDB를 대신하고 있어요.',
  fromRegistry: '레지스트리',
  builtHere: '여기서 빌드',
  because: ({ code, facts }) => {
    switch (code) {
      case 'forced':
        return '--images로 정했어요';
      case 'volume':
        return `데이터를 ${facts['database'] ?? ''}로 썼어요`;
      case 'present':
        return '이미 있어요';
      case 'registry-has-it':
        return '레지스트리에 있어요';
      case 'registry-no-such-tag':
      case 'registry-denied':
      case 'registry-rate-limited':
      case 'registry-other-platform':
      case 'registry-faulty':
      case 'registry-silent':
      case 'registry-unreachable':
        return registryAnswerText(code.slice('registry-'.length), '');
    }
  },
  insteadOf: (reference, tag, answer, detail) =>
    `${reference}: ${registryAnswerText(answer, detail)}. 대신 ${tag} 이미지를 여기서 빌드해요.`,
  next: '다음',
  nextSteps: [
    ['npx dari status', '무엇이 어디서 도는지 봐요'],
    ['npx dari logs -f', '컨테이너가 출력하는 것을 따라가요'],
    ['npx dari down', '멈춰요. 데이터는 남아요'],
  ],
  openToAll: (address) =>
    `PUBLISH_ADDRESS가 ${address} 예요. 같은 네트워크의 다른 컴퓨터도 열린 포트에 접속할 수 있어요.`,
};
