import type { ProblemText } from '../lesson.ts';
import type { SharedProblem } from './en.ts';

/** {@link SharedProblem} in Korean. */
export const problems: Readonly<Record<SharedProblem, ProblemText>> = {
  'no-network': () => ({
    expected: '이 실습을 시작한 뒤에 직접 만든 네트워크',
    seen: '아직 없어요',
    look: 'docker network ls 로 목록을 볼 수 있어요. bridge, host, none 은 처음부터 있는 네트워크예요.',
  }),
  'network-other-name': ({ network = '', wanted = '' }) => ({
    expected: `이름이 ${wanted} 인 네트워크`,
    seen: `만든 네트워크의 이름: ${network}`,
    look: '이 문제는 네트워크 이름이 정해져 있어요. docker network ls 에서 이름을 확인해 보세요.',
  }),
  'network-other-driver': ({ network = '', driver = '', wanted = '' }) => ({
    expected: `드라이버가 ${wanted} 인 네트워크`,
    seen: `${network} 네트워크의 드라이버: ${driver}`,
    look: 'docker network ls 의 DRIVER 칸을 보세요. --driver 를 주지 않으면 bridge 가 돼요.',
  }),
  'network-other-subnet': ({ network = '', subnet = '', wanted = '' }) => ({
    expected: `서브넷 ${wanted}`,
    seen: `${network} 네트워크의 서브넷: ${subnet}`,
    look: `docker network inspect ${network} 의 IPAM 에 나와요. 서브넷은 만들 때 정해지고 나중에 바꿀 수 없어요.`,
  }),
  'network-other-gateway': ({ network = '', gateway = '', wanted = '' }) => ({
    expected: `게이트웨이 ${wanted}`,
    seen:
      gateway === ''
        ? `${network} 네트워크에는 게이트웨이가 없어요`
        : `${network} 네트워크의 게이트웨이: ${gateway}`,
    look: `docker network inspect ${network} 의 IPAM 에 나와요.`,
  }),
  'network-still-there': ({ network = '' }) => ({
    expected: `${network} 네트워크 삭제`,
    seen: '아직 남아 있어요',
    look: 'docker network ls 로 확인해 보세요. 연결된 컨테이너가 없어야 지울 수 있어요.',
  }),
  'no-container': () => ({
    expected: '이 실습을 시작한 뒤에 만든 컨테이너',
    seen: '아직 없어요',
    look: 'docker ps -a 는 끝난 컨테이너까지 모두 보여 줘요.',
  }),
  'container-not-running': ({ container = '', state = '' }) => ({
    expected: `실행 중인 ${container} 컨테이너`,
    seen: `지금 상태: ${state}`,
    look: `마지막 출력은 docker logs ${container} 에, 종료 코드는 docker ps -a 에 나와요.`,
  }),
  'container-not-on-network': ({ container = '', network = '', networks = '' }) => ({
    expected: `${network} 네트워크에 연결된 컨테이너`,
    seen:
      networks === ''
        ? `${container} 컨테이너는 어느 네트워크에도 없어요`
        : `${container} 컨테이너가 속한 네트워크: ${networks}`,
    look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
  }),
  'container-still-on-network': ({ container = '', network = '' }) => ({
    expected: `${network} 네트워크에서 분리된 ${container} 컨테이너`,
    seen: '아직 연결되어 있어요',
    look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
  }),
  'container-other-name': ({ container = '', wanted = '' }) => ({
    expected: `이름이 ${wanted} 인 컨테이너`,
    seen: `만든 컨테이너의 이름: ${container}`,
    look: '이 문제는 컨테이너 이름이 정해져 있어요. 다른 컨테이너가 그 이름으로 부르거든요.',
  }),
  'container-publishes': ({ container = '', ports = '' }) => ({
    expected: `포트를 열지 않은 ${container} 컨테이너`,
    seen: `열려 있는 포트: ${ports}`,
    look: 'docker ps 의 PORTS 칸을 보세요. 포트는 컨테이너를 만들 때 정해져요.',
  }),
  'container-port-not-published': ({ container = '', port = '', ports = '' }) => ({
    expected: `호스트에 연결한 ${container} 컨테이너의 ${port} 번 포트`,
    seen: ports === '' ? '연결된 포트가 없어요' : `연결된 포트: ${ports}`,
    look: 'docker ps 의 PORTS 칸에서 왼쪽이 호스트 포트예요.',
  }),
  'nothing-typed': () => ({
    expected: '직접 알아낸 답',
    seen: '아직 입력하지 않았어요',
    look: 'watch 화면에서 a 키를 누르거나 dari lesson answer 답 으로 입력하세요.',
  }),
  'predict-first': () => ({
    expected: '해 보기 전에 고르는 예상',
    seen: '아직 고르지 않았어요',
    look: 'watch 화면에서 a 키를 누르거나 dari lesson answer 글자 로 고르세요. 틀려도 괜찮아요.',
  }),
};
