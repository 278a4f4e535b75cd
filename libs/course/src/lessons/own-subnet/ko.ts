import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '직접 정하는 서브넷과 게이트웨이',
  intro: `지금까지는 네트워크의 주소를 도커가 골라 줬어요. 주소는 직접 정할 수도 있어요. \`--subnet\`은 네트워크가 나눠 줄 주소의 범위를, \`--gateway\`는 그 가운데 호스트가 쓸 주소를 정해요.

게이트웨이에 대해서는 이런저런 이야기가 많아요. 컨테이너끼리 게이트웨이를 거쳐 통신한다, 그래서 포트가 겹치면 안 된다, 데이터베이스 주소로 쓰기 좋다… 이번에는 원하는 주소로 네트워크를 만들고, 이 말들이 정말 맞는지 하나씩 확인해 봐요.

컨테이너는 {busybox}로 작게 띄울게요. \`sleep infinity\`를 주면 계속 실행 중인 상태로 있고, \`httpd -f -p 8080\`을 주면 8080 포트의 웹서버가 돼요.`,
  tasks: {
    created: {
      title: '원하는 주소로 네트워크 만들기',
      goal: '드라이버는 `bridge`, 서브넷은 `172.20.0.0/16`, 게이트웨이는 `172.20.0.1`인 네트워크 `customNetwork`를 만드세요. 주소가 겹친다(pool overlaps)는 오류가 나오면 다른 네트워크가 이미 그 범위를 쓰고 있는 거예요. 그럴 때는 크기가 /16인 다른 범위를 고르고, 게이트웨이는 그 범위의 첫 번째 주소로 하세요.',
      hints: [
        '네트워크의 주소는 만들 때 정해질까요, 나중에도 바꿀 수 있을까요?',
        '`docker network create --help`에 드라이버, 서브넷, 게이트웨이를 정하는 옵션이 하나씩 있어요.',
        '`docker network create --driver=bridge --subnet=172.20.0.0/16 --gateway=172.20.0.1 customNetwork`를 실행하세요. 차례로 종류, 주소 범위, 그 안에서 호스트가 쓸 주소, 네트워크 이름이에요.',
      ],
      learned: ({ subnet = '', gateway = '' }) =>
        `이 네트워크는 ${subnet} 안에서 주소를 나눠 주고, ${gateway} 주소는 호스트가 써요. /16은 앞의 두 숫자가 고정된다는 뜻이라 주소가 65,536개 있고, 그중 세 개를 뺀 나머지를 컨테이너가 쓸 수 있어요.`,
    },
    'both-ways': {
      title: '네트워크에 넣는 두 가지 방법',
      goal: '컨테이너 두 개를 `customNetwork`에 넣으세요. 하나는 네트워크를 지정하지 않고 띄운 다음 **실행 중인 상태에서** 연결하고, 다른 하나는 **처음부터** 그 네트워크로 실행하세요. 마지막에는 둘 다 실행 중이어야 해요. 이름은 마음대로 정해도 되는데, 노트에서는 첫 번째 것을 `container1`이라고 불러요.',
      hints: [
        '두 방법 중에 이미 실행 중인 컨테이너가 있어야 하는 쪽은 어느 것일까요?',
        '첫 번째는 `docker network connect --help`, 두 번째는 `docker run`의 `--network` 옵션을 보세요.',
        '`docker run -d --name container1 {busybox} sleep infinity` 다음에 `docker network connect customNetwork container1`, 두 번째 컨테이너는 `docker run -d --network customNetwork --name container2 {busybox} sleep infinity`예요.',
      ],
      learned: ({ late = '', early = '' }) =>
        `\`${early}\` 컨테이너는 처음부터 네트워크에 있었고, \`${late}\` 컨테이너는 실행 중에 인터페이스가 하나 더 생겼어요. 그래서 기본 bridge에도 여전히 연결되어 있어요. 결과는 둘 다 같아요. 네트워크 안의 주소가 생기고, 다른 컨테이너가 이름으로 부를 수 있어요.`,
    },
    'its-address': {
      title: '어떤 주소를 받았을까요?',
      goal: '두 컨테이너 중 하나가 **`customNetwork`에서** 받은 IP 주소를 알아내서 입력하세요.',
      hints: [
        '컨테이너 하나가 여러 네트워크에 있을 수 있어요. 그러면 주소는 하나일까요, 네트워크마다 하나일까요?',
        '`docker inspect container1`의 `Networks` 부분에 네트워크마다 항목이 하나씩 있어요.',
        '`docker inspect container1`에서 `Networks` → `customNetwork` → `IPAddress`를 보세요. `docker network inspect customNetwork`의 `Containers`에서도 같은 주소를 볼 수 있어요.',
      ],
      learned: ({ typed = '', container = '', subnet = '' }) =>
        `\`${container}\` 컨테이너의 주소가 맞아요(${typed}). ${subnet} 안에서 다른 컨테이너는 쓰지 않는 주소예요. 컨테이너마다 주소가 다르니까 포트 번호가 같아도 서로 부딪히지 않아요.`,
    },
    'through-whom': {
      title: '게이트웨이를 거쳐서 통신할까요?',
      goal: '`customNetwork`에 있는 컨테이너가 같은 네트워크의 다른 컨테이너를 이름으로 불러요. 패킷은 어느 길로 갈까요? 먼저 고르고, 궁금하면 직접 확인해 보세요. `-t 1`을 준 ping은 어떤 라우터도 넘겨줄 수 없어요.',
      hints: [
        '같은 방에 있는 사람과 이야기하는 데 문이 필요할까요?',
        '라우터는 패킷을 넘길 때마다 TTL을 1씩 줄이고, 0이 되면 버려요. TTL이 1인데도 도착했다면 라우터를 하나도 만나지 않은 거예요.',
        '두 컨테이너의 이름을 넣어서 `docker exec container2 ping -c 1 -t 1 container1`을 실행해 보세요. 네트워크 밖의 주소로도 똑같이 해 보세요.',
      ],
      learned: ({ one = '', other = '', gateway = '' }) =>
        `바로 가요. \`${one}\` 컨테이너와 \`${other}\` 컨테이너는 같은 bridge에 꽂혀 있고, bridge는 스위치처럼 동작해서 중간에 라우터가 없어요. ${gateway} 주소는 네트워크 **밖으로** 나갈 때만 거쳐요. 게이트웨이를 통해 통신한다고 적힌 노트도 있지만 실제로는 그렇지 않아요.`,
      choices: {
        gateway: '게이트웨이 172.20.0.1로 가고, 게이트웨이가 넘겨줘요.',
        directly: '컨테이너에서 컨테이너로 바로 가요.',
        'host-port': '호스트의 포트로 나갔다가 다시 들어와요.',
      },
    },
    'same-port': {
      title: '서버는 둘, 포트는 하나',
      goal: '`customNetwork`에 컨테이너를 두 개 띄워서 둘 다 **8080** 포트에서 서버를 실행하려고 해요. `-p`는 쓰지 않아요. 어떻게 될까요? 먼저 고른 다음 서버 두 개를 띄우세요.',
      hints: [
        '겹치면 안 되는 것은 포트일까요, 주소와 포트를 합친 것일까요?',
        '컨테이너마다 주소가 따로 있어요. `{busybox} httpd -f -p 8080`이 8080 포트의 서버예요.',
        '`docker run -d --network customNetwork --name first-server {busybox} httpd -f -p 8080`을 실행하고, `second-server`라는 이름으로 한 번 더 실행하세요.',
      ],
      learned: ({ one = '', other = '' }) =>
        `둘 다 실행돼요. \`${one}\` 컨테이너와 \`${other}\` 컨테이너가 저마다 자기 주소의 8080 포트를 써요. 한 번만 쓸 수 있는 것은 **호스트**의 포트예요. \`-p 8080:8080\`을 두 컨테이너에 주면 주소가 같아서 두 번째는 실행되지 않아요.`,
      choices: {
        both: '두 서버 모두 실행되고 응답해요.',
        'second-fails': '포트가 이미 쓰이고 있어서 두 번째 서버는 뜨지 않아요.',
        shared: '둘 다 실행되지만 요청은 둘 중 아무 쪽으로나 가요.',
      },
    },
    'gateway-address': {
      title: '게이트웨이를 주소로 쓰면',
      goal: '`customNetwork`에 서버를 하나 띄우고, 컨테이너의 8080 포트를 호스트의 **8888** 포트에 연결하세요. 8888이 이미 쓰이고 있으면 다른 번호도 괜찮지만 두 번호가 서로 달라야 해요. 같은 네트워크의 다른 컨테이너가 게이트웨이 주소로 요청하면 어느 포트가 응답할까요? 먼저 고른 다음 서버를 띄우세요. 요청을 보낼 다른 컨테이너도 실행 중이어야 해요.',
      hints: [
        '게이트웨이 주소는 누구의 주소일까요? 컨테이너일까요, 호스트일까요?',
        '연결한 포트는 호스트의 모든 주소에서 열려요. `-p 8888:8080`이면 호스트에서는 몇 번이 열릴까요?',
        '`docker run -d --network customNetwork -p 8888:8080 --name published {busybox} httpd -f -p 8080`을 실행하고, 다른 컨테이너에서 `wget -qO- http://172.20.0.1:8888`을 해 보세요.',
      ],
      learned: ({ gateway = '', hostPort = '', containerPort = '', server = '' }) =>
        `${gateway} 주소는 호스트의 것이에요. 호스트의 ${hostPort}번 포트를 열어 두었기 때문에 \`${server}\` 컨테이너까지 닿았고, 호스트의 ${containerPort}번에는 아무도 없어요. 그러니까 ${gateway}:${hostPort} 같은 주소로도 데이터베이스에 닿을 수는 있지만, 포트를 밖으로 열어야 하고 길도 돌아가요. \`${server}:${containerPort}\` 주소로 부르면 더 짧고 포트를 열 필요도 없어요.`,
      choices: {
        'host-port': '호스트 번호인 172.20.0.1:8888이 응답해요.',
        'container-port': '컨테이너 번호인 172.20.0.1:8080이 응답해요.',
        both: '둘 다 응답해요.',
        neither: '둘 다 응답하지 않아요.',
      },
    },
    overlap: {
      title: '이미 쓰이는 주소',
      goal: '`customNetwork`가 172.20.0.0/16을 쓰고 있는데, 그 안에 들어가는 `--subnet 172.20.5.0/24`로 네트워크를 하나 더 만들면 도커는 어떻게 할까요? 먼저 고르고, 궁금하면 직접 해 보세요.',
      hints: [
        '172.20.5.9로 가는 패킷은 두 네트워크 중 어느 쪽으로 가야 할까요?',
        '도커는 주소의 범위를 pool이라고 불러요. 두 pool이 같은 주소를 가지면 뭐라고 할까요?',
        '`docker network create --subnet 172.20.5.0/24 second`를 실행해 보면 알 수 있어요. 만들어지는 것은 없어요.',
      ],
      learned: ({ network = '', subnet = '' }) =>
        `"Pool overlaps with other one on this address space"라며 거절해요. \`${network}\` 네트워크가 있는 동안 ${subnet}의 주소는 모두 그 네트워크 것이에요. 전에 만들어 둔 네트워크가 원하는 범위를 쓰고 있을 때도 같은 오류가 나와요. 어느 네트워크인지는 \`docker network ls\`와 \`docker network inspect\`로 찾을 수 있어요.`,
      choices: {
        refused: '네트워크를 만들지 않고 거절해요.',
        accepted: '만들어 주고, 더 작은 범위가 우선이에요.',
        moved: '비어 있는 다음 범위로 만들어 줘요.',
      },
    },
  },
  problems: {
    'network-from-before': ({ network = '' }) => ({
      expected: `지금 새로 만든 ${network} 네트워크`,
      seen: '같은 이름의 네트워크가 실습 전부터 있었어요',
      look: `더 쓰지 않는다면 docker network rm ${network} 명령으로 지우고 다시 만드세요.`,
    }),
    'other-size': ({ network = '', subnet = '', holder = '' }) => ({
      expected: `크기가 /16 인 범위 (172.20.0.0/16 은 ${holder} 네트워크가 이미 쓰고 있어요)`,
      seen: `${network} 네트워크의 서브넷: ${subnet}`,
      look: '슬래시(/) 뒤의 숫자는 주소의 앞부분이 얼마나 고정되는지 나타내요. 172.21.0.0/16 부터 172.31.0.0/16 사이에서 비어 있는 것을 골라 보세요.',
    }),
    'not-first-address': ({ network = '', subnet = '', gateway = '' }) => ({
      expected: `${subnet} 의 첫 번째 주소를 쓰는 게이트웨이`,
      seen: `${network} 네트워크의 게이트웨이: ${gateway}`,
      look: '크기가 /16 이면 첫 번째 주소는 .0.1 로 끝나요.',
    }),
    'connected-at-start': ({ container = '', network = '' }) => ({
      expected: `실행 중에 ${network} 네트워크에 연결한 컨테이너`,
      seen: `${container} 컨테이너는 처음부터 그 네트워크에서 실행됐어요`,
      look: '먼저 --network 없이 하나 띄우세요. 데려오는 방법은 docker network --help 에 있어요.',
    }),
    'connected-later': ({ container = '', network = '' }) => ({
      expected: `처음부터 ${network} 네트워크에서 실행한 컨테이너`,
      seen: `${container} 컨테이너도 나중에 연결했어요`,
      look: 'docker run 에 네트워크를 정하는 옵션이 있어요.',
    }),
    'no-second-container': ({ container = '', network = '' }) => ({
      expected: `${network} 네트워크에 두 방법으로 하나씩 넣은 컨테이너 두 개`,
      seen: `${container} 컨테이너만 있어요`,
      look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
    }),
    'typed-gateway': ({ typed = '', network = '' }) => ({
      expected: '컨테이너의 주소',
      seen: `입력한 답: ${typed}. ${network} 네트워크의 게이트웨이, 그러니까 호스트가 쓰는 주소예요`,
      look: 'docker inspect 에서 Gateway 가까이에 있는 IPAddress 를 보세요.',
    }),
    'typed-elsewhere': ({ typed = '', container = '', other = '', network = '' }) => ({
      expected: `${network} 네트워크에서 쓰는 주소`,
      seen: `입력한 답: ${typed}. ${container} 컨테이너가 ${other} 네트워크에서 쓰는 주소예요`,
      look: `docker inspect ${container} 의 Networks 에 네트워크마다 항목이 하나씩 있어요.`,
    }),
    'typed-nobody': ({ typed = '', network = '' }) => ({
      expected: `${network} 네트워크의 컨테이너가 쓰는 주소`,
      seen: `입력한 답: ${typed}. 이 주소를 쓰는 컨테이너가 없어요`,
      look: `docker network inspect ${network} 의 Containers 를 보세요.`,
    }),
    'typed-outside': ({ typed = '', subnet = '' }) => ({
      expected: `${subnet} 안에 있는 주소`,
      seen: `입력한 답: ${typed}`,
      look: '/16 없이 172.20.0.2 처럼 주소만 입력하세요.',
    }),
    'through-whom-gateway': ({ one = '', other = '', gateway = '' }) => ({
      expected: `${other} 컨테이너에서 ${one} 컨테이너로 패킷이 실제로 가는 길`,
      seen: `게이트웨이(${gateway})를 골랐어요`,
      look: `docker exec ${other} ping -c 1 -t 1 ${one} 명령을 실행해 보세요. TTL 이 1 이면 어떤 라우터도 넘겨줄 수 없는데, 도착하나요?`,
    }),
    'through-whom-host-port': ({ one = '', other = '' }) => ({
      expected: `${other} 컨테이너에서 ${one} 컨테이너로 패킷이 실제로 가는 길`,
      seen: '호스트의 포트를 골랐어요',
      look: `docker ps 를 보세요. ${one} 컨테이너에 열린 포트가 있나요? 그래도 docker exec ${other} ping -c 1 ${one} 에 응답이 오나요?`,
    }),
    'no-server-on-port': ({ network = '' }) => ({
      expected: `${network} 네트워크에서 8080 포트로 응답하는 컨테이너 두 개`,
      seen: '아직 하나도 없어요',
      look: 'busybox 이미지의 httpd -f -p 8080 이 그런 서버예요. docker ps 로 실행 중인지 확인해 보세요.',
    }),
    'one-server-on-port': ({ servers = '', network = '' }) => ({
      expected: `${network} 네트워크에서 8080 포트로 응답하는 컨테이너 두 개`,
      seen: `하나만 응답해요: ${servers}`,
      look: '두 서버의 포트 번호가 같아야 해요. docker ps 의 COMMAND 칸에 각각 무엇을 실행하는지 나와요.',
    }),
    'same-port-second-fails': ({ one = '', other = '' }) => ({
      expected: '실제로 일어나는 일',
      seen: `두 번째는 뜨지 않는다고 골랐지만, ${one} 컨테이너와 ${other} 컨테이너가 모두 8080 포트에서 응답해요`,
      look: 'docker network inspect customNetwork 를 보세요. 두 컨테이너의 주소가 같은가요?',
    }),
    'same-port-shared': ({ one = '', other = '' }) => ({
      expected: '실제로 일어나는 일',
      seen: `요청이 나뉜다고 골랐지만, ${one} 컨테이너와 ${other} 컨테이너는 저마다 자기 주소에서 응답해요`,
      look: 'docker network inspect customNetwork 를 보세요. 주소를 부르면 그중 하나를 가리키는 거예요.',
    }),
    'nothing-published': ({ container = '' }) => ({
      expected: '호스트에 포트를 연결한 customNetwork 의 서버',
      seen: `${container} 컨테이너에는 연결된 포트가 없어요`,
      look: 'docker ps 의 PORTS 칸에 화살표가 있으면 호스트에 연결된 포트예요.',
    }),
    'published-on-loopback': ({ container = '' }) => ({
      expected: '게이트웨이 주소를 포함해 호스트의 모든 주소에서 열린 포트',
      seen: `${container} 컨테이너의 포트는 127.0.0.1 에서만 열려 있어요`,
      look: 'docker ps 의 PORTS 칸에서 호스트 포트 앞에 무엇이 있는지 보세요.',
    }),
    'same-number-twice': ({ container = '' }) => ({
      expected: '어느 쪽이 응답하는지 알 수 있게 서로 다른 두 번호',
      seen: `${container} 컨테이너는 양쪽 번호가 같아요`,
      look: '-p 에서 왼쪽은 호스트, 오른쪽은 컨테이너의 번호예요.',
    }),
    'nobody-calls': ({ container = '' }) => ({
      expected: `customNetwork 에서 ${container} 컨테이너를 부를 다른 컨테이너`,
      seen: '실행 중인 것이 없어요',
      look: 'docker network inspect customNetwork 를 보면 연결된 컨테이너가 나와요.',
    }),
    'server-silent': ({ server = '', containerPort = '' }) => ({
      expected: `${server} 컨테이너의 ${containerPort} 번 포트에서 오는 응답`,
      seen: '응답이 없어요',
      look: `docker logs ${server} 출력을 보세요. -p 의 오른쪽 번호가 서버의 포트와 같아야 해요.`,
    }),
    'gateway-address-host-port': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: '게이트웨이 주소에서 실제로 응답하는 포트',
      seen: `호스트 번호를 골랐어요. 불러 본 결과: ${gateway}:${hostPort} → ${outcomeText(byHostPort, 'ko')}, ${gateway}:${containerPort} → ${outcomeText(byContainerPort, 'ko')}`,
      look: `다른 컨테이너에서 wget -qO- http://${gateway}:${hostPort} 명령을 실행해 보세요.`,
    }),
    'gateway-address-container-port': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: '게이트웨이 주소에서 실제로 응답하는 포트',
      seen: `컨테이너 번호를 골랐어요. 불러 본 결과: ${gateway}:${containerPort} → ${outcomeText(byContainerPort, 'ko')}, ${gateway}:${hostPort} → ${outcomeText(byHostPort, 'ko')}`,
      look: '게이트웨이 주소는 누구의 주소이고, 거기에는 어떤 포트가 열려 있을까요?',
    }),
    'gateway-address-both': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: '게이트웨이 주소에서 실제로 응답하는 포트',
      seen: `둘 다를 골랐어요. 불러 본 결과: ${gateway}:${hostPort} → ${outcomeText(byHostPort, 'ko')}, ${gateway}:${containerPort} → ${outcomeText(byContainerPort, 'ko')}`,
      look: 'docker ps 의 PORTS 칸에서 호스트에 열린 번호가 무엇인지 보세요.',
    }),
    'gateway-address-neither': ({
      gateway = '',
      hostPort = '',
      containerPort = '',
      byHostPort = '',
      byContainerPort = '',
    }) => ({
      expected: '게이트웨이 주소에서 실제로 응답하는 포트',
      seen: `둘 다 아니라고 골랐어요. 불러 본 결과: ${gateway}:${hostPort} → ${outcomeText(byHostPort, 'ko')}, ${gateway}:${containerPort} → ${outcomeText(byContainerPort, 'ko')}`,
      look: 'docker ps 의 PORTS 칸에서 호스트의 어느 주소에 포트가 열려 있는지 보세요.',
    }),
    'overlap-accepted': ({ inside = '' }) => ({
      expected: '이미 쓰이는 범위에 대해 도커가 하는 일',
      seen: '네트워크를 만들어 준다고 골랐어요',
      look: `docker network create --subnet ${inside} second 를 실행해 보세요. 뭐라고 나오고, docker network ls 에는 있나요?`,
    }),
    'overlap-moved': ({ inside = '' }) => ({
      expected: '이미 쓰이는 범위에 대해 도커가 하는 일',
      seen: '비어 있는 다음 범위로 만든다고 골랐어요',
      look: `docker network create --subnet ${inside} second 를 실행해 보세요. 뭐라고 나오고, docker network ls 에는 있나요?`,
    }),
  },
};
