import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: 'nginx와 nodeserver',
  intro: `리버스 프록시는 서버 앞에 서 있어요. 브라우저는 nginx를 부르고, nginx가 서버를 부르죠. 이번에는 둘 다 컨테이너로 띄워서 한 네트워크에 넣어요. 첫 번째 시도는 실패하는데, 누구나 한 번은 겪는 이유 때문이에요.

이 실습 폴더에는 폴더가 두 개 있어요. \`nodeserver\`에는 8080 포트에서 자기 이름을 알려 주는 작은 서버가 있어서, 누가 응답했는지 바로 알 수 있어요. \`nginx\`에는 아직 잘못된 설정 파일 \`myconfig1.conf\`와, 이 파일을 이미지에 넣는 Dockerfile이 있어요. 명령은 실습 폴더에서 입력하세요.

이름은 노트와 똑같이 \`mynet1\`, \`nginx-container\`, \`nodeserver-container\`, \`nginx:1\`, \`nodeserver:1\`을 쓸게요. 이미지 이름 두 개만 그대로 지키면 되고, 네트워크와 컨테이너 이름은 바꿔도 괜찮아요. 내 컴퓨터의 80이나 8080 포트를 다른 프로그램이 쓰고 있다면 콜론 앞의 숫자를 바꾸세요.`,
  tasks: {
    nodeserver: {
      title: '웹서버 띄우기',
      goal: '`nodeserver` 폴더로 `nodeserver:1` 이미지를 빌드하고, 네트워크를 직접 하나 만든 다음(노트에서는 `mynet1`), 이 이미지로 컨테이너를 그 네트워크에서 실행하세요(`nodeserver-container`). 8080 포트는 호스트에 **연결**해서, 내 컴퓨터에서 불렀을 때 서버가 응답해야 해요.',
      hints: [
        '컨테이너, 이미지, 네트워크 중에 무엇이 먼저 있어야 할까요?',
        '`docker build -t 이름:태그 폴더`로 이미지를 만들어요. `docker run --help`에서 `-p`는 포트를 연결하고, `--network`는 네트워크를 정해요.',
        '`docker build -t nodeserver:1 nodeserver`, `docker network create mynet1`, `docker run -d -p 8080:8080 --network mynet1 --name nodeserver-container nodeserver:1`이에요. `-p`에서는 내 컴퓨터의 포트를 먼저 적어요.',
      ],
      learned: ({ container = '', network = '', url = '', said = '' }) =>
        `${url} 주소로 불렀더니 "${said}"라고 응답했어요. 그 안의 이름은 \`${container}\` 컨테이너의 호스트 이름인데, 컨테이너 ID의 앞부분이라 \`docker ps\`에서도 보여요. 이 컨테이너는 \`${network}\` 네트워크에 있고, nginx도 여기서 찾게 될 거예요.`,
    },
    'bad-gateway': {
      title: 'localhost로 보내면?',
      goal: '`nginx/myconfig1.conf`를 보세요. 모든 요청을 `http://localhost:8080`으로 보내라고 적혀 있어요. **아무것도 고치지 말고** `nginx` 폴더로 `nginx:1` 이미지를 빌드해서, 같은 네트워크에서 80 포트를 연결해 실행하세요. 브라우저로 `http://localhost:80`에 접속하면 무엇이 보일지 먼저 고르고, 그다음에 확인하세요.',
      hints: [
        '`http://localhost:8080`이라는 주소를 읽는 것은 브라우저일까요, 컨테이너 안의 nginx일까요?',
        '`docker build -t nginx:1 nginx`로 빌드하고 `-p 80:80 --network mynet1`을 주고 실행하세요. nginx가 누구를 불렀는지는 `docker logs`에 나와요.',
        '`docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1`을 실행하고 `http://localhost:80`에 접속하세요. nginx가 있는 컨테이너에는 8080 포트에서 요청을 받는 서버가 없어요.',
      ],
      learned: ({ container = '', shown = '' }) =>
        `결과: ${outcomeText(shown, 'ko')}. \`${container}\` 컨테이너까지는 갔지만 그 뒤에 아무도 없었어요. nginx에게 \`localhost\`는 자기 컨테이너인데, 거기에는 8080 포트의 서버가 없거든요. 내 컴퓨터에 8080 포트가 열려 있어도 nginx와는 상관없어요.`,
      choices: {
        nodeserver: 'nodeserver의 응답이 보여요. 내 컴퓨터의 8080 포트가 열려 있으니까요.',
        welcome: 'nginx의 환영 페이지가 보여요.',
        'bad-gateway': '502 Bad Gateway가 보여요. nginx는 응답하지만 그 뒤로는 아무도 찾지 못해요.',
        refused: '아무것도 안 보여요. 연결 자체가 안 돼요.',
      },
    },
    proxied: {
      title: '올바른 주소로 고치기',
      goal: 'nginx가 요청을 내 서버로 보내도록 `nginx/myconfig1.conf`를 고치고, 고친 것이 실제로 반영되게 하세요. 브라우저에서 nginx의 포트(`http://localhost:80`)로 접속하면 nodeserver의 응답이 보여야 해요.',
      hints: [
        '직접 만든 네트워크에서는 다른 컨테이너를 무엇으로 부를 수 있었죠? 그리고 nginx가 읽는 파일은 내 폴더에 있을까요, 이미지 안에 있을까요?',
        '고칠 줄은 `proxy_pass`예요. 고친 다음에는 이미지를 다시 빌드해야 하고, 컨테이너는 만들 때의 이미지를 계속 쓰니까 컨테이너도 바꿔야 해요.',
        '`proxy_pass http://nodeserver-container:8080;`으로 고치고, `docker build -t nginx:1 nginx`, `docker stop nginx-container`, `docker rm nginx-container`를 한 다음 전과 똑같이 다시 실행하세요.',
      ],
      learned: ({ container = '', server = '', url = '' }) =>
        `${url} 주소에서 \`${server}\` 컨테이너의 응답이 보여요. \`${container}\` 컨테이너가 같은 네트워크에서 이름으로 찾아간 거예요. 8080은 서버 컨테이너 안의 포트라서, 호스트에 어떤 포트를 연결했는지와는 상관없어요.`,
    },
    'only-nginx': {
      title: 'nginx를 통해서만',
      goal: '연습 문제 6번이에요. 웹서버 컨테이너를 **`-p` 없이** 실행해서, 내 컴퓨터에서는 nginx를 통해서만 접근할 수 있게 하세요. nginx로 접속하면 서버의 응답이 여전히 보여야 해요.',
      hints: [
        '이제 8080 포트를 불러야 하는 것은 누구일까요? 그것은 네트워크 안에 있을까요, 밖에 있을까요?',
        '포트는 컨테이너를 만들 때 정해지니까 지우고 다시 만들어야 해요. 이름이 달라지면 nginx가 찾지 못하니 같은 이름으로 만드세요.',
        '`docker rm -f nodeserver-container` 다음에 `docker run -d --network mynet1 --name nodeserver-container nodeserver:1`이에요. 이제 502가 나온다면 nginx가 시작할 때 찾아 둔 주소를 계속 쓰고 있는 거예요. `docker restart nginx-container`를 하면 다시 찾아요.',
      ],
      learned: ({ container = '', server = '', url = '' }) =>
        `\`${server}\` 컨테이너는 포트를 하나도 열지 않았는데 ${url} 주소에서 응답이 와요. \`${container}\` 컨테이너가 네트워크 안에서 부르기 때문이에요. 컨테이너가 둘이어도 열린 포트는 하나면 충분하고, 서버는 nginx가 허락한 방식으로만 부를 수 있어요.`,
    },
  },
  problems: {
    'no-image': () => ({
      expected: 'nodeserver:1 이미지',
      seen: '이런 이름의 이미지가 없어요',
      look: 'docker images 로 확인해 보세요. Dockerfile 이 있는 nodeserver 폴더로 빌드해요.',
    }),
    'image-other-tag': ({ tag = '' }) => ({
      expected: 'nodeserver:1 이미지',
      seen: `${tag} 이미지가 있어요`,
      look: '콜론 뒤가 태그예요. 적지 않으면 latest 가 돼요. docker tag 로 이름을 하나 더 줄 수 있어요.',
    }),
    'container-other-image': ({ container = '', image = '' }) => ({
      expected: 'nodeserver:1 이미지로 만든 컨테이너',
      seen: `${container} 컨테이너는 ${image} 이미지로 만들었어요`,
      look: 'docker ps 의 IMAGE 칸을 보세요.',
    }),
    'on-no-network-of-yours': ({ container = '', networks = '' }) => ({
      expected: `이 실습에서 직접 만든 네트워크에 연결된 ${container} 컨테이너`,
      seen: networks === '' ? '어느 네트워크에도 없어요' : `지금 속한 네트워크: ${networks}`,
      look: `docker inspect ${container} 의 Networks 와 docker network ls 를 보세요.`,
    }),
    'server-does-not-answer': ({ container = '', outcome = '' }) => ({
      expected: `연결한 포트로 불렀을 때 자기 이름을 알려 주는 ${container} 컨테이너의 응답`,
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${container} 출력을 보세요. docker ps 에는 내 컴퓨터의 어느 포트가 컨테이너의 어느 포트로 가는지 나와요.`,
    }),
    'no-nginx': () => ({
      expected: '80 포트를 연결해 실행 중인 nginx:1 컨테이너',
      seen: '아직 없어요',
      look: 'docker ps 의 PORTS 칸에 80 포트로 가는 것이 없어요.',
    }),
    'nginx-not-published': ({ container = '', ports = '' }) => ({
      expected: '80 포트를 호스트에 연결한 nginx',
      seen:
        ports === ''
          ? `${container} 컨테이너는 연결한 포트가 없어요`
          : `${container} 컨테이너가 연결한 포트: ${ports}`,
      look: 'docker ps 의 PORTS 칸을 보세요. 화살표 오른쪽이 컨테이너의 포트예요.',
    }),
    'nginx-does-not-answer': ({ container = '', url = '', shown = '' }) => ({
      expected: `${url} 주소에서 오는 ${container} 컨테이너의 응답`,
      seen: outcomeText(shown, 'ko'),
      look: `docker logs ${container} 출력을 보세요. 설정 파일에 listen 80 이 그대로 있나요?`,
    }),
    'not-the-given-file': ({ container = '', url = '', shown = '' }) => ({
      expected: 'localhost:8080 으로 보내는, 받은 그대로의 설정으로 빌드한 nginx:1',
      seen: `${url} 주소에서 ${container} 컨테이너가 보낸 응답: ${outcomeText(shown, 'ko')}`,
      look: '컨테이너를 원래 nginx 이미지가 아니라 nginx:1 로 만들어야 하고, myconfig1.conf 는 다음 문제에서 고쳐요.',
    }),
    'bad-gateway-nodeserver': ({ container = '', url = '', shown = '' }) => ({
      expected: '실제로 일어나는 일과 같은 예상',
      seen: `${url} 결과: ${outcomeText(shown, 'ko')}. ${container} 컨테이너가 서버를 찾지 못했어요`,
      look: 'nginx 가 그 줄을 읽을 때 localhost 는 누구일지 생각해 보고 다시 고르세요.',
    }),
    'bad-gateway-welcome': ({ url = '', shown = '' }) => ({
      expected: '실제로 일어나는 일과 같은 예상',
      seen: `${url} 결과: ${outcomeText(shown, 'ko')}. 받은 설정 파일이 default.conf 자리에 들어가서 환영 페이지는 없어요`,
      look: 'nginx 폴더의 Dockerfile 을 보고 다시 고르세요.',
    }),
    'bad-gateway-refused': ({ url = '', shown = '' }) => ({
      expected: '실제로 일어나는 일과 같은 예상',
      seen: `${url} 결과: ${outcomeText(shown, 'ko')}. 누군가 응답을 했다는 뜻이에요`,
      look: '브라우저로 접속해서 그 페이지를 누가 보냈는지 보고 다시 고르세요.',
    }),
    'nginx-of-old-image': ({ container = '', url = '', shown = '' }) => ({
      expected: `${url} 주소에서 보이는 nodeserver 의 응답`,
      seen: `결과: ${outcomeText(shown, 'ko')}. ${container} 컨테이너는 마지막으로 빌드한 것보다 오래된 nginx:1 로 만들었어요`,
      look: '컨테이너를 다시 시작해도 이미지는 바뀌지 않아요. docker ps 에서 그런 이미지는 이름 대신 ID 로 나와요.',
    }),
    'nobody-behind-nginx': ({ container = '', url = '', shown = '' }) => ({
      expected: `${url} 주소에서 보이는 nodeserver 의 응답`,
      seen: `결과: ${outcomeText(shown, 'ko')}. ${container} 컨테이너까지는 가지만 그 뒤로는 아무도 찾지 못했어요`,
      look: `docker logs ${container} 에서 upstream 을 보면 누구를 불렀는지 나와요. 내 서버가 맞나요? 실행 중인가요? 고친 파일이 이미지와 컨테이너에 들어갔나요?`,
    }),
    'not-from-nodeserver': ({ container = '', url = '', shown = '' }) => ({
      expected: `${url} 주소에서 보이는, 컨테이너 호스트 이름이 적힌 nodeserver 의 응답`,
      seen: `${container} 컨테이너의 응답(${outcomeText(shown, 'ko')})에 다른 내용이 있어요`,
      look: '페이지를 읽어 보세요. 누가 쓴 것인가요? myconfig1.conf 가 컨테이너에 /etc/nginx/conf.d/default.conf 로 들어가야 해요.',
    }),
    'server-on-host': ({ server = '' }) => ({
      expected: 'nginx 만 부를 수 있는 서버',
      seen: `${server} 컨테이너는 host 모드라서 -p 없이도 내 컴퓨터의 포트를 써요`,
      look: 'nginx 가 있는 네트워크에 넣어 보세요.',
    }),
  },
};
