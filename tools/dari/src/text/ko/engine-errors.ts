import type { Texts } from '../texts.ts';
import { registryAnswerText } from './registry-answers.ts';

type Facts = Readonly<Record<string, string>>;

const FROM: Record<string, string> = {
  DOCKER_HOST: 'DOCKER_HOST 변수',
  DOCKER_CONTEXT: 'DOCKER_CONTEXT 변수',
  'current-context': '현재 docker 컨텍스트',
  default: '기본 위치',
};

function pointedAt(facts: Facts): string {
  const endpoint = facts['endpoint'] ?? '엔진';
  const from = FROM[facts['from'] ?? ''];
  return from === undefined ? endpoint : `${endpoint} (${from}에서)`;
}

/** The end of a program's output; `undefined` when there is none. */
function lines(text: string | undefined): { verbatim?: readonly string[] } {
  const shown = (text ?? '').trimEnd();
  return shown === '' ? {} : { verbatim: shown.split('\n') };
}

export const engineErrorTexts: Texts['engineErrors'] = {
  'no-engine': (facts, message) => ({
    what: '응답하는 Docker Engine이 없어요.',
    expected: `${pointedAt(facts)} 에 있는 Docker Engine`,
    found: facts['reason'] ?? message,
    next: [
      'Docker를 시작하세요: Docker Desktop을 열거나 sudo systemctl start docker',
      '설치하지 않았다면 npm start가 방법을 알려 주고, Debian과 Ubuntu에서는 설치해 줘요',
      ...(facts['from'] === 'DOCKER_HOST'
        ? ['DOCKER_HOST가 맞나요? 없으면 기본 엔진을 써요: unset DOCKER_HOST']
        : []),
    ],
  }),
  'permission-denied': (facts) => ({
    what: '이 사용자는 Docker Engine을 쓸 수 없어요.',
    expected: `${facts['socket'] ?? pointedAt(facts)} 을(를) 읽고 쓸 권한`,
    found:
      facts['group'] === undefined ? '권한이 없어요' : `권한이 없어요. 소켓의 그룹은 ${facts['group']}예요`,
    next: [
      `그룹에 들어간 뒤 로그아웃하고 다시 로그인하세요: sudo usermod -aG ${facts['group'] ?? 'docker'} $USER`,
      '이번만 해 보려면: sudo npm start',
    ],
  }),
  'engine-too-old': (facts) => ({
    what: 'Docker Engine이 너무 오래됐어요.',
    expected: `API ${facts['needed'] ?? '1.41'} (Engine 20.10) 이상`,
    found: `API ${facts['found'] ?? '?'} (Engine ${facts['engine'] ?? '?'})`,
    next: ['Docker를 업데이트하세요: https://docs.docker.com/engine/install/'],
  }),
  'bad-endpoint': (facts, message) => ({
    what: 'Docker Engine의 주소를 쓸 수 없어요.',
    expected: facts['expected'] ?? 'unix:///var/run/docker.sock 이나 tcp://host:2376 같은 주소',
    found: message,
    next: [
      'docker가 쓰는 주소 보기: docker context ls',
      '기본 주소를 쓰려면: unset DOCKER_HOST DOCKER_CONTEXT',
    ],
  }),
  'name-in-use': (facts, message) => ({
    what: `dari가 일하는 동안 ${facts['name'] ?? ''} 이름을 다른 것이 가져갔어요.`,
    expected: '조금 전처럼 비어 있는 이름',
    found: message,
    next: ['명령을 다시 실행하세요. 지금 있는 것을 다시 살펴봐요.'],
  }),
  'port-in-use': (facts, message) => ({
    what: `${facts['port'] ?? ''} 포트를 이미 쓰고 있어요.`,
    expected: '조금 전처럼 비어 있는 포트',
    found: message,
    next: [
      ...(facts['by'] === 'engine'
        ? [
            '이 포트를 쓰는 컨테이너가 없다면(docker ps) 엔진이 포트를 열던 중에 강제로 종료된 거예요. 엔진은 다시 시작할 ' +
              '때까지 이 포트를 쓰는 중으로 여겨요: sudo systemctl restart docker',
          ]
        : []),
      '.env에서 다른 포트를 고르거나(WEB_PORT, API_PORT, DB_PORT, PROXY_PORT) 쓰고 있는 것을 멈추세요.',
    ],
  }),
  'no-such-address': (facts, message) => ({
    what: `엔진이 있는 컴퓨터에는 ${facts['address'] ?? ''} 주소가 없어요.`,
    expected: 'PUBLISH_ADDRESS가 127.0.0.1, 0.0.0.0 또는 엔진이 있는 컴퓨터의 주소인 것',
    found: message,
    next: ['.env의 PUBLISH_ADDRESS를 고친 뒤 명령을 다시 실행하세요.'],
  }),
  'subnet-overlap': (facts, message) => ({
    what: `${facts['network'] ?? facts['name'] ?? ''} 네트워크에 줄 주소 범위가 없어요.`,
    expected: '다른 네트워크가 쓰지 않는 주소 범위',
    found: facts['other'] ? `${facts['subnet'] ?? ''} 범위가 ${facts['other']} 네트워크와 겹쳐요` : message,
    next: [
      '아무도 쓰지 않는 네트워크를 지우세요: docker network prune',
      '또는 엔진의 daemon.json에서 "default-address-pools"로 범위를 늘리세요',
    ],
  }),
  'in-use': (facts, message) => ({
    what: `${facts['name'] ?? facts['network'] ?? facts['volume'] ?? '무언가'}: 아직 쓰는 것이 있어서 지우지 않았어요.`,
    expected: '쓰는 것이 없는 상태',
    found: facts['containers'] ? `쓰는 컨테이너: ${facts['containers']}` : message,
    next:
      facts['by'] === 'engine'
        ? [
            `네트워크에 아무도 없으면 (docker network inspect ${facts['name'] ?? ''}), 엔진이 이미 사라진 컨테이너를 아직 세고 ` +
              '있어요. 23보다 오래된 엔진에서 가끔 있는 일이고, 엔진을 다시 시작하면 풀려요: sudo systemctl restart docker',
            '그런 다음 명령을 다시 실행하세요.',
          ]
        : ['무엇이 쓰는지 보세요: docker ps -a', '연결을 끊거나 지운 뒤 명령을 다시 실행하세요.'],
  }),
  'no-such-image': (facts, message) => ({
    what: `${facts['image'] ?? ''} 이미지가 사라졌어요.`,
    expected: '조금 전까지 있던 이미지',
    found: message,
    next: ['npm start를 다시 실행하세요. 이미지를 다시 만들어요.'],
  }),
  'no-such-container': (facts, message) => ({
    what: `${facts['container'] ?? facts['name'] ?? ''} 컨테이너가 사라졌어요.`,
    expected: '조금 전까지 있던 컨테이너',
    found: message,
    next: ['명령을 다시 실행하세요. 지금 있는 것을 다시 살펴봐요.'],
  }),
  'not-running': (facts) => ({
    what: `${facts['container'] ?? ''} 컨테이너가 더는 실행 중이 아니에요.`,
    expected: '들여다보는 동안 계속 실행되는 것',
    found: '멈췄거나, 시작과 종료를 되풀이하고 있어요',
    next: [
      `이유를 보세요: docker logs --tail 20 ${facts['container'] ?? ''}`,
      '컨테이너를 시작한 뒤 명령을 다시 실행하세요.',
    ],
  }),
  'no-such-folder': (facts, message) => ({
    what: '엔진이 이 프로젝트의 폴더를 볼 수 없어요.',
    expected: `엔진이 도는 컴퓨터에 있는 폴더 ${facts['folder'] ?? ''}`,
    found: message,
    next: [
      '엔진이 다른 컴퓨터에서 도나요? 컨테이너는 엔진이 있는 컴퓨터의 폴더만 마운트할 수 있어요.',
      'Docker Desktop이라면: Settings, Resources, File sharing에서 폴더를 공유하세요.',
    ],
  }),
  registry: (facts, message) => ({
    what: `${facts['image'] ?? facts['reference'] ?? ''} 이미지를 내려받지 못했어요.`,
    expected: '레지스트리가 이미지를 보내 주는 것',
    found:
      facts['reason'] === undefined
        ? message
        : registryAnswerText(facts['reason'], facts['seconds'] ?? message),
    next: ['대신 여기서 이미지를 빌드하세요: npx dari up --images offline'],
  }),
  'build-failed': (facts, message) => ({
    what: `${facts['image'] ?? facts['tag'] ?? ''} 이미지를 빌드하지 못했어요.`,
    expected: 'Dockerfile의 모든 단계가 성공하는 것',
    found: facts['instruction'] ? `${facts['instruction']}: ${message}` : message,
    ...lines(facts['tail']),
    next: ['네트워크가 되나요? 빌드할 때 패키지를 내려받아요.', '무엇이 되는지 보세요: npx dari doctor'],
  }),
  'disk-full': (_facts, message) => ({
    what: '엔진의 디스크가 가득 찼어요.',
    expected: '이미지, 컨테이너, 데이터를 위한 공간 (처음 시작할 때 약 3 GB)',
    found: message,
    next: [
      '무엇이 공간을 쓰는지 보세요: docker system df',
      '컨테이너가 쓰지 않는 이미지를 지우세요: docker image prune -a',
    ],
  }),
  cancelled: () => ({
    what: '멈췄어요.',
    expected: '명령이 끝까지 실행되는 것',
    found: '도중에 멈췄어요. 되돌린 것은 없어요.',
    next: ['여기서 이어서 하려면: npx dari up'],
  }),
  protocol: (_facts, message) => ({
    what: 'Docker Engine의 답을 dari가 이해하지 못했어요.',
    expected: 'Docker Engine API 설명대로의 답',
    found: message,
    next: ['명령을 다시 실행해 보세요.', '또 생기면 아래 내용과 함께 알려 주세요.'],
  }),
};
