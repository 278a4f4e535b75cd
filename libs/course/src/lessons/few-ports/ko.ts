import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '포트는 최소한으로',
  intro: `연 포트는 내 컴퓨터에 낸 문이에요. 그런데 \`-p\`로 낸 문은 생각보다 넓게 열려요. 앞에 주소를 적지 않으면 내 컴퓨터에 닿을 수 있는 컴퓨터는 모두 들어올 수 있거든요.

이번에는 누구나 들어오는 문과 나만 쓰는 문을 하나씩 열어 보고, EXPOSE가 실제로 무엇을 하는지 확인하고, 바깥에서 무엇이 보이는지 \`docker ps\`에서 읽어 봐요. 마지막에는 문을 하나만 남기고 다 닫아요. 그래도 잃는 것은 없어요.

80 포트에서 웹페이지를 보여 주는 컨테이너라면 무엇이든 괜찮아요. {nginx}로 띄우면 저절로 그래요. 내 컴퓨터의 포트는 8081처럼 비어 있는 것을 고르세요.`,
  tasks: {
    published: {
      title: '누구나 들어오는 문',
      goal: '80 포트에서 웹페이지를 보여 주는 컨테이너를 실행하고, **다른 컴퓨터**에서도 내 컴퓨터의 포트로 부를 수 있게 하세요. `http://localhost:포트`로 접속하면 페이지가 보여야 해요.',
      hints: [
        '바깥이란 다른 컨테이너일까요, 내 컴퓨터의 주소를 아는 모든 사람일까요?',
        '`docker run --help`에 포트를 골라서 여는 옵션과 이미지의 포트를 모두 여는 옵션이 있어요.',
        '`docker run -d --name open -p 8081:80 {nginx}`를 실행하세요. 8081은 내 컴퓨터의 포트, 80은 컨테이너의 포트예요.',
      ],
      learned: ({ container = '', url = '' }) =>
        `${url} 주소로 접속하면 \`${container}\` 컨테이너로 들어가요. \`docker ps\`에서 포트 앞에 있는 0.0.0.0은 내 컴퓨터가 가진 모든 주소를 뜻해요. 리눅스에서는 ufw 같은 방화벽도 이 문을 막지 못해요. 도커가 그보다 먼저 요청을 넘겨 버리거든요.`,
    },
    loopback: {
      title: '나만 쓰는 문',
      goal: '80 포트에서 웹페이지를 보여 주는 컨테이너를 하나 더 실행하되, **내 컴퓨터의 프로그램만** 부를 수 있게 포트를 여세요. 그 포트로 접속하면 페이지가 보여야 해요.',
      hints: [
        '모든 컴퓨터가 자기 자신만을 위해 가지고 있는 주소는 무엇일까요?',
        '`-p`에는 주소, 내 컴퓨터의 포트, 컨테이너의 포트, 이렇게 세 가지를 적을 수 있어요.',
        '`docker run -d --name private -p 127.0.0.1:8082:80 {nginx}`',
      ],
      learned: ({ container = '', url = '' }) =>
        `${url} 주소로 나는 \`${container}\` 컨테이너에 들어갈 수 있지만 다른 컴퓨터는 그럴 수 없어요. 127.0.0.1은 밖에서 부를 수 없는 주소니까요. 데이터베이스나 아직 만드는 중인 서버라면 이렇게 여는 편이 안전해요.`,
    },
    exposed: {
      title: 'EXPOSE는 무엇을 열까요?',
      goal: '세 번째 컨테이너는 **`-p` 없이** 실행하고, 80 포트는 EXPOSE만 해요. Dockerfile에 `EXPOSE 80`이 있거나 `--expose 80`을 준 경우예요. 이 포트로 페이지를 받을 수 있는 것은 누구일지 먼저 고르고, 그런 컨테이너를 다른 컨테이너들 옆에 실행해서 확인하세요.',
      hints: [
        '문에 팻말을 붙이면 문이 열릴까요?',
        '`docker ps`에서 호스트에 연결한 포트에는 화살표가 있고, EXPOSE만 한 포트에는 없어요.',
        '`docker run -d --name hidden --expose 80 {nginx}`를 실행하고 `curl http://localhost:80`을 해 보세요. 다른 컨테이너 안에서 이 컨테이너의 주소로도 불러 보세요.',
      ],
      learned: ({ container = '', neighbour = '', ip = '' }) =>
        `\`${neighbour}\` 컨테이너는 \`${ip}\` 주소로 \`${container}\` 컨테이너의 페이지를 받았어요. 같은 네트워크에 있기 때문이고, EXPOSE가 없어도 똑같아요. EXPOSE는 사람이 읽는 메모이자 \`-P\`가 참고하는 정보일 뿐이에요. 리눅스에서는 호스트도 모든 bridge에 닿아 있어서 이 주소를 부를 수 있어요.`,
      choices: {
        everybody: '내 컴퓨터에 닿을 수 있는 모든 컴퓨터요. EXPOSE가 포트를 열어 주니까요.',
        'this-computer': '내 컴퓨터의 프로그램이요. http://localhost:80 으로 받을 수 있어요.',
        neighbours: '이 컨테이너와 같은 네트워크에 있는 컨테이너요.',
      },
    },
    outsider: {
      title: '바깥에서 보이는 것',
      goal: '지금 컨테이너 여러 개가 나란히 실행 중이에요. 이 가운데 **다른 컴퓨터**가 부를 수 있는 것은 어느 것일까요? 이름을 입력하세요. 여러 개라면 쉼표로 나눠 모두 적으세요.',
      hints: [
        '누구나 들어오는 문과 나만 쓰는 문을 목록에서 어떻게 구별할까요?',
        '`docker ps`의 PORTS 칸에서 내 컴퓨터의 포트 앞에 주소가 나와요.',
        '0.0.0.0과 [::]은 누구나, 127.0.0.1은 내 컴퓨터만, 화살표가 없으면 열린 포트가 없는 거예요.',
      ],
      learned: ({ open = '' }) =>
        `누구에게나 열려 있는 것: ${open}. 가끔 이 목록을 읽어 보세요. 침입하려는 사람이 가장 먼저 두드려 볼 곳이거든요.`,
    },
    'one-door': {
      title: '문은 하나면 충분해요',
      goal: '내 컨테이너를 모두 합쳐서 **호스트에 연결한 포트를 딱 하나만** 남기세요. 그 포트의 컨테이너는 직접 만든 네트워크에 있고, 같은 네트워크에 컨테이너가 하나 이상 더 있어야 해요. 이 두 번째 컨테이너는 80 포트에서 웹페이지를 보여 주고, 문이 있는 컨테이너가 이름으로 불러 그 페이지를 받을 수 있어야 해요. 남겨 둔 포트로 접속하면 웹페이지가 보여야 해요.',
      hints: [
        '바깥에서 들어와야 하는 것은 누구이고, 이웃이 부르기만 하는 것은 누구일까요?',
        '컨테이너가 있는 동안에는 포트를 닫을 수 없어요. 필요 없는 컨테이너는 멈추거나 지우세요.',
        '`docker rm -f open private`, `docker network create inside`, 그리고 {nginx} 하나는 `--network inside`만 주고, 하나는 `--network inside -p 8083:80`을 주고 실행하세요.',
      ],
      learned: ({ container = '', neighbour = '', network = '', url = '' }) =>
        `${url} 하나만 열려 있고, 그 문은 \`${container}\` 컨테이너로 가요. \`${neighbour}\` 컨테이너는 \`${network}\` 네트워크 안에서 이름으로 부를 수 있고 바깥에서는 부를 수 없어요. nginx가 서버 앞에 서 있을 때가 바로 이런 모습이에요.`,
    },
  },
  problems: {
    'only-on-loopback': ({ container = '', ports = '' }) => ({
      expected: '다른 컴퓨터도 부를 수 있는 포트',
      seen: `${container} 컨테이너의 포트: ${ports}`,
      look: 'docker ps 의 PORTS 칸을 보세요. 포트 앞에 127.0.0.1 이 있으면 내 컴퓨터에서만 부를 수 있어요.',
    }),
    'no-page-through-door': ({ container = '', outcome = '' }) => ({
      expected: `${container} 컨테이너에 연결한 포트에서 오는 웹페이지`,
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${container} 출력을 보세요. 콜론 뒤에는 서버가 실제로 쓰는 포트를 적어야 해요.`,
    }),
    'open-to-all': ({ container = '', ports = '' }) => ({
      expected: '내 컴퓨터에서만 부를 수 있는 컨테이너',
      seen:
        ports === ''
          ? `${container} 컨테이너는 누구에게나 열려 있어요`
          : `${container} 컨테이너의 포트: ${ports}`,
      look: 'docker ps 의 PORTS 칸에서 포트 앞에 어떤 주소가 있는지 보세요.',
    }),
    'exposed-everybody': ({ container = '' }) => ({
      expected: '실제로 일어나는 일과 같은 예상',
      seen: `${container} 컨테이너는 EXPOSE만 했을 뿐 내 컴퓨터의 포트가 없어서, 바깥에서는 아무도 부를 수 없어요`,
      look: 'docker ps 에서 화살표가 있는지 보고 다시 고르세요.',
    }),
    'exposed-this-computer': ({ container = '' }) => ({
      expected: '실제로 일어나는 일과 같은 예상',
      seen: `${container} 컨테이너는 EXPOSE만 했고, http://localhost:80 은 여기로 오지 않아요`,
      look: `curl http://localhost:80 과 docker port ${container} 명령을 실행해 보고 다시 고르세요.`,
    }),
    'no-hidden-container': () => ({
      expected: '포트를 열지 않고 80 포트를 EXPOSE만 한, 실행 중인 컨테이너',
      seen: '아직 없어요',
      look: 'docker ps 의 PORTS 칸에 화살표 없이 80/tcp 가 나와야 해요.',
    }),
    'not-exposed': ({ container = '' }) => ({
      expected: '80 포트를 EXPOSE한 컨테이너',
      seen: `${container} 컨테이너는 EXPOSE하지 않았어요`,
      look: '이미지에서는 EXPOSE, docker run 에서는 --expose 예요.',
    }),
    'no-neighbour': ({ container = '' }) => ({
      expected: `${container} 컨테이너와 같은 네트워크에서 실행 중인 다른 컨테이너`,
      seen: '혼자 있어요',
      look: `docker inspect ${container} 의 Networks 를 보세요.`,
    }),
    'no-page-inside': ({ container = '' }) => ({
      expected: `이웃이 ${container} 컨테이너를 불렀을 때 80 포트에서 오는 웹페이지`,
      seen: '오지 않았어요',
      look: 'docker logs 를 보세요. 안에서 서버가 80 포트로 실행 중인가요?',
    }),
    'no-page-by-name': ({ container = '', names = '' }) => ({
      expected: `${container} 컨테이너가 이웃을 이름으로 불렀을 때 80 포트에서 오는 웹페이지`,
      seen: `불러 봤지만 페이지가 오지 않은 곳: ${names}`,
      look: '이웃의 docker logs 를 보세요. 서버가 80 포트로 실행 중인가요? --name 으로 이름을 주었나요? 예전 엔진은 자동으로 지어진 이름을 알려 주지 않아요.',
    }),
    'nobody-is-open': () => ({
      expected: '다른 컴퓨터가 부를 수 있는, 목록에서 찾아볼 컨테이너',
      seen: '지금은 하나도 없어요',
      look: '첫 번째 문제에서 만든 컨테이너를 다시 실행해 보세요.',
    }),
    'outsider-unknown': ({ name = '' }) => ({
      expected: '실행 중인 내 컨테이너의 이름',
      seen: `이런 이름의 컨테이너가 없어요: ${name}`,
      look: 'docker ps 의 마지막 칸을 보세요.',
    }),
    'outsider-loopback': ({ container = '', ports = '' }) => ({
      expected: '다른 컴퓨터가 부를 수 있는 컨테이너',
      seen: `${container} 컨테이너의 포트: ${ports}. 내 컴퓨터에서만 들어갈 수 있어요`,
      look: 'docker ps 의 PORTS 칸에서 포트 앞의 주소를 보세요.',
    }),
    'outsider-hidden': ({ container = '' }) => ({
      expected: '다른 컴퓨터가 부를 수 있는 컨테이너',
      seen: `${container} 컨테이너에는 열린 포트가 없어요`,
      look: 'docker ps 의 PORTS 칸에 화살표가 없으면 문이 없는 거예요.',
    }),
    'outsider-more': ({ typed = '', count = '' }) => ({
      expected: `다른 컴퓨터가 부를 수 있는 컨테이너 전부, 모두 ${count}개`,
      seen: `입력한 답: ${typed}`,
      look: 'docker ps 의 PORTS 칸에서 0.0.0.0 과 [::] 을 찾아보세요.',
    }),
    'too-many-doors': ({ doors = '' }) => ({
      expected: '실행 중인 내 컨테이너를 모두 합쳐서 연결한 포트 하나',
      seen: `지금 연결된 포트: ${doors}`,
      look: 'docker ps 의 PORTS 칸을 보세요. 바깥에서 부를 필요가 없는 것은 멈추거나 지우세요.',
    }),
    'no-door': () => ({
      expected: '호스트에 연결한 포트 하나',
      seen: '하나도 없어서 아무도 들어올 수 없어요',
      look: 'docker ps 의 PORTS 칸을 보세요.',
    }),
    'not-together': ({ container = '' }) => ({
      expected: `직접 만든 네트워크에 다른 컨테이너와 함께 있는 ${container} 컨테이너`,
      seen: '그런 네트워크에 이웃이 없어요',
      look: `docker inspect ${container} 의 Networks 를 보세요. 기본 bridge 에서는 이름으로 부를 수 없어요.`,
    }),
    'door-leads-nowhere': ({ container = '' }) => ({
      expected: `${container} 컨테이너로 가는 내 컴퓨터의 포트`,
      seen: '엔진이 연결해 준 포트가 없어요',
      look: `docker port ${container} 명령을 실행해 보세요. --internal 네트워크에서는 포트가 열리지 않아요.`,
    }),
  },
};
