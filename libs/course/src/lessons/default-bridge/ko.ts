import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '기본 bridge 네트워크',
  intro: `도커 엔진에는 처음부터 \`bridge\`라는 네트워크가 있어요. 네트워크를 따로 정하지 않고 컨테이너를 실행하면 모두 여기로 들어가고, 이 네트워크의 범위 안에서 주소를 하나씩 받아요.

여기서도 컨테이너끼리 통신할 수 있지만 주소로만 돼요. 주소 범위를 읽고, 서버의 주소를 찾아 불러 보고, 이름으로 부르면 어떻게 되는지, 주소가 어떻게 저절로 바뀌는지 직접 볼 거예요. 마지막에는 컨테이너에서 내 컴퓨터의 포트에 있는 데이터베이스를 불러 봐요.

서버는 {busybox}로 작게 띄울게요. \`httpd -f -p 3306\`을 주면 MySQL이 쓰는 3306 포트에서 응답하고, \`sleep infinity\`를 주면 다른 컨테이너를 부르기만 하는 컨테이너가 계속 실행돼요.`,
  tasks: {
    subnet: {
      title: '주소의 범위',
      goal: '네트워크 목록을 보고, `bridge` 네트워크를 자세히 살펴보고 서브넷을 입력하세요. 슬래시(/) 뒤의 숫자까지 그대로 적어 주세요.',
      hints: [
        '처음부터 있는 네트워크 세 개 가운데 주소를 나눠 주는 것은 어느 것일까요?',
        '`docker network ls`로 목록을, `docker network inspect bridge`로 자세한 내용을 볼 수 있어요. `IPAM` 부분을 보세요.',
        '`docker network inspect bridge`에서 `IPAM` → `Config` → `Subnet` 값을 입력하세요. `10.1.0.0/16` 같은 모양이에요.',
      ],
      learned: ({ subnet = '' }) =>
        `\`${subnet}\` 값은 주소 하나가 아니라 범위예요. 슬래시(/) 뒤의 숫자는 앞에서부터 몇 비트가 고정되는지를 뜻하고, bridge에 있는 컨테이너는 나머지로 만들 수 있는 주소 가운데 하나를 받아요.`,
    },
    'by-address': {
      title: '주소로 부르는 두 컨테이너',
      goal: '기본 bridge에, 그러니까 `--network` 없이, 컨테이너를 두 개 띄우세요. 하나는 3306 포트에서 응답하는 서버예요. 무슨 서버든 괜찮아요. 다른 하나에서 서버의 **주소**로 불렀을 때 응답이 와야 해요. 포트를 열 필요는 없어요.',
      hints: [
        '네트워크를 정해 주지 않으면 컨테이너는 어느 네트워크에 들어갈까요?',
        '`docker run`에서 이미지 뒤에 적은 명령이 컨테이너 안에서 실행돼요. 컨테이너의 주소는 `docker inspect`로 볼 수 있어요.',
        '서버는 `docker run -d --name db {busybox} httpd -f -p 3306`, 부르는 쪽은 `docker run -d --name app {busybox} sleep infinity`예요. `docker exec app wget -O- http://주소:3306`으로 불러 보세요. 404가 나와도 응답이 온 거예요.',
      ],
      learned: ({ server = '', caller = '', ip = '' }) =>
        `\`${caller}\` 컨테이너가 \`${ip}:3306\`을 불렀더니 \`${server}\` 컨테이너가 응답했어요. 둘이 같은 bridge에 있어서 포트를 열지 않아도 통신이 돼요.`,
    },
    'own-address': {
      title: '서버의 주소 찾기',
      goal: '엔진이 서버 컨테이너에 준 IP 주소를 알아내서 입력하세요.',
      hints: [
        '주소를 나눠 준 것은 누구일까요? 그렇다면 누가 주소를 알고 있을까요?',
        '`docker container inspect db`에 컨테이너의 모든 정보가 나와요. 주소는 `NetworkSettings` → `Networks` 안에 있어요.',
        "`docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' db`를 실행하면 주소만 나와요.",
      ],
      learned: ({ server = '', ip = '', gateway = '' }) =>
        `\`${server}\` 컨테이너의 주소가 맞아요(\`${ip}\`). 옆의 \`Gateway\` 줄에 있는 ${gateway} 주소는 bridge에서 호스트가 써요. 주소는 \`Networks\` 안에서 읽으세요. 예전 글에 나오는 \`NetworkSettings.IPAddress\`는 새 엔진에는 없어요.`,
    },
    'by-name': {
      title: '이름으로 부르면?',
      goal: '이번에는 두 번째 컨테이너에서 주소 대신 서버 컨테이너의 **이름**으로 불러요. `docker exec app wget -O- http://db:3306`처럼요. 어떻게 될지 먼저 고르고, 그다음에 해 보세요.',
      hints: [
        '이 이름이 어느 주소인지 누가 알고 있어야 할까요?',
        '`docker exec app cat /etc/resolv.conf`와 `docker exec app cat /etc/hosts`를 보면 컨테이너가 이름을 어디에 물어보는지 알 수 있어요.',
        '기본 bridge에서는 엔진의 DNS에 물어보지 않아요. `/etc/hosts`에는 자기 자신밖에 없고요.',
      ],
      learned: ({ server = '', ip = '' }) =>
        `\`${ip}\` 주소로는 되는데 \`${server}\` 이름으로는 찾지 못해요. 기본 bridge에는 컨테이너 이름을 알려 주는 DNS가 없거든요. 네트워크를 직접 만들어 쓰는 가장 큰 이유가 이거예요.`,
      choices: {
        answers: '같은 네트워크에 있으니 서버가 응답해요.',
        'unknown-name': '이름을 찾지 못해요.',
        refused: '이름은 찾지만 연결이 거절돼요.',
      },
    },
    moved: {
      title: '바뀌는 주소',
      goal: '두 컨테이너를 멈추거나 지운 다음 순서를 바꿔 다시 실행해서, 서버가 전과 **다른 주소**를 받게 하세요. 주소를 직접 정하지는 마세요. 마지막에는 둘 다 실행 중이고 서버가 3306 포트에서 응답해야 해요.',
      hints: [
        '비어 있는 가장 낮은 주소는 누가 받을까요? 지난번에 먼저 있던 컨테이너일까요, 이번에 먼저 시작하는 컨테이너일까요?',
        '`docker stop`을 하면 주소를 돌려주고, `docker start`를 하면 빈 주소를 새로 받아요. 이 서버들은 멈추는 데 시간이 좀 걸리니까 `-t 1`을 주면 빨라요.',
        '`docker stop -t 1 db app`, 그다음 `docker start app`, 그다음 `docker start db`예요.',
      ],
      learned: ({ server = '', before = '', ip = '' }) =>
        `\`${server}\` 컨테이너가 \`${before}\` 대신 \`${ip}\` 주소를 쓰고 있어요. 소스코드에 주소를 적어 두었다면 지금쯤 다른 컨테이너를 부르거나 아무도 없는 곳을 부르고 있을 거예요.`,
    },
    'host-database': {
      title: '내 컴퓨터에 있는 데이터베이스',
      goal: '**내 컴퓨터의 27017 포트**에서 응답하는 서버를 하나 준비하세요. 설치해 둔 데이터베이스를 써도 되고, `-p 27017:…`로 실행한 컨테이너여도 돼요. 그리고 기본 bridge에 있는 다른 컨테이너에서 `host.docker.internal:27017`로 응답을 받으세요. 그 컨테이너에서 `localhost:27017`은 응답하지 않아야 해요.',
      hints: [
        '컨테이너 안에서 부르는 `localhost`는 어느 컴퓨터일까요?',
        'Docker Desktop은 `host.docker.internal`을 원래 알고 있어요. 리눅스에서는 컨테이너를 만들 때 알려 줘야 해요. `docker run --help`에서 host가 들어간 옵션을 찾아보세요.',
        '`--add-host host.docker.internal:host-gateway`를 주면 컨테이너의 `/etc/hosts`에 이 이름이 들어가요. 서버가 127.0.0.1에서만 응답하면 안 돼요.',
      ],
      learned: ({ caller = '', localhost = '' }) =>
        `\`${caller}\` 컨테이너에서 \`mongodb://host.docker.internal:27017\`은 내 컴퓨터로 가고, \`mongodb://localhost:27017\`은 컨테이너 자신에게 가요(${outcomeText(localhost, 'ko')}). 데이터베이스뿐 아니라 웹서버를 부를 때도 이 이름을 쓸 수 있어요.`,
    },
  },
  problems: {
    'no-default-bridge': () => ({
      expected: '처음부터 있는 네트워크 bridge',
      seen: '이 엔진에는 없거나, 있어도 나눠 줄 주소가 없어요',
      look: 'docker network ls 로 확인해 보세요. daemon.json 의 bridge 설정으로 꺼 둘 수 있어요.',
    }),
    'subnet-without-length': ({ typed = '' }) => ({
      expected: '주소, 슬래시(/), 숫자로 이루어진 범위',
      seen: `입력한 답: ${typed}. 슬래시(/) 뒤의 숫자가 없어서 범위의 첫 주소일 뿐이에요`,
      look: 'docker network inspect bridge 에서 Subnet 값을 끝까지 옮겨 적으세요.',
    }),
    'subnet-is-not-gateway': ({ typed = '' }) => ({
      expected: 'bridge 네트워크의 서브넷',
      seen: `입력한 ${typed} 주소는 게이트웨이예요. 범위가 아니라 주소 하나예요`,
      look: 'docker network inspect bridge 에서 Gateway 말고 Subnet 을 보세요.',
    }),
    'subnet-of-another': ({ typed = '', network = '' }) => ({
      expected: 'bridge 네트워크의 서브넷',
      seen: `입력한 ${typed} 범위는 ${network} 네트워크의 것이에요`,
      look: '이름이 정확히 bridge 인 네트워크를 docker network inspect 로 보세요.',
    }),
    'subnet-other': ({ typed = '' }) => ({
      expected: 'bridge 네트워크의 서브넷',
      seen: `입력한 ${typed} 범위를 쓰는 네트워크가 없어요`,
      look: 'docker network inspect bridge 의 IPAM 을 보세요. 컴퓨터마다 다를 수 있어요.',
    }),
    'one-on-bridge': ({ container = '' }) => ({
      expected: '기본 bridge 에서 실행 중인 컨테이너 두 개',
      seen: `${container} 컨테이너 하나만 실행 중이에요`,
      look: 'docker network inspect bridge 를 보면 연결된 컨테이너가 나와요.',
    }),
    'no-answer-by-address': ({ tried = '' }) => ({
      expected: '다른 컨테이너가 주소로 불렀을 때 3306 포트에서 응답하는 서버',
      seen: `아무도 응답하지 않았어요: ${tried}`,
      look: '서버의 docker logs 를 보세요. 중요한 것은 컨테이너 안의 포트예요. -p 로는 바뀌지 않아요.',
    }),
    'address-is-not-gateway': ({ typed = '', server = '' }) => ({
      expected: `${server} 컨테이너의 주소`,
      seen: `입력한 ${typed} 주소는 게이트웨이예요. bridge 에서 호스트가 쓰는 주소예요`,
      look: `docker inspect ${server} 에서 Gateway 말고 IPAddress 를 보세요.`,
    }),
    'address-of-another': ({ typed = '', container = '', server = '' }) => ({
      expected: `3306 포트에서 응답하는 ${server} 컨테이너의 주소`,
      seen: `입력한 ${typed} 주소는 ${container} 컨테이너의 것이에요`,
      look: `docker inspect ${server} 의 Networks 를 보세요.`,
    }),
    'address-of-nobody': ({ typed = '', server = '' }) => ({
      expected: `${server} 컨테이너가 bridge 에서 받은 주소`,
      seen: `내 컨테이너 가운데 ${typed} 주소를 쓰는 것이 없어요`,
      look: `docker inspect ${server} 의 Networks 를 보세요. 127.0.0.1 은 언제나 부르는 쪽 자신이에요.`,
    }),
    'by-name-answers': ({ caller = '', server = '', ip = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${ip} 주소는 응답하는데, ${caller} 컨테이너는 ${server} 이름을 찾지 못해요`,
      look: `docker exec ${caller} wget -O- http://${server}:3306 명령을 실행해 보고 다시 고르세요.`,
    }),
    'by-name-unknown-name': ({ caller = '', server = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${caller} 컨테이너가 ${server} 이름을 찾았어요. --link 를 주면 그럴 수 있어요`,
      look: `docker exec ${caller} wget -O- http://${server}:3306 명령을 실행해 보고 다시 고르세요.`,
    }),
    'by-name-refused': ({ caller = '', server = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${caller} 컨테이너에서 ${server} 이름으로 부르면 연결까지 가지도 못해요`,
      look: `docker exec ${caller} wget -O- http://${server}:3306 명령을 실행해 보고 다시 고르세요.`,
    }),
    'same-address': ({ server = '', ip = '' }) => ({
      expected: `전과 다른 주소를 쓰는 ${server} 컨테이너`,
      seen: `지금까지 ${ip} 말고 다른 주소를 쓴 적이 없어요`,
      look: '서버가 없는 동안 비어 있는 가장 낮은 주소를 누가 가져갈지 생각해 보세요.',
    }),
    'nobody-on-host': ({ outcome = '' }) => ({
      expected: '내 컴퓨터의 27017 포트에서 응답하는 서버',
      seen: `내 컴퓨터에서 localhost:27017 을 부른 결과: ${outcomeText(outcome, 'ko')}`,
      look: 'docker ps 의 PORTS 칸에서 화살표 왼쪽에 27017 이 있나요?',
    }),
    'only-the-database': ({ container = '' }) => ({
      expected: '기본 bridge 에서 데이터베이스를 부를 두 번째 컨테이너',
      seen: `${container} 컨테이너는 데이터베이스 자신이에요`,
      look: '부르는 쪽이 될 컨테이너를 하나 더 띄우세요.',
    }),
    'localhost-answers': ({ caller = '' }) => ({
      expected: '27017 포트에 자기 서버가 없는 컨테이너',
      seen: `${caller} 컨테이너에서는 localhost:27017 이 응답해요. 안에 서버가 있어요`,
      look: 'sleep 만 실행하는 컨테이너에서 불러 보세요.',
    }),
    'host-name-unknown': ({ caller = '' }) => ({
      expected: `${caller} 컨테이너에서 host.docker.internal:27017 로 오는 응답`,
      seen: '이 컨테이너는 그 이름을 몰라요',
      look: `docker exec ${caller} cat /etc/hosts 를 보세요. 리눅스에서는 컨테이너를 만들 때 이름을 알려 줘야 해요.`,
    }),
    'host-refuses': ({ caller = '', outcome = '' }) => ({
      expected: `${caller} 컨테이너에서 host.docker.internal:27017 로 오는 응답`,
      seen: `이름은 아는데 응답이 없어요: ${outcomeText(outcome, 'ko')}`,
      look: 'docker ps 의 PORTS 칸을 보세요. 127.0.0.1 에 연 포트는 내 컴퓨터의 프로그램만 쓸 수 있어요. 내 컴퓨터의 방화벽이 막고 있을 수도 있어요.',
    }),
  },
};
