import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What can be different from what this lesson asks, in Korean. */
export const problems: LessonText['problems'] = {
  'network-none': ({ container = '' }) => ({
    expected: '밖으로 나가는 길이 있는, 실행 중인 컨테이너',
    seen: `${container} 컨테이너는 밖으로 이어지는 네트워크에 있지 않아요`,
    look: `docker inspect ${container} 출력을 보면 어떤 네트워크에 있는지 나와요. --network 를 빼면 어디에 들어갈까요?`,
  }),
  'network-internal': ({ container = '', network = '' }) => ({
    expected: '밖으로 나가는 길이 있는, 실행 중인 컨테이너',
    seen: `${container} 컨테이너는 바깥과 막힌 ${network} 네트워크에만 있어요`,
    look: `docker network inspect ${network} 출력을 보면 "Internal": true 라고 나와요.`,
  }),
  'cannot-get-out': ({ container = '', site = '', outcome = '' }) => ({
    expected: `내 컴퓨터에서처럼 ${container} 컨테이너에서도 http://${site} 주소를 불렀을 때 오는 응답`,
    seen: outcomeText(outcome, 'ko'),
    look: `닿을 수 있는 DNS 서버에 물어보는지 docker exec ${container} cat /etc/resolv.conf 로 확인해 보세요. 내 컴퓨터의 방화벽이 컨테이너를 막고 있을 수도 있어요.`,
  }),
  'no-host-server': () => ({
    expected: 'http://localhost:8000 에서 응답하는, 내 컴퓨터의 서버',
    seen: '아무도 응답하지 않아요',
    look: '실습 폴더에 server.mjs 가 있어요. 컨테이너 안의 서버는 안 돼요. 컨테이너의 포트는 컨테이너 것이거든요.',
  }),
  'host-server-is-container': ({ container = '' }) => ({
    expected: '내 컴퓨터에서 직접 실행되어 8000 포트에서 응답하는 서버',
    seen: `이 포트는 ${container} 컨테이너가 쓰고 있어요`,
    look: 'docker ps 의 PORTS 칸을 보세요. 그 컨테이너를 멈추고, 서버는 터미널에서 실행하세요.',
  }),
  'server-on-loopback': () => ({
    expected: '내 컴퓨터의 모든 주소에서 요청을 받는 서버',
    seen: '127.0.0.1 에서만 요청을 받고 있어서 컨테이너가 부를 수 없어요',
    look: '서버가 어느 주소에서 요청을 받게 했나요? Node는 주소를 주지 않으면 모든 주소에서 받아요.',
  }),
  'no-caller': () => ({
    expected: '자기 네트워크를 가진, 실행 중인 컨테이너',
    seen: '아직 없어요',
    look: 'docker ps 로 실행 중인 컨테이너를 볼 수 있어요. --network host 로 띄운 컨테이너에는 자기 네트워크가 없어요.',
  }),
  'own-server-answers': ({ container = '' }) => ({
    expected: '8000 포트에서 요청을 받는 서버가 없는 컨테이너',
    seen: `${container} 컨테이너 안에 있는 서버가 직접 응답해요`,
    look: 'sleep infinity 로 컨테이너를 하나 더 띄우고 거기서 해 보세요.',
  }),
  'own-localhost-host': ({ container = '', outcome = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `${container} 컨테이너에서 localhost:8000 을 부른 결과: ${outcomeText(outcome, 'ko')}`,
    look: '컨테이너 안에서도, 밖의 터미널에서도 불러 보고 비교해 보세요.',
  }),
  'own-localhost-no-name': ({ container = '', outcome = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `${container} 컨테이너도 이 이름을 알아요. 부른 결과: ${outcomeText(outcome, 'ko')}`,
    look: `docker exec ${container} cat /etc/hosts 를 실행해서 localhost 옆에 무엇이 있는지 보세요.`,
  }),
  'host-name-unknown': ({ container = '' }) => ({
    expected: `host.docker.internal 이라는 이름을 아는 ${container} 컨테이너`,
    seen: '그 안에서는 아무도 이 이름을 몰라요',
    look: '리눅스에서는 컨테이너를 실행할 때 이름을 알려 줘야 해요. docker run --help 에서 "add-host" 를 찾아보세요.',
  }),
  'host-name-is-loopback': ({ container = '', address = '' }) => ({
    expected: `${container} 컨테이너에서 내 컴퓨터를 가리키는 host.docker.internal`,
    seen: `그 안에서는 ${address} 주소로 되어 있는데, 이건 컨테이너 자신이에요`,
    look: '호스트의 주소를 뜻하는 낱말이 있어요: host-gateway',
  }),
  'host-name-is-container': ({ container = '', address = '', other = '' }) => ({
    expected: `${container} 컨테이너에서 내 컴퓨터를 가리키는 host.docker.internal`,
    seen: `그 안에서는 ${address} 주소로 되어 있는데, 이건 ${other} 컨테이너의 주소예요`,
    look: '호스트의 주소를 뜻하는 낱말이 있어요: host-gateway',
  }),
  'host-no-answer': ({ container = '', address = '', outcome = '' }) => ({
    expected: `${container} 컨테이너에서 http://host.docker.internal:8000 을 불렀을 때 오는 응답`,
    seen: `찾은 주소: ${address}, 부른 결과: ${outcomeText(outcome, 'ko')}`,
    look: '컨테이너가 밖으로 나갈 수 있는 네트워크에 있나요? 내 컴퓨터의 방화벽이 컨테이너를 막고 있지는 않나요? npx dari why 로도 알아볼 수 있어요.',
  }),
  'no-caller-with-host-name': () => ({
    expected: 'host.docker.internal 을 아는, 실행 중인 컨테이너',
    seen: '아직 없어요',
    look: '앞 문제에서 만들었던 컨테이너예요. docker ps 로 실행 중인지 확인해 보세요.',
  }),
  'gateway-name-host-only': ({ container = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `${container} 컨테이너는 gateway.docker.internal 도 알아요`,
    look: `docker exec ${container} ping -c 1 gateway.docker.internal`,
  }),
  'gateway-name-both': ({ container = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `${container} 컨테이너가 두 이름을 다 아는 것은 아니에요`,
    look: `docker exec ${container} ping -c 1 gateway.docker.internal`,
  }),
  'gateway-name-neither': ({ container = '' }) => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: `${container} 컨테이너는 host.docker.internal 을 알아요. 방금 그 이름으로 불렀거든요`,
    look: `docker exec ${container} cat /etc/hosts`,
  }),
  'dns-no-address': ({ typed = '' }) => ({
    expected: 'DNS 서버의 주소',
    seen: `입력한 답: ${typed}. 주소가 아니에요`,
    look: 'nameserver 뒤에 있는 것이 주소예요. 보통 숫자 네 개를 점으로 이은 모양이에요.',
  }),
  'dns-not-asked': ({ typed = '', container = '' }) => ({
    expected: `${container} 컨테이너가 이름을 물어보는 주소`,
    seen: `입력한 ${typed} 주소에는 물어보지 않아요`,
    look: `docker exec ${container} cat /etc/resolv.conf`,
  }),
  'dns-is-container': ({ typed = '', other = '' }) => ({
    expected: 'DNS 서버의 주소',
    seen: `입력한 답: ${typed}. ${other} 컨테이너 자신의 주소예요`,
    look: '컨테이너 안의 /etc/resolv.conf 를 보세요.',
  }),
  'daemon-dns-at-once': () => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: '엔진은 이 파일을 지켜보지 않고, 실행 중인 컨테이너의 resolv.conf 도 그대로예요',
    look: '엔진은 설정을 언제 읽을까요?',
  }),
  'daemon-dns-new-image': () => ({
    expected: '실제로 일어나는 일과 같은 예상',
    seen: '이미지에는 DNS 설정이 없어요. resolv.conf 는 컨테이너마다 따로 만들어져요',
    look: '컨테이너는 resolv.conf 를 언제, 누구에게서 받을까요?',
  }),
};
