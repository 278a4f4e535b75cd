import type { Cause, CauseCode, Step } from '@dari/topology';
import type { Texts } from '../texts.ts';

export const planTexts: Texts['plan'] = {
  step,
  cause: ({ code, facts }: Cause): string => CAUSES[code](facts),
  nothing: '바꿀 것이 없어요.',
  header: (count) => `바꿀 것 ${count}개:`,
};

type Facts = Readonly<Record<string, string>>;

function step(it: Step): string {
  switch (it.kind) {
    case 'prepare-image':
      return `이미지 ${it.image.tag} ` + { pull: '내려받기', build: '빌드', import: '만들기' }[it.image.how];
    case 'create-network':
      return `네트워크 ${it.network.name} 만들기`;
    case 'remove-network':
      return `네트워크 ${it.name} 지우기`;
    case 'create-volume':
      return `볼륨 ${it.volume.name} 만들기`;
    case 'remove-volume':
      return `볼륨 ${it.name} 지우기`;
    case 'create-container':
      return `컨테이너 ${it.container.name} 만들기`;
    case 'recreate-container':
      return `컨테이너 ${it.container.name} 바꾸기`;
    case 'start-container':
      return `컨테이너 ${it.name} 시작`;
    case 'unpause-container':
      return `컨테이너 ${it.name} 일시 정지 풀기`;
    case 'remove-container':
      return `컨테이너 ${it.name} 지우기`;
    case 'connect-network':
      return `${it.name}: 네트워크 ${it.network} 연결`;
    case 'disconnect-network':
      return `${it.name}: 네트워크 ${it.network} 연결 끊기`;
  }
}

function difference({ has, wanted }: Facts): string {
  if (wanted === undefined) return has === undefined ? '' : ` (실제: ${has || '없음'})`;
  return ` (기대: ${wanted || '없음'}${has === undefined ? '' : `, 실제: ${has || '없음'}`})`;
}

const SETTINGS: Readonly<Record<string, string>> = {
  user: '사용자',
  'read-only root': '읽기 전용 루트',
  'dropped capabilities': '뺀 권한(cap-drop)',
  'added capabilities': '더한 권한(cap-add)',
  'no-new-privileges': 'no-new-privileges',
  memory: '메모리 제한',
  processes: '프로세스 수 제한',
  restart: '재시작 정책',
  'health check': '상태 검사(health check)',
  logging: '로그 설정',
};

const CAUSES: Record<CauseCode, (facts: Facts) => string> = {
  missing: () => '없어요',
  stopped: ({ exitCode, error }) =>
    error !== undefined
      ? `지난번 시작이 실패했어요: ${error}`
      : exitCode === undefined
        ? '멈춰 있어요'
        : `종료 코드 ${exitCode}로 멈췄어요`,
  paused: () => '일시 정지되어 있어요',
  dead: ({ state }) => `상태가 ${state ?? 'dead'}예요`,
  'other-image': (facts) => `다른 이미지로 돌고 있어요${difference(facts)}`,
  'image-changes': ({ image }) => `이미지 ${image ?? ''} 을(를) 새로 만들어요`,
  'image-content-changed': () => '이미지를 만드는 파일이 바뀌었어요',
  'env-differs': (facts) => `변수 ${facts['variable'] ?? ''} 값이 달라요${difference(facts)}`,
  'port-not-published': ({ port, hostIp, hostPort, has }) =>
    `포트 ${port ?? ''} 이(가) ${hostIp ?? ''}:${hostPort ?? ''} 에 열려 있지 않아요` +
    (has === undefined ? '' : ` (실제: ${has})`),
  'port-published-too': ({ port, hostIp, hostPort }) =>
    `포트 ${port ?? ''} 이(가) ${hostIp ?? ''}:${hostPort ?? ''} 에도 열려 있어요`,
  'mount-differs': (facts) => `${facts['target'] ?? ''} 에 마운트한 것이 달라요${difference(facts)}`,
  'extra-hosts-differ': (facts) => `추가한 호스트 이름이 달라요${difference(facts)}`,
  'labels-differ': (facts) => `레이블 ${facts['label'] ?? ''} 이(가) 달라요${difference(facts)}`,
  'setting-differs': (facts) =>
    `${SETTINGS[facts['setting'] ?? ''] ?? '설정'} 값이 달라요${difference(facts)}`,
  'not-on-network': ({ network, mode }) =>
    `네트워크 ${network ?? ''} 에 없어요` + (mode === undefined ? '' : ` (실제: "${mode}")`),
  'on-network-too': ({ network }) => `네트워크 ${network ?? ''} 에도 연결되어 있어요`,
  'aliases-differ': (facts) => `${facts['network'] ?? ''} 에서의 별칭이 달라요${difference(facts)}`,
  'network-differs': (facts) => `${facts['field'] ?? '설정'} 이(가) 달라요${difference(facts)}`,
  'network-recreated': ({ network }) => `${network ?? ''} 이름의 네트워크가 다른 것으로 바뀌었어요`,
  'other-stack': ({ has, wanted }) => `${has ?? ''} 스택의 것이에요. 지금은 ${wanted ?? ''} 스택이에요`,
  'not-in-stack': () => '이 스택에는 없는 것이에요',
  'asked-to-remove': () => '요청한 일이에요',
};
