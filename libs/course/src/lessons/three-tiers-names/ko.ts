import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';
import { tierProblems } from '../../text/tiers/ko.ts';

export const ko: LessonText = {
  title: '컨테이너 세 개를 손으로: 더 나은 방법',
  intro: `같은 앱을 이번에는 내가 만든 네트워크에서 띄워 볼게요. api가 데이터베이스를 **이름**으로 부르니까 데이터베이스의 포트를 열 필요가 없고, 요청이 도커 밖으로 나갔다가 돌아오지도 않아요.

그래도 달라지지 않는 것이 있어요. 페이지는 브라우저에서 실행되고, 브라우저는 내 네트워크 안에 있지 않아요. 그러면 어떻게 되는지 먼저 예상해 보고 직접 확인해 봐요.

그다음에는 실제로 쓸 수 있는 앱으로 만들어요. 컨테이너가 사라져도 남는 데이터, 로그인, 실행 중에 고칠 수 있는 페이지예요. 마지막에는 내가 쓴 명령이 \`dari up bridge\`와 같은 일을 하게 돼요. dari 스택과 지난 실습에서 만든 것이 같은 포트를 쓰니까, 먼저 \`npm run stop\`으로 멈추고 \`docker rm -f my-page my-api my-db\`로 지우세요. \`my-net\`, \`my-db\`, \`my-api\`, \`my-page\`, \`my-data\` 같은 이름은 예시일 뿐이에요.`,
  tasks: {
    database: {
      title: '밖에서 보이지 않는 데이터베이스',
      goal: '내가 만든 네트워크에 {mongo} 이미지로 데이터베이스를 띄우세요. `-p`는 **주지 말고**, 첫 사용자(`MONGO_INITDB_ROOT_USERNAME`, `MONGO_INITDB_ROOT_PASSWORD`)를 정하고, 이 이미지가 파일을 두는 `/data/db`에 이름 있는 볼륨을 연결하세요.',
      hints: [
        '밖에서 알아야 하는 것은 포트일까요, 이름일까요, 아니면 아무것도 없을까요?',
        '`docker run`의 `-v 이름:폴더`는 컨테이너의 폴더에 볼륨을 연결해요. 그런 이름의 볼륨이 없으면 새로 만들어 줘요.',
        '`docker network create my-net`을 실행하고, `docker run -d --name my-db --network my-net -v my-data:/data/db -e MONGO_INITDB_ROOT_USERNAME=root -e MONGO_INITDB_ROOT_PASSWORD=secret {mongo}`를 실행하세요.',
      ],
      learned: ({ container = '', volume = '' }) =>
        `\`${container}\` 컨테이너는 같은 네트워크에서만 부를 수 있어요. 파일은 \`${volume}\` 볼륨에 있는데, 볼륨은 컨테이너와 따로 있는 것이라 \`docker volume ls\`에 나오고 컨테이너를 지워도 남아요.`,
    },
    api: {
      title: '이름을 부르는 api',
      goal: '{api} 이미지로 컨테이너를 띄워서 데이터베이스를 **이름으로**(`DB_HOST`) 부르고 로그인하게 하세요. `DB_USER`, `DB_PASSWORD`, 그리고 첫 사용자가 들어 있는 데이터베이스인 `DB_AUTH_SOURCE=admin`을 주면 돼요. 3000 포트는 호스트에 연결하고, 곧 띄울 페이지를 위해 `WEB_ORIGINS=http://localhost:5173`도 주세요.',
      hints: [
        '내장 DNS가 데이터베이스의 이름을 알려 주려면 두 컨테이너가 무엇을 함께 써야 할까요?',
        '`curl http://localhost:3000/readyz`를 하면 무엇이 모자란지 api가 알려 줘요.',
        '`docker run -d --name my-api --network my-net -p 3000:3000 -e DB_HOST=my-db -e DB_USER=root -e DB_PASSWORD=secret -e DB_AUTH_SOURCE=admin -e WEB_ORIGINS=http://localhost:5173 {api}`',
      ],
      learned: ({ container = '', address = '', database = '' }) =>
        `\`${container}\` 컨테이너가 ${address} 주소로 부르면 내장 DNS가 지금의 IP를 알려 주고, \`${database}\` 컨테이너가 로그인을 받아 줘요. 한 줄로 쓰면 \`mongodb://root:…@${address}/goals?authSource=admin\`이에요. 목표는 goals 데이터베이스에, 사용자는 \`admin\` 데이터베이스에 있어요.`,
    },
    'name-in-browser': {
      title: '브라우저도 이 이름을 알까요?',
      goal: '이제 페이지 차례예요. `web` 폴더로 이미지를 빌드해서 같은 네트워크에서 실행하고, 5173 포트를 호스트에 연결하세요. 스크립트가 api를 컨테이너 이름으로 부르도록 `API_URL=http://my-api:3000`을 주세요. 페이지 컨테이너는 이 이름을 알고 있어요. **브라우저에서는** 어떻게 될까요? 먼저 고른 다음 실행해서 페이지를 열어 보세요.',
      hints: [
        '페이지의 스크립트는 어디에서 실행될까요?',
        '내장 DNS는 컨테이너에게 대답해요. 브라우저는 이름을 누구에게 물어볼까요?',
        '`docker build -t my-page web`, `docker run -d --name my-page --network my-net -p 5173:5173 -e API_URL=http://my-api:3000 my-page`를 차례로 실행하고 http://localhost:5173 을 열어 뭐라고 나오는지 보세요.',
      ],
      learned: ({ container = '', host = '', page = '' }) =>
        `\`${container}\` 컨테이너 안에서는 이 이름(${host})이 통하지만, 내 컴퓨터에서는 아무도 그 이름을 몰라요. 컨테이너는 페이지를 **보내 주기만** 하고(${page}), 스크립트는 브라우저에서 실행돼요. 브라우저는 내 네트워크 밖에 있고 도커의 DNS에 묻지 않아요.`,
      choices: {
        works: '페이지와 api가 같은 네트워크에 있으니 잘 돼요.',
        'name-not-found': '이름을 찾지 못해요.',
        refused: '이름은 찾지만 응답이 없어요.',
      },
    },
    page: {
      title: '브라우저가 아는 주소',
      goal: '내 컴퓨터의 브라우저에서 쓸 수 있도록 페이지를 다시 띄우세요. `API_URL`은 브라우저가 부를 수 있는 api의 주소, 곧 호스트에 연결한 포트의 주소여야 해요. 아무것도 주지 않으면 `http://localhost:3000`이 쓰여요. 이번에는 실습 폴더의 `web/page`를 컨테이너의 `/app/page`에 바인드 마운트하세요. 페이지의 호스트 포트는 `WEB_ORIGINS`에 적은 대로 5173이에요.',
      hints: [
        'api는 호스트의 포트에 열려 있어요. 호스트에 있는 브라우저는 어떻게 부를까요?',
        '바인드 마운트는 `-v`에 호스트의 폴더를 주는 거예요. 폴더는 /로 시작해야 하고, `$PWD`는 지금 있는 폴더예요.',
        '`docker rm -f my-page`를 실행한 다음, 실습 폴더에서 `docker run -d --name my-page --network my-net -p 5173:5173 -v "$PWD/web/page:/app/page" my-page`를 실행하세요.',
      ],
      learned: ({ page = '', address = '' }) =>
        `페이지(${page})는 호스트의 포트로 돌아서 api를 불러요(${address}). 처음 방법과 같은 길이에요. 그래서 내 네트워크를 쓰더라도 api의 포트는 열어 둬야 하고, 데이터베이스는 열지 않아도 돼요. 앞에 nginx를 두면 페이지와 api가 포트 하나를 함께 쓸 수도 있어요.`,
    },
    edit: {
      title: '고치면 바로 보이는 페이지',
      goal: '컨테이너를 그대로 둔 채, 내 컴퓨터에 있는 `web/page/index.html`의 제목(지금은 "My goals")을 고치고 페이지를 새로 고침 하세요. 빌드도, 다시 시작도 하지 않아요.',
      hints: [
        '컨테이너가 읽는 파일은 이미지 안에 있는 것일까요, 내 폴더에 있는 것일까요?',
        '바인드 마운트는 복사본이 아니라 그 폴더 자체예요. 저장하면 바로 반영돼요.',
        '편집기로 `web/page/index.html`을 열어 `<h1>` 안의 글자를 바꾸고 저장한 다음 http://localhost:5173 을 새로 고침 하세요.',
      ],
      learned: ({ heading = '', container = '' }) =>
        `페이지 제목이 바뀌었고("${heading}"), \`${container}\` 컨테이너는 아까 그대로예요. 개발할 때 편한 방법이에요. 프로덕션에서는 파일을 이미지 안에 넣어야 테스트한 것과 똑같은 것이 실행돼요.`,
    },
    persists: {
      title: '컨테이너가 사라져도 남는 데이터',
      goal: '페이지나 curl로 목표를 하나 저장하세요. 그다음 데이터베이스 컨테이너를 **지우고**, 같은 볼륨과 사용자, 네트워크로 새로 만드세요. 저장한 목표가 그대로 있어야 해요.',
      hints: [
        '컨테이너를 지우면 무엇이 함께 사라지고 무엇이 남을까요?',
        '`docker rm -f`는 컨테이너를 지워요. 남은 것은 `docker volume ls`로 볼 수 있어요. 새 컨테이너에도 같은 `-v`가 필요해요.',
        '`docker rm -f my-db`를 실행하고, 첫 문제와 똑같은 `docker run`을 다시 실행하세요. api는 주소가 아니라 이름을 부르니까 알아서 다시 연결돼요.',
      ],
      learned: ({ goal = '', container = '', volume = '' }) =>
        `"${goal}" 목표는 지금의 \`${container}\` 컨테이너보다 먼저 저장된 거예요. 계속 \`${volume}\` 볼륨에 있었어요. 이름 없는 볼륨이었어도 남기는 했겠지만, 새 컨테이너가 찾아 쓰지 못했을 거예요.`,
    },
    again: {
      title: '처음부터 다시',
      goal: '지금까지 쓴 명령을 `up.sh` 파일에 적으세요. 그다음 컨테이너 세 개와 네트워크를 지우고(볼륨은 **지우지 말고**) `sh up.sh`로 모두 되살리세요. 마지막에는 모든 조건이 다시 맞아야 해요. 데이터베이스는 포트를 열지 않고 볼륨을 쓰고, api는 이름으로 연결되고, 페이지는 브라우저에서 쓸 수 있고 내 폴더에 바인드 마운트되어 있어야 해요. 그리고 네트워크와 세 컨테이너 모두 이번 실습에서 저장한 목표보다 나중에 만든 것이어야 해요.',
      hints: [
        '명령은 어떤 순서여야 할까요? 어느 명령에 무엇이 먼저 있어야 하나요?',
        '네트워크가 먼저, 컨테이너가 나중이에요. `docker rm -f`에는 이름을 여러 개 줄 수 있고, `docker network rm`은 연결된 컨테이너가 없어야 돼요.',
        '`docker rm -f my-page my-api my-db`, `docker network rm my-net`, `sh up.sh`를 차례로 실행하세요. 파일에는 `docker network create`와 데이터베이스, api, 페이지의 `docker run`을 적으면 돼요.',
      ],
      learned: ({ page = '', api = '', database = '', volume = '', goal = '' }) =>
        `페이지(${page})와 \`${api}\` 컨테이너, \`${database}\` 컨테이너가 모두 새것인데, "${goal}" 목표는 \`${volume}\` 볼륨에 그대로 있어요. \`dari up bridge\`가 하는 일이 바로 이거예요. \`dari commands bridge\`를 실행하면 그 명령이 나오고, 이제는 하나하나 읽을 수 있을 거예요.`,
    },
  },
  problems: {
    ...tierProblems,
    'api-other-way': ({ container = '', address = '', database = '' }) => ({
      expected: `${database} 컨테이너를 이름으로 부르는 ${container} 컨테이너`,
      seen: address === '' ? 'DB_HOST 가 없어요' : `지금 값: DB_HOST=${address}`,
      look: '주소는 바뀌고 이름은 그대로예요. 내가 만든 네트워크에서는 컨테이너를 이름으로 부를 수 있어요.',
    }),
    'name-in-browser-works': ({ host = '', page = '', outcome = '' }) => ({
      expected: '브라우저에서 실제로 일어나는 일',
      seen: `잘 된다고 골랐지만, 내 컴퓨터에서 부른 결과는 달라요: ${host} → ${outcomeText(outcome, 'ko')}`,
      look: `${page} 페이지를 열고 브라우저의 콘솔(F12)을 보세요. 스크립트는 어디에서 실행될까요?`,
    }),
    'name-in-browser-refused': ({ host = '', page = '', outcome = '' }) => ({
      expected: '브라우저에서 실제로 일어나는 일',
      seen: `응답이 없다고 골랐지만, 내 컴퓨터에서 부른 결과는 달라요: ${host} → ${outcomeText(outcome, 'ko')}`,
      look: `${page} 페이지를 열고 브라우저의 콘솔(F12)을 보세요. 연결까지 가기는 하나요?`,
    }),
    'name-in-browser-name-not-found': ({ host = '', outcome = '' }) => ({
      expected: '브라우저에서 실제로 일어나는 일',
      seen: `이름을 찾지 못한다고 골랐지만, 내 컴퓨터에서는 아는 이름이에요: ${host} → ${outcomeText(outcome, 'ko')}`,
      look: '내 컴퓨터의 hosts 파일에 그 이름이 있나요?',
    }),
    'network-kept': ({ network = '' }) => ({
      expected: '목표를 저장한 뒤에 새로 만든 네트워크',
      seen: `${network} 네트워크가 모든 목표보다 먼저 만들어졌어요`,
      look: 'up.sh 로 정말 처음부터 만들 수 있는지 보려면 네트워크도 지워야 해요.',
    }),
    'page-without-name': ({ container = '', address = '' }) => ({
      expected: `api 를 컨테이너 이름으로 부르는 페이지 (${container} 컨테이너 안에서는 통하는 이름)`,
      seen: `지금 부르는 주소: ${address}`,
      look: 'docker run 의 -e 로 API_URL 을 주세요. 어떤 이름이 통하는지는 docker network inspect 로 볼 수 있어요.',
    }),
  },
};
