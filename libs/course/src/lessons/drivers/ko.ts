import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '드라이버: bridge, host, none',
  intro: `네트워크마다 실제로 일을 하는 드라이버가 있어요. 따로 정하지 않으면 \`bridge\`인데, 자기만의 주소를 가진 가상 네트워크예요. \`host\`는 컨테이너만의 네트워크를 따로 두지 않고 호스트의 네트워크를 그대로 쓰는 것이고, \`none\`은 아무 네트워크도 없는 거예요.

드라이버가 \`host\`인 네트워크를 만들 수 있다고 적힌 글이 있어요. 엔진이 실제로 뭐라고 하는지, 그럼 어떻게 해야 하는지 확인해 봐요. 그다음에는 host와 none으로 컨테이너를 하나씩 띄워서 누구를 부를 수 있는지 알아볼 거예요.`,
  tasks: {
    'driver-of-none': {
      title: '네트워크 세 개, 드라이버 세 개',
      goal: '처음부터 있는 네트워크는 bridge, host, none 세 개예요. 그중 두 개는 이름과 드라이버가 같아요. 이름과 다른 나머지 하나의 드라이버를 입력하세요.',
      hints: [
        '네트워크의 이름과 실제로 일을 하는 것은 어떻게 다를까요?',
        '`docker network ls`에 이름 칸과 드라이버 칸이 따로 있어요.',
        '`docker network ls`에서 `none` 줄의 DRIVER 칸을 보세요.',
      ],
      learned: ({ driver = '' }) =>
        `\`none\` 네트워크의 드라이버는 \`${driver}\`, 그러니까 아무 일도 하지 않는 드라이버예요. 그게 바로 이 네트워크의 쓸모예요. \`--driver\` 없이 만든 네트워크는 모두 bridge 드라이버를 써요.`,
    },
    'second-host': {
      title: 'host 네트워크를 하나 더?',
      goal: '`docker network create --driver host mynet-host`를 입력하면 엔진이 어떻게 할까요? 먼저 고르고, 그다음에 직접 입력해 보세요.',
      hints: [
        '엔진 하나가 실행되는 호스트는 몇 대일까요?',
        '명령을 입력하고 엔진의 대답을 읽어 보세요. 그리고 `docker network ls`도 보세요.',
        '엔진은 host 네트워크가 하나만 있을 수 있다고 대답해요. 그 하나는 이미 있고요.',
      ],
      learned:
        '엔진이 거절해요. 호스트가 하나니까 이런 네트워크도 하나뿐이고, 처음부터 있어요. 쓰고 싶으면 컨테이너를 실행할 때 `--network host`를 주면 돼요. `--driver host`로 네트워크를 만든다는 설명은 실제 엔진에서는 맞지 않아요.',
      choices: {
        made: 'mynet-host 네트워크가 만들어지고, 여기 넣은 컨테이너는 호스트의 네트워크를 함께 써요.',
        refused: '이런 네트워크는 하나만 있을 수 있다며 거절해요.',
        'bridge-instead': '네트워크가 만들어지지만 드라이버는 bridge가 돼요.',
      },
    },
    'host-mode': {
      title: 'host 모드로 실행하기',
      goal: '**8090** 포트에서 웹서버가 응답하는 컨테이너를 **host 모드**로, `-p` 없이 실행하세요. 내 컴퓨터에서 `http://localhost:8090`으로 접속하면 응답이 와야 해요. {busybox}의 `httpd -f -p 8090`이 그런 서버예요.',
      hints: [
        '컨테이너에 자기 네트워크가 없다면 서버는 누구의 포트를 쓰게 될까요?',
        '이미 있는 네트워크의 이름을 `--network` 뒤에 적으면 돼요.',
        '`docker run -d --name bare --network host {busybox} httpd -f -p 8090`이에요. Docker Desktop이라면 먼저 설정에서 host networking을 켜야 해요.',
      ],
      learned: ({ container = '' }) =>
        `\`${container}\` 컨테이너의 서버가 호스트의 8090 포트를 직접 쓰고 있어요. 포트를 연결할 필요가 없고, \`-p\`를 줘도 경고만 나오고 무시돼요. 대신 이런 컨테이너 둘이 같은 포트를 쓸 수 없고, 서버와 바깥 사이를 가려 주는 것이 없고, 내 네트워크 안의 주소와 이름도 없어요. 그래서 보통은 bridge를 써요.`,
    },
    'none-mode': {
      title: '네트워크 없이 실행하기',
      goal: '**어느 네트워크에도 속하지 않는** 컨테이너를 실행하고, 실행 중인 상태로 두세요.',
      hints: [
        '처음부터 있는 네트워크 세 개 가운데 여기에 맞는 것은 무엇일까요?',
        '이번에도 `--network`예요. 결과는 `docker inspect`의 `Networks`에 나와요.',
        '`docker run -d --name hermit --network none {busybox} httpd -f -p 8080`이에요. 컨테이너를 속한 네트워크에서 모두 분리해도 돼요.',
      ],
      learned: ({ container = '' }) =>
        `\`${container}\` 컨테이너에는 자기 자신을 부르는 loopback밖에 없어요. 주소도, 게이트웨이도, DNS도 없죠. 파일을 읽어서 처리하기만 하고 누구와도 통신하면 안 되는 작업에 어울려요.`,
    },
    'none-calls': {
      title: '누구를 부를 수 있을까요?',
      goal: '네트워크가 없는 컨테이너는 그래도 누구를 부를 수 있을까요? 먼저 고르고, 그다음에 `docker exec`로 해 보세요. 기본 bridge에서 호스트가 쓰는 주소(대개 `172.17.0.1`), 인터넷에 있는 주소, 그리고 `127.0.0.1`을 불러 보면 돼요.',
      hints: [
        '누군가를 부르려면 먼저 무엇이 있어야 할까요? 대답할 상대일까요, 거기까지 가는 길일까요?',
        '`docker exec hermit ip addr`와 `docker exec hermit ip route`를 보면 무엇을 가지고 있는지 알 수 있어요.',
        '안에는 길이 하나도 없어요. 호스트로 가는 길도요. loopback은 어느 컨테이너에나 있어요.',
      ],
      learned: ({ container = '', gateway = '', outcome = '' }) =>
        `\`${container}\` 컨테이너에서 ${gateway} 주소를 부른 결과: ${outcomeText(outcome, 'ko')}. 길이 없으니 밖으로 나가는 것이 없어요. 자기 자신의 \`127.0.0.1\`은 다른 컨테이너와 마찬가지로 돼요.`,
      choices: {
        'only-itself': '자기 자신만요. 127.0.0.1로 부를 수 있어요.',
        gateway: '자기 자신과 호스트요. 게이트웨이 주소로 부를 수 있어요.',
        internet: '다른 컨테이너는 안 되지만 인터넷은 돼요.',
      },
    },
  },
  problems: {
    'driver-is-not-name': () => ({
      expected: 'none 네트워크의 드라이버',
      seen: 'none 은 이름이에요',
      look: 'docker network ls 에서 한 칸 오른쪽을 보세요.',
    }),
    'driver-is-not-scope': () => ({
      expected: 'none 네트워크의 드라이버',
      seen: 'local 은 범위(SCOPE)예요. 이 엔진에서만 쓰인다는 뜻이에요',
      look: 'docker network ls 에서 한 칸 왼쪽을 보세요.',
    }),
    'driver-other': ({ typed = '' }) => ({
      expected: 'none 네트워크의 드라이버',
      seen: `입력한 답: ${typed}`,
      look: 'docker network ls 에서 none 줄의 DRIVER 칸을 보세요.',
    }),
    'second-host-made': () => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: '드라이버가 host 인 두 번째 네트워크는 없고, 만들 수도 없어요',
      look: '명령을 입력해서 엔진의 대답을 읽어 보고 다시 고르세요.',
    }),
    'second-host-refused': ({ network = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `이 엔진에는 두 번째 host 네트워크가 있어요: ${network}`,
      look: 'docker network ls 를 보고 다시 고르세요.',
    }),
    'second-host-bridge-instead': () => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: '엔진은 지정한 드라이버를 다른 것으로 바꾸지 않아요',
      look: '명령을 입력해서 엔진의 대답을 읽어 보고 다시 고르세요.',
    }),
    'not-host-mode': ({ container = '', networks = '' }) => ({
      expected: 'host 모드로 실행한 컨테이너',
      seen:
        networks === ''
          ? `${container} 컨테이너는 host 모드가 아니에요`
          : `${container} 컨테이너가 속한 네트워크: ${networks}`,
      look: `docker inspect ${container} 의 HostConfig 에서 NetworkMode 를 보세요. 컨테이너를 만들 때 정해져요.`,
    }),
    'port-is-of-another': ({ container = '' }) => ({
      expected: 'host 모드 컨테이너가 쓰는 호스트의 8090 포트',
      seen: `${container} 컨테이너가 이미 연결해서 쓰고 있어요`,
      look: 'docker ps 의 PORTS 칸을 보세요. 그 컨테이너를 먼저 멈추세요.',
    }),
    'no-answer-on-host': ({ container = '', outcome = '' }) => ({
      expected: 'http://localhost:8090 에서 오는 응답',
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${container} 출력을 보세요. host 모드에서는 -p 가 소용없어서, 서버가 직접 8090 포트를 써야 해요.`,
    }),
    'host-is-elsewhere': ({ container = '', outcome = '' }) => ({
      expected: 'http://localhost:8090 에서 오는 응답',
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${container} 출력을 보세요. 서버가 8090 포트를 쓰나요? 여기서는 컨테이너의 호스트가 내 컴퓨터와 조금 달라요. Docker Desktop 이라면 host networking 설정을 켜야 하고, root 없이 실행하는 엔진이라면 29.5 버전부터 돼요.`,
    }),
    'still-on-network': ({ container = '', networks = '' }) => ({
      expected: '어느 네트워크에도 속하지 않는 컨테이너',
      seen: `${container} 컨테이너가 속한 네트워크: ${networks}`,
      look: `docker inspect ${container} 의 Networks 를 보세요.`,
    }),
    'none-calls-only-itself': ({ container = '', gateway = '', outcome = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${container} 컨테이너에서 ${gateway} 주소를 부른 결과: ${outcomeText(outcome, 'ko')}. 길이 있다는 뜻이에요`,
      look: `docker exec ${container} ip route 를 실행해 보고 다시 고르세요.`,
    }),
    'none-calls-gateway': ({ container = '', gateway = '', outcome = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${container} 컨테이너에서 ${gateway} 주소를 부른 결과: ${outcomeText(outcome, 'ko')}`,
      look: `docker exec ${container} ip route 를 실행해 보고 다시 고르세요.`,
    }),
    'none-calls-internet': ({ container = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${container} 컨테이너에는 밖으로 나가는 인터페이스가 없어요`,
      look: `docker exec ${container} ip addr 를 실행해 보고 다시 고르세요.`,
    }),
  },
};
