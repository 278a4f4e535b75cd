import type { LessonText } from '../../lesson.ts';
import { tierProblems } from '../../text/tiers/ko.ts';

export const ko: LessonText = {
  title: '남은 아쉬움 두 가지',
  intro: `노트의 마지막에는 아쉬운 점이 두 가지 남아 있어요. 긴 명령을 외워서 입력해야 한다는 것, 그리고 지금 모습은 개발용이지 프로덕션용이 아니라는 것이에요.

첫 번째는 Docker Compose로 풀 수 있어요. 무엇을 실행할지 파일 하나에 적어 두고 명령 하나로 실행해요. dari도 같은 방식으로 동작해요. \`npx dari up\`과 \`npx dari commands\`로 볼 수 있어요.

두 번째를 풀려면 편하게 쓰던 것을 버려야 해요. 컨테이너에 연결한 호스트의 폴더, 아무 데나 쓸 수 있는 권한, root 사용자예요. 대신 컨테이너가 끝나 버렸을 때 다시 시작해 줄 누군가가 필요해요. \`docker compose\`가 필요한데, Docker Desktop에는 들어 있고 다른 환경에서는 따로 설치해요. 3000번과 5173번 포트가 필요하니까 dari 스택은 \`npm run stop\`으로 멈추고, 지난 실습의 컨테이너는 \`docker rm -f my-page my-api my-db\`로 지우세요.`,
  tasks: {
    'one-file': {
      title: '파일 하나, 명령 하나',
      goal: '실습 폴더의 `compose.yaml`에 데이터베이스와 api가 적혀 있어요. 세 번째 서비스를 추가하세요. {node} 이미지를 쓰고, `./web` 폴더를 `/app`에 연결하고, 명령은 `node /app/server.mjs`, 5173 포트는 호스트의 5173에 연결해요. 그다음 `docker compose up -d`로 모두 실행하세요. 페이지, api, 데이터베이스가 Compose 프로젝트 **하나**로 실행되고, 내 컴퓨터의 브라우저에서 페이지를 쓸 수 있고, 데이터베이스의 포트는 열려 있지 않아야 해요.',
      hints: [
        '`docker run`의 옵션은 파일에서 어떤 줄이 될까요? `api` 서비스와 지난 실습의 명령을 비교해 보세요.',
        '이미지, 명령, 볼륨, 포트, 이렇게 네 가지가 필요해요. 들여쓰기가 어디에 속하는지를 정해요.',
        "`api` 아래에 `page:`를 쓰고, 그 안에 `image: {node}`, `command: node /app/server.mjs`, `volumes:`에는 `- ./web:/app`, `ports:`에는 `- '5173:5173'`을 적으세요. 그다음 `docker compose up -d`를 실행하면 돼요.",
      ],
      learned: ({ project = '', database = '', url = '' }) =>
        `\`${project}\` 프로젝트가 실행됐어요. 브라우저로 열어 보세요(${url}). Compose가 프로젝트의 네트워크를 만들어 주고, 그 안에서는 서비스 이름이 통해요. 그래서 api가 \`db\`를 찾을 수 있어요. 컨테이너의 실제 이름은 더 길고요(\`${database}\`). 여기에서는 호스트의 폴더를 \`./web\`처럼 적어도 Compose가 전체 경로로 바꿔 줘요.`,
    },
    'down-and-up': {
      title: '모두 내렸다가 다시 올리기',
      goal: '목표를 하나 저장하세요. 그다음 명령 하나로 프로젝트 전체를 없애고, 또 다른 명령 하나로 되살리세요. 컨테이너 세 개가 모두 새것이어야 하고, 목표는 그대로 있어야 해요.',
      hints: [
        'up의 반대말은 무엇일까요?',
        '`docker compose down --help`를 보세요. 무엇을 지우고, 무엇은 따로 말해야 지울까요?',
        '`docker compose down`을 한 다음 `docker compose up -d`를 하세요. `--volumes`를 주지 않으면 볼륨은 남아요.',
      ],
      learned: ({ goal = '', volume = '' }) =>
        `"${goal}" 목표가 그대로 있어요. \`down\`은 컨테이너와 네트워크만 지우고 \`${volume}\` 볼륨은 남겨 둬요. \`down --volumes\`였다면 볼륨도 지웠을 거예요. dari 스택에서는 \`dari down\`과 \`dari down --volumes\`가 같은 일을 해요.`,
    },
    'way-out': {
      title: 'dari는 프로덕션에서 어떻게 할까요?',
      goal: 'dari 폴더에서 `npx dari commands production`을 실행하면 프로덕션 스택의 docker 명령이 나와요. 데이터베이스가 있는 네트워크에는 **밖으로 나가는 길이 없어요**. 네트워크를 그렇게 만드는 옵션을 입력하세요.',
      hints: [
        '네트워크를 만드는 명령은 어느 것이고, 두 명령은 무엇이 다른가요?',
        '`docker network create`로 시작하는 줄을 보세요. 옵션의 뜻은 `docker network create --help`에 나와요.',
        '`npx dari commands production | grep "network create"`를 실행하면 두 줄이 나와요. 한쪽에만 있는 옵션이 있어요.',
      ],
      learned: ({ option = '' }) =>
        `\`${option}\` 옵션이에요. 이런 네트워크에서는 컨테이너끼리만 통신하고, 인터넷으로 나가지도 못해요. api는 페이지가 있는 네트워크와 데이터베이스가 있는 네트워크에 모두 있어서, 페이지와 데이터베이스는 서로 만나지 않아요.`,
    },
    'for-real': {
      title: '서버에 올려도 되는 컨테이너',
      goal: '`web` 폴더로 페이지 이미지를 빌드해서 서버에서처럼 실행하세요. 호스트의 폴더를 연결하지 **않고**, 파일 시스템은 읽기 전용으로, root가 아닌 사용자로 실행하고, 스스로 다시 시작하도록 재시작 정책을 정해야 해요. 5173 포트는 호스트의 아무 포트에나 연결하고, 거기에서 응답해야 해요.',
      hints: [
        '개발할 때 쓰던 컨테이너에서 서버라면 위험한 것은 무엇이고, 모자란 것은 무엇일까요?',
        '`docker run --help`에서 `restart`, `read-only`, `user`를 찾아보세요. 이미지에는 번호가 1000인 사용자가 있어요.',
        '`docker build -t goals-page:1 web`을 실행한 다음 `docker run -d --name live -p 8080:5173 --restart unless-stopped --read-only --user 1000:1000 goals-page:1`을 실행하세요.',
      ],
      learned: ({ container = '', user = '', restart = '', url = '' }) =>
        `\`${container}\` 컨테이너가 응답해요(${url}). 실행하는 사용자: ${user}, 재시작 정책: \`${restart}\`. 파일은 어디에도 쓸 수 없어요. 누가 침입해도 할 수 있는 일이 거의 없어요. 페이지가 이미지 안에 있으니 어느 서버에서 실행해도 똑같은 것이 보여요.`,
    },
    'back-again': {
      title: '스스로 다시 시작하는 컨테이너',
      goal: '그 컨테이너의 서버가 스스로 끝나게 하세요. 컨테이너 **안에서** 첫 번째 프로세스에 TERM 신호를 보내면 돼요. 그다음 엔진이 다시 시작했는지 확인하세요. `docker stop`이나 `docker restart`는 재시작 정책이 아니라 사람이 한 일이라서 인정되지 않아요.',
      hints: [
        '프로그램이 끝난 것과 사람이 컨테이너를 멈춘 것을 엔진은 어떻게 구별할까요?',
        '`docker exec`는 컨테이너 안에서 명령을 실행해요. 그 안의 첫 번째 프로세스는 번호가 1이에요.',
        "`docker exec -d live sh -c 'kill 1'`을 실행한 다음 `docker ps`의 STATUS 칸을 보세요.",
      ],
      learned: ({ container = '', restart = '' }) =>
        `\`${container}\` 컨테이너가 끝났다가 다시 시작됐어요. 재시작 정책이 \`${restart}\`이기 때문이에요. \`unless-stopped\`나 \`always\`라면 컴퓨터를 다시 켰을 때도 돌아와요. \`docker stop\`으로 멈춘 것만 멈춘 채로 있어요.`,
    },
  },
  problems: {
    ...tierProblems,
    'nothing-up': () => ({
      expected: 'compose.yaml 로 실행한 데이터베이스와 api, 페이지',
      seen: '이 실습을 시작한 뒤에 만든 데이터베이스가 없어요',
      look: '실습 폴더에서 docker compose up -d 를 실행하세요. 파일에 대해 뭐라고 나오나요?',
    }),
    'not-by-compose': ({ container = '', project = '' }) => ({
      expected: `컨테이너 세 개가 모두 들어 있는 Compose 프로젝트 하나${project === '' ? '' : ` (${project})`}`,
      seen: `${container} 컨테이너는 여기에 속하지 않아요`,
      look: 'docker compose ps 에 프로젝트의 컨테이너가 나와요. 서비스가 파일에 적혀 있어야 해요.',
    }),
    'option-of-container': ({ typed = '' }) => ({
      expected: 'docker network create 의 옵션',
      seen: `입력한 답: ${typed}. 이건 docker run 의 옵션이에요`,
      look: 'npx dari commands production 에서 docker network create 로 시작하는 줄을 보세요.',
    }),
    'not-that-option': ({ typed = '' }) => ({
      expected: '네트워크에서 밖으로 나가는 길을 없애는 옵션',
      seen: `입력한 답: ${typed}`,
      look: 'docker network create --help 를 보세요. 바깥과의 접근을 막는 옵션은 무엇일까요?',
    }),
    'production-bind-mount': ({ container = '' }) => ({
      expected: `호스트의 폴더를 연결하지 않은 ${container} 컨테이너`,
      seen: '호스트의 폴더가 연결되어 있어요',
      look: `docker inspect ${container} 의 Mounts 를 보세요. 서버에는 그 폴더가 없거나 다른 것이 들어 있어요.`,
    }),
    'no-restart-policy': ({ container = '', restart = '' }) => ({
      expected: `${container} 컨테이너의 재시작 정책`,
      seen: `지금 값: ${restart}`,
      look: 'docker run --help 의 --restart 를 보세요. 실행 중인 컨테이너에는 docker update 로 정할 수 있어요.',
    }),
    'files-writable': ({ container = '' }) => ({
      expected: `파일 시스템이 읽기 전용인 ${container} 컨테이너`,
      seen: '프로그램이 아무 데나 쓸 수 있어요',
      look: 'docker run --help 에 그런 옵션이 있어요.',
    }),
    'runs-as-root': ({ container = '', user = '' }) => ({
      expected: `root 가 아닌 사용자로 실행되는 ${container} 컨테이너`,
      seen: user === '' ? '이미지에 정해진 사용자가 없어서 root 로 실행돼요' : `지금 사용자: ${user}`,
      look: `docker exec ${container} id 로 누구인지 볼 수 있어요.`,
    }),
    'not-ended-yet': ({ container = '' }) => ({
      expected: `끝났다가 다시 시작된 ${container} 컨테이너`,
      seen: '처음부터 계속 실행 중이에요',
      look: '컨테이너 안에서 1번 프로세스가 서버예요. 신호를 보내는 명령은 무엇일까요?',
    }),
    'restarted-by-hand': ({ container = '' }) => ({
      expected: `스스로 끝나고 엔진이 다시 시작한 ${container} 컨테이너`,
      seen: '명령으로 멈췄다가 시작했어요',
      look: '컨테이너 안에서 해 보세요. docker exec 로 1번 프로세스에 신호를 보내면 돼요.',
    }),
  },
};
