import type { LessonText } from '../../lesson.ts';
import { problems } from './ko-problems.ts';

export const ko: LessonText = {
  title: '컨테이너 밖으로',
  intro: `컨테이너는 자기만의 네트워크를 가지고 있어요. 주소도, 포트도, \`localhost\`도 자기 것이 따로 있죠. 그렇다고 갇혀 있는 것은 아니에요. 이번에는 컨테이너가 다른 컨테이너 말고 어디까지 갈 수 있는지, 인터넷과 내 컴퓨터를 차례로 불러 봐요.

터미널이 두 개 필요해요. 하나에는 명령을 입력하고, 다른 하나에는 작은 서버를 띄워 둘 거예요. 컨테이너는 {busybox} 이미지로 만들어요. 셸과 자주 쓰는 작은 도구만 들어 있는 이미지예요. \`sleep infinity\`를 주면 컨테이너가 끝나지 않고 계속 실행되고, \`docker exec 이름 명령\`으로 그 안에서 명령을 실행할 수 있어요.`,
  tasks: {
    internet: {
      title: '인터넷 부르기',
      goal: `인터넷에 접속할 수 있는 컨테이너를 하나 띄우고, 계속 실행 중인 상태로 두세요. 따로 줄 옵션은 없어요.

지금 내 컴퓨터에서 인터넷이 안 된다면 직접 불러 볼 수 없으니, 밖으로 나가는 길이 있는 것까지만 확인해요.`,
      hints: [
        '무엇을 켜야 인터넷이 될까요? 반대로 끌 수 있는 것은 무엇일까요?',
        '`docker run --help`에 `--network` 옵션이 있어요. 이 옵션을 빼면 어떻게 될까요?',
        '`docker run -d --name outward {busybox} sleep infinity`로 띄우고 `docker exec outward wget -q -O - http://example.com`으로 불러 보세요.',
      ],
      learned: ({ container = '', proof = '', site = '' }) =>
        `${proof === 'answered' ? `\`${container}\` 컨테이너가 \`${site}\` 사이트를 불러서 응답을 받았어요.` : `\`${container}\` 컨테이너에는 밖으로 나가는 길이 있어요. 지금은 내 컴퓨터에서도 인터넷이 안 돼서 직접 불러 보지는 못했어요.`} 밖으로 나가는 요청은 처음부터 허용돼 있어요. 반대로 밖에서 \`${container}\` 컨테이너를 부르려면 포트를 열어야 하는데, 그건 나중에 배워요.`,
    },
    'host-server': {
      title: '내 컴퓨터에 서버 띄우기',
      goal: '컨테이너가 아니라 내 컴퓨터에서 직접 서버를 띄우세요. 8000 포트에서 HTTP로 응답하고, 컴퓨터의 모든 주소에서 요청을 받아야 해요. 실습 폴더에 `node`로 실행하는 `server.mjs`가 있어요. 이 실습이 끝날 때까지 켜 두세요. 다른 서버를 써도 괜찮아요.',
      hints: [
        '터미널에서 직접 실행한 프로그램과 `docker run`으로 실행한 프로그램은 무엇이 다를까요?',
        '두 번째 터미널에서 실습 폴더로 이동하세요. Node로 파일을 실행하는 명령은 무엇일까요?',
        '실습 폴더에서 `node server.mjs`를 실행하세요. 브라우저에서 `http://localhost:8000`을 열면 응답하는지 볼 수 있어요.',
      ],
      learned:
        '서버가 내 컴퓨터의 모든 주소에서 요청을 받고 있고, 누가 불렀는지 출력해요. 내 컴퓨터의 프로그램에게는 `localhost:8000`에 있는 서버예요. 그럼 컨테이너에게는 어디에 있을까요?',
    },
    'own-localhost': {
      title: '누구의 localhost일까요?',
      goal: '내 컴퓨터의 8000 포트에 서버가 떠 있어요. 서버가 없는 컨테이너에서 `http://localhost:8000`을 부르면 누가 응답할까요? 먼저 고르고 나서 직접 해 보세요. 자기 네트워크를 가진, 실행 중인 컨테이너가 하나 있어야 해요.',
      hints: [
        '`localhost`는 어떤 컴퓨터의 이름일까요, 말하는 쪽 자신을 가리키는 말일까요?',
        '골랐으면 `docker exec`로 컨테이너 안에서 `wget`을 실행해 보세요.',
        '`docker exec outward wget -q -O - http://localhost:8000`을 실행하고, 컨테이너 밖의 터미널에서도 같은 주소를 불러 비교해 보세요.',
      ],
      learned: ({ container = '' }) =>
        `아무도 응답하지 않아요. \`${container}\` 컨테이너에게 \`localhost\`는 자기 자신이고, 그 안에는 요청을 받을 서버가 없어요. 요청이 컨테이너 밖으로 나가지도 않았죠. 그래서 컨테이너 안에서 \`mongodb://localhost:27017\`을 써도 내 컴퓨터의 데이터베이스에는 닿지 않아요.`,
      choices: {
        nobody: '아무도 응답하지 않아요. 연결이 거절돼요.',
        host: '내 컴퓨터에 떠 있는 서버가 응답해요.',
        'no-name': '아무도 응답하지 않아요. 컨테이너는 localhost라는 이름을 몰라요.',
      },
    },
    'host-docker-internal': {
      title: '내 컴퓨터를 부르는 이름',
      goal: '실행 중인 컨테이너에서 `http://host.docker.internal:8000`을 불렀을 때 내 서버가 응답하게 하세요. 컨테이너는 자기 네트워크를 가지고 있어야 하고(`--network host`는 안 돼요), 이 이름은 다른 컨테이너가 아니라 내 컴퓨터를 가리켜야 해요.',
      hints: [
        'Docker Desktop에서는 모든 컨테이너가 이 이름을 알아요. 리눅스에서는 누가 알려 줘야 할까요?',
        '`docker run --help`에서 컨테이너의 이름 목록에 한 줄을 더하는 옵션을 찾아보세요. 호스트의 주소를 뜻하는 특별한 낱말이 따로 있어요.',
        '`docker run -d --name caller --add-host host.docker.internal:host-gateway {busybox} sleep infinity`로 띄우고 `docker exec caller wget -q -O - http://host.docker.internal:8000`을 실행해 보세요.',
      ],
      learned: ({ container = '', address = '' }) =>
        `\`${container}\` 컨테이너는 이 이름을 \`${address}\` 주소로 알고 있고, 내 서버가 응답했어요. 서버의 출력을 보면 컨테이너의 주소가 찍혀 있어요. 이름을 쓸 수 있는 곳이라면 어디에나 쓸 수 있어요. \`http://host.docker.internal:80/test\`, \`mongodb://host.docker.internal:27017/test\`처럼요. Docker Desktop에는 늘 있는 이름이고, 리눅스에서는 \`--add-host\`를 줘야 해요. 서버도 127.0.0.1에서만 요청을 받으면 안 되고요.`,
    },
    'gateway-name': {
      title: '게이트웨이의 이름은?',
      goal: '`gateway.docker.internal`이라는 이름도 있어요. `host.docker.internal`을 아는 내 컨테이너는 **지금 이 엔진에서** 두 이름 가운데 무엇을 알고 있을까요? 먼저 고르고 나서 직접 해 보세요.',
      hints: [
        '첫 번째 이름은 누가 컨테이너에 알려 줬나요? 두 번째 이름은 누가 알려 줄까요?',
        '골랐으면 `docker exec caller ping -c 1 이름`을 실행해 보세요. 모르는 이름이면 "bad address"라고 나와요.',
        '`docker exec caller ping -c 1 gateway.docker.internal`을 실행해 보고, `docker exec caller cat /etc/hosts`로 컨테이너에 적혀 있는 이름도 확인해 보세요.',
      ],
      learned: ({ container = '', known = '' }) =>
        known === 'both'
          ? `\`${container}\` 컨테이너는 둘 다 알아요. Docker Desktop이 두 이름에 모두 답해 주거든요. Desktop 없이 리눅스에서 쓰면 두 번째 이름은 아무도 몰라요.`
          : `\`${container}\` 컨테이너는 첫 번째 이름만 알아요. 그 이름은 \`--add-host\`로 컨테이너의 \`/etc/hosts\`에 직접 적어 준 거예요. \`gateway.docker.internal\`은 Docker Desktop이 답해 주는 이름인데 여기에는 Desktop이 없어요. 게이트웨이의 주소는 어디서나 \`docker inspect\`로 볼 수 있어요.`,
      choices: {
        'host-only': 'host.docker.internal만 알아요.',
        both: '둘 다 알아요.',
        neither: '둘 다 몰라요.',
      },
    },
    'dns-server': {
      title: '이름은 누구에게 물어볼까요?',
      goal: '컨테이너는 이름을 DNS 서버에 물어봐요. 실행 중인 컨테이너 하나가 물어보는 DNS 서버의 주소를 찾아서 입력하세요. 여러 개라면 하나만 입력해도 돼요.',
      hints: [
        '컨테이너에는 자기만의 파일이 있어요. 리눅스는 DNS 서버의 주소를 어느 파일에 적어 둘까요?',
        '컨테이너 안에서 `/etc/resolv.conf`를 출력해 보세요.',
        '`docker exec outward cat /etc/resolv.conf`를 실행하면 `nameserver` 뒤에 주소가 나와요.',
      ],
      learned: ({ container = '', server = '', kind = '' }) =>
        kind === 'built-in'
          ? `\`${server}\` 주소는 엔진에 들어 있는 내장 DNS예요. 직접 만든 네트워크의 컨테이너가 써요. 이웃 컨테이너의 이름은 스스로 알려 주고, 나머지는 밖에 대신 물어봐요. \`${container}\` 컨테이너는 그걸 알아채지 못하죠.`
          : `\`${container}\` 컨테이너는 \`${server}\` 주소에 물어봐요. 기본 bridge에서는 컨테이너가 시작할 때 엔진이 호스트의 설정을 복사해 넣어요. 컨테이너 하나만 바꾸고 싶다면 \`--dns\`를 주면 되고, 모든 컨테이너에 적용하는 설정은 엔진에 있어요. 다음 문제에서 살펴봐요.`,
    },
    'daemon-dns': {
      title: '모든 컨테이너의 DNS 서버',
      goal: `엔진은 \`daemon.json\`에서 설정을 읽어요. 리눅스에서는 \`/etc/docker/daemon.json\`이고, Docker Desktop에서는 설정의 "Docker Engine" 화면이에요(파일은 \`~/.docker/daemon.json\`). 누군가 여기에 이런 내용을 적었어요.

\`\`\`
{ "dns": ["9.9.9.9", "1.1.1.1"] }
\`\`\`

컨테이너는 언제부터 이 서버에 물어볼까요? 골라 보세요. **실제로 바꿀 필요는 없어요.** 이 파일을 바꾸는 것은 언제나 직접 할 일이고, dari는 손대지 않아요.`,
      hints: [
        '프로그램은 설정을 언제 읽고, 컨테이너의 `resolv.conf`는 언제 만들어질까요?',
        '앞 문제를 떠올려 보세요. 그 파일은 컨테이너가 시작할 때, 이미 실행 중인 엔진이 적어 넣은 거예요.',
        '두 가지 일이 차례로 일어나야 해요. 엔진이 설정 파일을 읽고, 컨테이너가 새 `resolv.conf`를 받아야 하죠.',
      ],
      learned:
        '엔진은 시작할 때 설정 파일을 읽고, 컨테이너가 시작할 때 `resolv.conf`를 적어 넣어요. 그래서 엔진을 먼저 다시 시작해야 하고, 그 뒤에 시작하는 컨테이너부터 적용돼요. 직접 만든 네트워크에서는 내장 DNS가 중간에서 이 서버에 대신 물어봐요. 엔진을 다시 시작하면 보통 컨테이너가 모두 멈추니까 잘 생각하고 바꾸세요. 컨테이너 하나만이라면 `docker run --dns 9.9.9.9`로 충분해요.',
      choices: {
        'after-restart': '엔진을 다시 시작한 다음, 그 뒤에 시작하는 컨테이너부터 물어봐요.',
        'at-once': '파일을 저장하는 순간부터, 실행 중인 컨테이너도 물어봐요.',
        'new-image': '그 뒤에 새로 빌드한 이미지의 컨테이너만 물어봐요.',
      },
    },
  },
  problems,
};
