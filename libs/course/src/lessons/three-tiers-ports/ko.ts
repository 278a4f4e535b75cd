import type { LessonText } from '../../lesson.ts';
import { tierProblems } from '../../text/tiers/ko.ts';

export const ko: LessonText = {
  title: '컨테이너 세 개를 손으로: 처음 쓰는 방법',
  intro: `앱을 세 부분으로 나눠 볼게요. 브라우저에 보이는 페이지, 목표를 다루는 api, 목표를 저장하는 데이터베이스예요. 각각 컨테이너 하나씩이고, 서로를 찾을 수 있어야 해요.

가장 먼저 떠오르는 방법은 모두 호스트 포트에 연결하는 거예요. 그러면 컨테이너는 \`host.docker.internal\`이라는 이름으로 **호스트**를 부르고, 호스트의 포트가 다른 컨테이너로 이어져요. 이렇게 해도 동작해요. 무엇이 아쉬운지는 마지막에 볼게요.

데이터베이스는 {mongo}(27017 포트), api는 {api}(3000 포트)예요. api 이미지는 dari 코드로 여기서 빌드한 것이에요. 페이지는 실습 폴더의 \`web\` 폴더에 있어요. dari 스택이 실행 중이면 같은 포트를 쓰니까 먼저 \`npm run stop\`으로 멈추세요.`,
  tasks: {
    database: {
      title: '호스트에 열린 데이터베이스',
      goal: '{mongo} 이미지로 컨테이너를 띄우고, 27017 포트를 호스트의 모든 주소에 연결하세요. 첫 사용자도 만들어야 해요. `MONGO_INITDB_ROOT_USERNAME`과 `MONGO_INITDB_ROOT_PASSWORD` 환경 변수에 원하는 값을 주세요. 호스트의 27017이 이미 쓰이고 있으면 호스트 쪽만 다른 번호로 하세요.',
      hints: [
        '컨테이너에 설정값을 주려면, 그리고 호스트 포트에 연결하려면 어떤 옵션이 필요할까요?',
        '`docker run --help`에서 `-e`와 `-p` 옵션을 보세요.',
        '`docker run -d --name my-db -p 27017:27017 -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret {mongo}`',
      ],
      learned: ({ container = '', hostPort = '' }) =>
        `\`${container}\` 컨테이너가 응답하고, 호스트의 ${hostPort}번 포트가 거기로 이어져요. 사용자는 이미지가 빈 데이터 폴더로 처음 시작할 때 만들었어요.`,
    },
    'api-by-host': {
      title: '호스트를 부르는 api',
      goal: '{api} 이미지로 컨테이너를 띄우고 3000 포트를 호스트에 연결하세요. 데이터베이스에는 호스트를 거쳐서 닿아야 하니까 `DB_HOST=host.docker.internal`을 주고, 호스트 포트를 27017이 아닌 번호로 했다면 `DB_PORT`도 주세요. 로그인은 `DB_USER`와 `DB_PASSWORD`로 해요. 곧 띄울 페이지를 위해 `WEB_ORIGINS=http://localhost:5173`도 필요해요. 리눅스에서는 `--add-host host.docker.internal:host-gateway`가 있어야 이 이름을 쓸 수 있어요.',
      hints: [
        'api 컨테이너 안에서 볼 때 localhost는 누구이고, host.docker.internal은 누구일까요?',
        '무엇이 문제인지 api가 알려 줘요. `docker logs my-api`나 `curl http://localhost:3000/readyz`를 보세요.',
        '`docker run -d --name my-api -p 3000:3000 --add-host host.docker.internal:host-gateway -e DB_HOST=host.docker.internal -e DB_USER=root -e DB_PASSWORD=secret -e WEB_ORIGINS=http://localhost:5173 {api}`',
      ],
      learned: ({ container = '', port = '' }) =>
        `\`${container}\` 컨테이너가 호스트의 ${port}번 포트를 부르면 호스트가 데이터베이스로 이어 줘요. 두 컨테이너는 서로를 몰라요. 한 컨테이너에서 밖으로 나갔다가 다른 컨테이너로 다시 들어가는 길이에요.`,
    },
    'page-in-browser': {
      title: '페이지의 스크립트는 어디에서 실행될까요?',
      goal: '`web` 폴더로 페이지 이미지를 빌드하고, 5173 포트를 호스트의 5173에 연결해서 실행하세요. 페이지의 스크립트는 `API_URL`에 적힌 주소로 api를 부르고, 아무것도 주지 않으면 `http://localhost:3000`을 불러요. 내 컴퓨터의 브라우저로 페이지를 쓸 수 있어야 해요. 그러려면 **브라우저에서** 통하는 주소여야 하고, api가 그 페이지의 출처(origin)를 허락해야 해요.',
      hints: [
        '+ 버튼을 누르면 api는 누가 부를까요? 페이지를 보내 준 컨테이너일까요, 브라우저일까요?',
        'api는 호스트의 포트에 열려 있어요. 호스트에 있는 브라우저는 호스트를 어떤 이름으로 부를까요?',
        '`docker build -t my-page web`, `docker run -d --name my-page -p 5173:5173 my-page`를 차례로 실행하세요. api가 다른 포트에 있다면 `-e API_URL=http://localhost:포트`도 주세요.',
      ],
      learned: ({ page = '', address = '' }) =>
        `브라우저로 열어 보세요: ${page}. 페이지는 컨테이너가 보내 주지만, 스크립트는 브라우저에서 실행되면서 호스트의 주소를 불러요(${address}). 그래서 어떤 방법을 쓰더라도 api의 포트는 호스트에 연결해야 해요.`,
    },
    'goal-stored': {
      title: '세 컨테이너를 모두 지나서',
      goal: '목표를 하나 저장하세요. 페이지에서 적어도 되고, api에 직접 보내도 돼요. api의 `/goals` 목록에 그 목표가 있어야 해요.',
      hints: [
        '페이지에서 + 버튼을 누르면 무슨 일이 일어날까요? `web/page/page.js`에 적혀 있어요.',
        '`/goals`에 `{"text": "네트워크 공부"}` 같은 JSON을 POST로 보내면 저장돼요.',
        `\`curl -X POST -H 'content-type: application/json' -d '{"text":"네트워크 공부"}' http://localhost:3000/goals\``,
      ],
      learned: ({ goal = '', url = '' }) =>
        `"${goal}" 목표가 브라우저에서 api로, api에서 호스트를 거쳐 데이터베이스로 갔다가 다시 돌아왔어요(${url}).`,
    },
    'open-to-whom': {
      title: '또 누가 들어올 수 있을까요?',
      goal: 'api가 닿을 수 있도록 데이터베이스의 포트를 열었어요. 지금 그 포트에는 누가 연결할 수 있을까요? `docker ps`를 보고 고르세요.',
      hints: [
        '열린 포트는 누구를 위해 열렸는지 알고 있을까요?',
        '`docker ps`의 PORTS 칸을 보면 호스트의 어느 주소에서 열려 있는지 나와요.',
        '`0.0.0.0:27017->27017/tcp`는 내 컴퓨터의 모든 주소에서 열려 있다는 뜻이에요. 127.0.0.1이라면 내 컴퓨터의 프로그램만 쓸 수 있어요.',
      ],
      learned: ({ container = '', address = '', port = '' }) =>
        `내 컴퓨터에 닿을 수 있으면 누구나 연결할 수 있어요. \`${container}\` 컨테이너가 ${address}:${port}에 열려 있거든요. 데이터를 지키는 것은 비밀번호뿐이에요. 127.0.0.1에만 열면 다른 컴퓨터는 막히지만, 리눅스에서는 api도 닿지 못해요. 다음 실습에서는 포트를 아예 열지 않는 방법을 해 볼게요.`,
      choices: {
        'api-only': '비밀번호를 아는 api만 연결할 수 있어요.',
        'this-computer': '내 컴퓨터의 프로그램과 컨테이너만 연결할 수 있어요.',
        everybody: '내 컴퓨터에 닿을 수 있으면 누구나 연결할 수 있어요.',
      },
    },
  },
  problems: {
    ...tierProblems,
    'api-other-way': ({ container = '', address = '' }) => ({
      expected: `호스트를 거쳐 가는 ${container} 컨테이너 (DB_HOST=host.docker.internal)`,
      seen: `통하기는 해요. 지금 값: DB_HOST=${address}`,
      look: '주소는 다음에 시작할 때 달라질 수 있어요. 이번 실습에서는 호스트를 거치는 방법을 해 보는 거예요.',
    }),
    'open-to-whom-api-only': ({ container = '', address = '', port = '' }) => ({
      expected: '실제로 연결할 수 있는 쪽',
      seen: `api 만이라고 골랐지만, ${container} 컨테이너는 ${address}:${port} 에 열려 있어요`,
      look: '연결할 수 있는 것과 로그인할 수 있는 것은 달라요. docker ps 의 PORTS 칸을 보세요.',
    }),
    'open-to-whom-this-computer': ({ container = '', address = '', port = '' }) => ({
      expected: '실제로 연결할 수 있는 쪽',
      seen: `내 컴퓨터만이라고 골랐지만, ${container} 컨테이너는 ${address}:${port} 에 열려 있어요`,
      look: 'docker ps 의 PORTS 칸을 보세요. 포트 앞에 127.0.0.1 이 있나요?',
    }),
    'open-to-whom-everybody': ({ container = '', address = '', port = '' }) => ({
      expected: '실제로 연결할 수 있는 쪽',
      seen: `누구나라고 골랐지만, ${container} 컨테이너는 ${address}:${port} 에만 열려 있어요`,
      look: 'docker ps 의 PORTS 칸에서 포트 앞에 어떤 주소가 있는지 보세요.',
    }),
  },
};
