import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '네트워크는 둘, 컨테이너는 하나',
  intro: `한 네트워크 안에서는 누구나 서로에게 닿아요. 편하지만, 컴퓨터 한 대에서 여러 서비스를 돌리면 지나치게 열려 있는 셈이에요. 블로그가 쇼핑몰의 데이터베이스에 닿을 이유는 없으니까요. 그래서 서비스마다 네트워크를 따로 만들어요.

이번에는 두 서비스를 나란히 띄우고 그 사이의 벽을 확인한 다음, 컨테이너 하나를 두 네트워크에 모두 넣어 볼게요. 여러 서비스가 함께 쓰는 프록시나 모니터링 도구를 이렇게 연결해요.

서버는 {busybox}로 충분해요. \`httpd -f -p 8080\`을 주면 8080 포트의 웹서버가 돼요.`,
  tasks: {
    'two-apart': {
      title: '서비스마다 네트워크 하나씩',
      goal: '원하는 이름으로 네트워크를 두 개 만들고, 각각에 서버를 하나씩 띄우세요. 두 컨테이너는 저마다 두 네트워크 중 **하나에만** 있어야 하고 다른 네트워크에는 없어야 해요. 포트 번호는 마음대로 정해도 되고, 호스트에 포트를 열 필요는 없어요.',
      hints: [
        '`docker run`은 컨테이너를 몇 개의 네트워크에 넣을까요?',
        '`docker network create`를 두 번, `docker run --network`를 두 번 실행하세요. 누가 어디에 있는지는 `docker network inspect`로 볼 수 있어요.',
        '`docker network create shop-net`, `docker network create blog-net`, 그리고 `docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080`을 실행하세요. `blog`도 같은 방법으로 `blog-net`에 띄우면 돼요.',
      ],
      learned: ({ one = '', other = '', network1 = '', network2 = '' }) =>
        `\`${one}\` 컨테이너는 \`${network1}\` 네트워크에만, \`${other}\` 컨테이너는 \`${network2}\` 네트워크에만 있어요. 네트워크마다 주소 범위도, bridge도, 이름도 따로예요.`,
    },
    apart: {
      title: '벽 너머로',
      goal: '첫 번째 네트워크의 컨테이너가 두 번째 네트워크의 서버를 부르면 무엇이 통할까요? 이름일까요, IP 주소일까요, 둘 다일까요, 둘 다 아닐까요? 먼저 고른 다음 `docker exec`로 해 보세요.',
      hints: [
        '컨테이너가 이름을 물으면 누가 대답하고, 그 대답하는 쪽은 어떤 이름을 알고 있을까요?',
        '내장 DNS는 부르는 컨테이너가 속한 네트워크의 이름만 알아요. 그러면 패킷은 한 bridge에서 다른 bridge로 누가 옮겨 줄까요?',
        '`docker exec shop nslookup blog`, 그리고 `blog`의 주소를 넣어서 `docker exec shop wget -T 3 -qO- http://주소:8080`을 해 보세요.',
      ],
      learned: ({ one = '', other = '', outcome = '' }) =>
        `둘 다 안 통해요. 내장 DNS는 \`${one}\` 컨테이너에 자기 네트워크의 이름만 알려 주고, \`${other}\` 컨테이너의 주소로 보낸 요청도 실패했어요(${outcomeText(outcome, 'ko')}). 한 bridge에서 다른 bridge로 가는 패킷을 도커 엔진이 버리기 때문이에요.`,
      choices: {
        name: '이름은 찾지만 요청은 닿지 않아요.',
        ip: 'IP 주소는 통하고 이름은 안 통해요.',
        both: '이름도 IP 주소도 통해요.',
        neither: '둘 다 안 통해요.',
      },
    },
    'on-both': {
      title: '두 네트워크에 있는 컨테이너',
      goal: '노트의 연습 문제 9번이에요. 한 컨테이너를 여러 네트워크에 동시에 연결할 수 있을까요? **두 네트워크에 모두** 있는 세 번째 컨테이너를 띄워서, 두 서버를 모두 이름으로 부를 수 있게 하세요.',
      hints: [
        '컨테이너는 시작할 때 첫 번째 네트워크에 들어가요. 두 번째 네트워크에는 어떻게 들어갈까요?',
        '`docker network connect`는 네트워크를 더해 줄 뿐, 원래 있던 것을 빼지 않아요.',
        '`docker run -d --name between --network shop-net {busybox} sleep infinity` 다음에 `docker network connect blog-net between`을 실행하세요.',
      ],
      learned: ({ container = '', one = '', other = '' }) =>
        `연결할 수 있어요. \`${container}\` 컨테이너에서는 두 서버(\`${one}\`, \`${other}\`)를 모두 이름으로 부를 수 있어요. 네트워크마다 인터페이스가 하나씩 있고, 내장 DNS도 두 네트워크의 이름을 모두 알려 줘요.`,
    },
    'its-addresses': {
      title: '네트워크가 둘이면 주소는 몇 개?',
      goal: '두 네트워크에 모두 있는 컨테이너의 IP 주소를 알아내서, 그 두 네트워크에서 받은 주소를 띄어쓰기로 나눠 모두 입력하세요.',
      hints: [
        '두 번째 네트워크에 연결했을 때 컨테이너는 무엇을 더 받았을까요?',
        '`docker inspect`의 `Networks` 부분에 네트워크마다 항목이 하나씩 있어요.',
        '`docker inspect between`에서 두 네트워크의 `IPAddress`를 보세요. 컨테이너 안에서 `ip addr`를 실행해도 똑같이 나와요.',
      ],
      learned: ({ container = '', ip1 = '', network1 = '', ip2 = '', network2 = '' }) =>
        `\`${container}\` 컨테이너는 주소가 두 개예요(\`${network1}\`: ${ip1}, \`${network2}\`: ${ip2}). 두 네트워크에서 보면 서로 다른 컴퓨터나 마찬가지예요.`,
    },
    'no-passage': {
      title: '이제 길이 생겼을까요?',
      goal: '컨테이너 하나가 두 네트워크에 모두 있어요. 그러면 이 컨테이너를 거쳐서 첫 번째 서버가 두 번째 서버에 닿을 수 있을까요? 먼저 고른 다음 해 보세요.',
      hints: [
        '어떤 사람이 두 집의 열쇠를 가지고 있다고 해서, 한 집 사람이 다른 집에 들어갈 수 있을까요?',
        '컨테이너는 자기에게 온 것이 아니면 넘겨주지 않아요. 안에서 그 일을 하는 프로그램이 실행 중이라면 다르지만요.',
        '`blog`의 주소를 넣어서 `docker exec shop wget -T 3 -qO- http://주소:8080`을 해 보세요. 결과가 아까와 달라졌나요?',
      ],
      learned: ({ one = '', other = '', container = '' }) =>
        `여전히 떨어져 있어요. \`${container}\` 컨테이너는 양쪽을 부를 수 있지만 아무것도 넘겨주지 않아요. \`proxy_pass\`를 설정한 nginx 같은 프로그램이 있어야 넘겨줘요. 그래서 프록시를 두 네트워크에 넣어도 \`${one}\` 컨테이너와 \`${other}\` 컨테이너 사이는 계속 나뉘어 있어요.`,
      choices: {
        'through-middle': '네, 두 네트워크에 있는 컨테이너를 거쳐 닿아요.',
        'still-apart': '아니요, 두 서버는 여전히 떨어져 있어요.',
      },
    },
    'taken-off': {
      title: '한쪽 네트워크에서 빼기',
      goal: '세 번째 컨테이너를 실행 중인 채로 두 네트워크 중 **하나에서만** 분리하세요. 컨테이너는 계속 실행 중이어야 하고, 남은 네트워크의 서버는 이름으로 부를 수 있고 다른 서버에는 더 이상 닿지 않아야 해요.',
      hints: [
        '네트워크에서 나가려면 컨테이너를 새로 만들어야 할까요?',
        '`docker network --help`를 보세요. connect의 반대말은 무엇일까요?',
        '`docker network disconnect blog-net between`을 실행하세요. 네트워크가 먼저, 컨테이너가 나중이에요.',
      ],
      learned: ({ container = '', left = '', kept = '', lost = '' }) =>
        `\`${container}\` 컨테이너는 다시 시작하지 않고 \`${left}\` 네트워크에서 나왔고, \`${kept}\` 네트워크에는 그대로 있어요. 이제 이 컨테이너에게 \`${lost}\` 컨테이너는 없는 것과 같아요.`,
    },
  },
  problems: {
    'one-network-only': ({ network = '' }) => ({
      expected: '직접 만든 네트워크 두 개',
      seen: `${network} 네트워크 하나만 있어요`,
      look: 'docker network ls 를 보세요. 한 네트워크에 함께 두면 두 서비스가 서로 닿아요.',
    }),
    'no-service': () => ({
      expected: '내가 만든 네트워크 하나에만 있는 실행 중인 서버',
      seen: '아직 없어요',
      look: 'docker network inspect 로 누가 연결되어 있는지, docker ps 로 무엇이 실행 중인지 보세요.',
    }),
    'one-service-only': ({ server = '', network = '' }) => ({
      expected: '두 네트워크에 서버 하나씩',
      seen: `${network} 네트워크에만 있어요: ${server}`,
      look: '다른 네트워크를 docker network inspect 로 보세요. 그 네트워크에만 있는 실행 중인 컨테이너가 있나요?',
    }),
    'serves-nothing': ({ container = '' }) => ({
      expected: `${container} 컨테이너에서 실행 중인 서버`,
      seen: '다른 컨테이너가 부를 수 있는 포트가 없어요',
      look: `docker ps 의 COMMAND 칸에서 ${container} 컨테이너가 무엇을 실행하는지 보세요. httpd -f -p 8080 을 주면 서버가 돼요.`,
    }),
    'on-both-already': ({ container = '' }) => ({
      expected: '네트워크 하나에만 있는 컨테이너 두 개',
      seen: `${container} 컨테이너가 양쪽에 다 있어요`,
      look: 'docker network disconnect 로 한쪽에서 빼세요. 양쪽에 두는 것은 뒤의 문제에서 세 번째 컨테이너로 해요.',
    }),
    'apart-name': ({ one = '', other = '' }) => ({
      expected: '실제로 통하는 것',
      seen: `이름을 골랐지만, ${one} 컨테이너에서는 이 이름을 찾지 못해요: ${other}`,
      look: `docker exec ${one} nslookup ${other}`,
    }),
    'apart-ip': ({ one = '', ip = '', port = '', outcome = '' }) => ({
      expected: '실제로 통하는 것',
      seen: `IP 주소를 골랐지만, ${one} 컨테이너에서 불러 보니 이래요: ${ip}:${port} → ${outcomeText(outcome, 'ko')}`,
      look: `docker exec ${one} wget -T 3 -qO- http://${ip}:${port}`,
    }),
    'apart-both': ({ one = '', other = '', ip = '', port = '', outcome = '' }) => ({
      expected: '실제로 통하는 것',
      seen: `둘 다를 골랐지만, ${one} 컨테이너에서 불러 보니 이래요: ${ip}:${port} → ${outcomeText(outcome, 'ko')}`,
      look: `docker exec ${one} nslookup ${other} 명령을 실행해 보고, 주소로도 wget -T 3 을 해 보세요.`,
    }),
    'apart-neither': ({ one = '', other = '' }) => ({
      expected: '실제로 통하는 것',
      seen: `둘 다 안 통한다고 골랐지만, 이 엔진에서는 ${one} 컨테이너에서 ${other} 컨테이너에 닿아요`,
      look: '두 네트워크를 docker network inspect 로 보세요. 특별한 옵션이 있나요?',
    }),
    'no-middle': ({ network1 = '', network2 = '' }) => ({
      expected: `${network1} 네트워크와 ${network2} 네트워크에 연결했던 세 번째 컨테이너`,
      seen: '두 서버 말고는 없어요',
      look: 'docker ps 와 두 네트워크의 docker network inspect 를 보세요.',
    }),
    'on-neither': ({ container = '', network1 = '', network2 = '' }) => ({
      expected: `${network1} 네트워크와 ${network2} 네트워크에 모두 있는 세 번째 컨테이너`,
      seen: `${container} 컨테이너는 어느 쪽에도 없어요`,
      look: `docker inspect ${container} 에서 Networks 를 보세요.`,
    }),
    'on-one-only': ({ container = '', networks = '', network1 = '', network2 = '' }) => ({
      expected: `${network1} 네트워크와 ${network2} 네트워크에 동시에 연결된 ${container} 컨테이너`,
      seen: `지금 속한 네트워크: ${networks}`,
      look: 'connect 는 네트워크를 더해 주기만 해요. 먼저 disconnect 할 필요가 없어요.',
    }),
    'middle-does-not-reach': ({ container = '', server = '', port = '', outcome = '' }) => ({
      expected: `${container} 컨테이너에서 ${server}:${port} 주소로 불렀을 때 오는 응답`,
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${server} 명령과 docker exec ${container} nslookup ${server} 명령을 실행해 보세요.`,
    }),
    'not-its-address': ({ container = '', strange = '' }) => ({
      expected: `${container} 컨테이너가 쓰는 주소`,
      seen: `입력한 답: ${strange}. 이 컨테이너의 주소가 아니에요`,
      look: `docker inspect ${container} 에서 네트워크마다 Gateway 가 아니라 IPAddress 를 보세요.`,
    }),
    'one-address-only': ({ container = '', typed = '', network1 = '', network2 = '' }) => ({
      expected: `${container} 컨테이너가 ${network1} 네트워크와 ${network2} 네트워크에서 쓰는 주소`,
      seen: `입력한 답: ${typed}`,
      look: `docker inspect ${container} 출력을 보면 네트워크마다 IPAddress 가 하나씩 있어요.`,
    }),
    'no-passage-through-middle': ({ one = '', ip = '', port = '', outcome = '' }) => ({
      expected: '실제로 일어나는 일',
      seen: `길이 있다고 골랐지만, ${one} 컨테이너에서 불러 보니 이래요: ${ip}:${port} → ${outcomeText(outcome, 'ko')}`,
      look: `docker exec ${one} wget -T 3 -qO- http://${ip}:${port}`,
    }),
    'no-passage-still-apart': ({ one = '', other = '' }) => ({
      expected: '실제로 일어나는 일',
      seen: `떨어져 있다고 골랐지만, 이 엔진에서는 ${one} 컨테이너에서 ${other} 컨테이너에 닿아요`,
      look: '두 네트워크를 docker network inspect 로 보세요. 특별한 옵션이 있나요?',
    }),
    'still-on-both': ({ container = '', network1 = '', network2 = '' }) => ({
      expected: `${network1} 네트워크와 ${network2} 네트워크 중 하나에만 있는 ${container} 컨테이너`,
      seen: '아직 양쪽에 다 있어요',
      look: '멈춘 컨테이너도 네트워크를 그대로 가지고 있어요. 빼는 명령은 docker network --help 에 있어요.',
    }),
    'off-both': ({ container = '' }) => ({
      expected: `두 네트워크 중 하나에는 남아 있는 ${container} 컨테이너`,
      seen: '이제 어느 쪽에도 없어요',
      look: `docker inspect ${container} 의 Networks 를 보세요. 한쪽에는 남아 있어야 하니 다시 연결하세요.`,
    }),
    'reaches-none': ({ container = '', server = '', kept = '' }) => ({
      expected: `${container} 컨테이너가 ${kept} 네트워크의 ${server} 컨테이너를 불렀을 때 오는 응답`,
      seen: '응답이 없어요',
      look: `docker ps 로 ${server} 컨테이너가 아직 실행 중인지 보세요.`,
    }),
  },
};
