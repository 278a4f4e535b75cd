import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What can be different from what this lesson asks, in Korean. */
export const problems: LessonText['problems'] = {
  'network-gone': ({ network = '' }) => ({
    expected: '지금 남아 있는, 직접 만든 네트워크',
    seen: `${network} 네트워크는 만들었다가 다시 지웠어요`,
    look: 'docker network ls 로 목록을 볼 수 있어요. 다음 문제에서 쓸 네트워크가 하나 있어야 해요.',
  }),
  'typed-name': ({ network = '' }) => ({
    expected: '내가 만든 네트워크의 ID',
    seen: `입력한 답: ${network}. 이건 ID가 아니라 이름이에요`,
    look: 'docker network ls 에서 이름 바로 앞 칸이 ID예요.',
  }),
  'id-of-other': ({ network = '' }) => ({
    expected: '내가 만든 네트워크의 ID',
    seen: `입력한 것은 ${network} 네트워크의 ID예요`,
    look: 'docker network ls 에서 내 네트워크의 이름을 찾고, 그 왼쪽에 있는 것을 입력하세요.',
  }),
  'id-cut': ({ typed = '' }) => ({
    expected: '목록에 보이는 12자리까지 적은 ID',
    seen: `입력한 답: ${typed}. ID의 앞부분이에요`,
    look: 'docker 명령은 앞부분만 줘도 알아듣지만, 여기서는 칸 전체를 입력해 주세요.',
  }),
  'unknown-id': ({ typed = '' }) => ({
    expected: '이 엔진에 있는 네트워크의 ID',
    seen: `ID가 ${typed} 인 네트워크는 여기 없어요`,
    look: 'ID는 엔진마다, 네트워크마다 달라요. docker network ls 에서 복사해 오세요.',
  }),
  'typed-gateway': ({ typed = '' }) => ({
    expected: '내가 만든 네트워크의 서브넷',
    seen: `입력한 답: ${typed}. 이 네트워크에서 엔진이 쓰는 게이트웨이 주소예요`,
    look: 'docker network inspect 에서 게이트웨이 바로 위에 서브넷이 있어요.',
  }),
  'subnet-without-length': ({ typed = '' }) => ({
    expected: '슬래시(/)와 숫자까지 적은 서브넷',
    seen: `입력한 답: ${typed}`,
    look: '뒤의 숫자가 없으면 주소가 몇 개인지 알 수 없어요.',
  }),
  'subnet-of-other': ({ typed = '', network = '' }) => ({
    expected: '내가 만든 네트워크의 서브넷',
    seen: `입력한 답: ${typed}. ${network} 네트워크의 서브넷이에요`,
    look: 'docker network inspect 에 내 네트워크의 이름을 주세요.',
  }),
  'unknown-subnet': ({ typed = '' }) => ({
    expected: '내가 만든 네트워크의 서브넷',
    seen: `서브넷이 ${typed} 인 네트워크는 여기 없어요`,
    look: '엔진이 나눠 주는 범위는 강의 자료와 다를 수 있어요. docker network inspect 에서 직접 읽어 보세요.',
  }),
  'database-from-before': () => ({
    expected: '이 실습에서 만든 mysql-db 컨테이너',
    seen: '지금 있는 것은 실습을 시작하기 전부터 있던 컨테이너예요',
    look: '더 필요 없다면 docker rm -f mysql-db 로 이름을 비우고, 남겨 두려면 docker rename 으로 이름을 바꾸세요.',
  }),
  'no-caller': ({ server = '', network = '' }) => ({
    expected: `${network} 네트워크에서 ${server} 서버를 부를, 실행 중인 두 번째 컨테이너`,
    seen: '서버 혼자 있어요',
    look: `docker network inspect ${network} 출력을 보면 누가 연결되어 있는지 나와요.`,
  }),
  'no-answer-by-name': ({ caller = '', server = '', outcome = '' }) => ({
    expected: `${caller} 컨테이너에서 ${server}:3306 주소를 불렀을 때 오는 응답`,
    seen: outcomeText(outcome, 'ko'),
    look: `서버가 3306 포트에서 실행 중인지 docker logs ${server} 에서 확인해 보세요.`,
  }),
  'on-none-of-yours': ({ container = '' }) => ({
    expected: `내가 만든 네트워크에 연결된 ${container} 컨테이너`,
    seen: '어느 것에도 연결되어 있지 않아요',
    look: `docker inspect ${container} 의 Networks 를 보세요.`,
  }),
  'connected-at-start': ({ container = '' }) => ({
    expected: '실행 중에 연결한 컨테이너',
    seen: `${container} 컨테이너는 처음부터 그 네트워크에서 시작했어요`,
    look: '먼저 --network 없이 하나 띄워 보세요.',
  }),
  'stopped-instead': ({ container = '', state = '' }) => ({
    expected: '내 네트워크에서 분리된 채 계속 실행 중인 컨테이너',
    seen: `${container} 컨테이너가 실행 중이 아니에요. 지금 상태: ${state}`,
    look: '컨테이너를 멈추면 안의 프로그램까지 끝나요. docker network --help 에서 네트워크 하나에서만 빼는 명령을 찾아보세요.',
  }),
  'nobody-left': ({ container = '' }) => ({
    expected: '내 네트워크에 연결됐다가 분리된 컨테이너',
    seen: `${container} 컨테이너는 연결된 적이 없거나, 실행 중이 아닐 때 분리됐어요`,
    look: '지금 연결된 컨테이너는 docker network inspect 로 볼 수 있어요.',
  }),
  'no-testnet': ({ networks = '' }) => ({
    expected: '이름이 testnet 인 네트워크',
    seen: networks === '' ? '직접 만든 네트워크가 없어요' : `지금 있는 내 네트워크: ${networks}`,
    look: '이 문제는 네트워크 이름이 정해져 있어요. docker network ls 에서 이름을 확인해 보세요.',
  }),
  'testnet-other-case': ({ network = '' }) => ({
    expected: '소문자로만 쓴 testnet 네트워크',
    seen: `만든 네트워크의 이름: ${network}`,
    look: '도커는 대문자와 소문자를 서로 다른 글자로 봐요.',
  }),
  'testnet-from-before': () => ({
    expected: '이 실습에서 만든 testnet 네트워크',
    seen: '지금 있는 것은 실습을 시작하기 전부터 있던 네트워크예요',
    look: '더 필요 없다면 docker network rm testnet 으로 이름을 비우세요.',
  }),
  'in-use-disconnects': ({ network = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `docker network rm ${network} 명령은 컨테이너를 분리해 주지 않아요`,
    look: '명령을 직접 실행하고 엔진이 뭐라고 하는지 읽어 보세요.',
  }),
  'in-use-removes-all': ({ network = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `docker network rm ${network} 명령은 컨테이너를 지우지 않아요`,
    look: '명령을 직접 실행하고 엔진이 뭐라고 하는지 읽어 보세요.',
  }),
  'still-in-use': ({ network = '', containers = '' }) => ({
    expected: `${network} 네트워크 삭제`,
    seen: `아직 남아 있고, 연결된 컨테이너가 있어요: ${containers}`,
    look: '실행 중인 컨테이너가 하나도 연결되어 있지 않아야 네트워크를 지울 수 있어요.',
  }),
  'no-spare-network': () => ({
    expected: '아무것도 연결되지 않은 새 네트워크와, 그것을 지우는 prune',
    seen: '그런 네트워크가 아직 없어요',
    look: 'docker network create --help 를 보면 라벨을 붙이는 방법이 나와요.',
  }),
  'not-pruned': ({ network = '' }) => ({
    expected: 'docker network prune 한 번으로 지워진, 안 쓰는 네트워크',
    seen: `${network} 네트워크가 아직 있고, 연결된 컨테이너는 없어요`,
    look: 'docker network prune --help 를 보면 라벨이 있는 것만 지우는 방법이 나와요.',
  }),
  'removed-by-name': ({ network = '' }) => ({
    expected: 'prune 으로 지워진, 안 쓰는 네트워크',
    seen: `${network} 네트워크는 이름을 지정해서 지웠어요`,
    look: '그것도 맞는 방법이지만 이 문제는 아니에요. 하나 더 만들고 이번에는 prune 이 찾아내게 해 보세요.',
  }),
  'nothing-pruned': ({ network = '' }) => ({
    expected: '안 쓰는 내 네트워크를 지우는 prune',
    seen:
      network === ''
        ? 'prune 을 실행했지만 내 네트워크는 하나도 지워지지 않았어요'
        : `prune 을 실행했지만 ${network} 네트워크가 남아 있어요`,
    look: '필터에 준 라벨이 네트워크에 붙어 있나요? docker network inspect 의 Labels 를 보세요. 라벨은 나중에 붙일 수 없어요.',
  }),
};
