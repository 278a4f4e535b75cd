import type { Texts } from '../texts.ts';

export const commandTexts: Texts['commands'] = {
  downNothing: (project) => `"${project}" 프로젝트의 것이 아무것도 없어서 지울 것이 없어요.`,
  downDone: (seconds) => `${seconds}초 만에 지웠어요.`,
  dataKept: (volume) => `데이터는 ${volume} 볼륨에 남아 있어요.`,
  howToDelete: (volume) => `데이터를 완전히 지우려면: npx dari down --volumes --yes ${volume}`,
  askVolume: (volume) =>
    `모든 목표가 영원히 지워져요. 계속하려면 ${volume} 을(를) 입력하고 Enter, 멈추려면 다른 것을 입력하세요: `,

  states: {
    ready: '준비됨',
    'not-ready': '실행 중, 응답 없음',
    running: '실행 중',
    created: '만들어짐, 시작 전',
    paused: '일시 정지',
    restarting: '다시 시작하는 중',
    removing: '지워지는 중',
    exited: '멈춤',
    dead: '죽음',
    missing: '없음',
  },
  stackStates: { ready: '준비됨', partial: '일부만 준비됨', down: '실행 중이 아님' },
  statusHeadline: (stack, state) => `"${stack}" 스택: ${state}`,
  statusNoStack: '실행 중인 스택이 없어요.',
  headings: {
    tier: '계층',
    container: '컨테이너',
    state: '상태',
    image: '이미지',
    source: '출처',
    networks: '네트워크',
    urls: '주소',
  },
  engine: '엔진',
  engineLine: (version, api) => `Docker Engine ${version} (API ${api})`,
  database: '데이터베이스',
  databaseUnknown: 'api가 응답하지 않아서 알 수 없어요',
  volume: (volume) => `${volume} 볼륨`,
  startIt: '시작하려면: npm start',
  lookAtLogs: (tier) => `이유 보기: npx dari logs ${tier}`,

  noContainers: (project) => `"${project}" 프로젝트의 컨테이너가 없어요.`,
  noContainerOfTier: (tier) => `${tier} 계층의 컨테이너가 없어요.`,

  commandsIntro: (stack) => `다음 명령을 차례로 실행하면 "${stack}" 스택을 손으로 만들 수 있어요:`,
  commandsFolder: (root) => `.env가 있는 ${root} 에서 실행하세요.`,
  commandsAddressBook: (path) =>
    `서버들은 dari up이 쓰는 ${path} 을(를) 읽어요. 없으면 "주소" 페이지가 비어 있어요.`,
};
