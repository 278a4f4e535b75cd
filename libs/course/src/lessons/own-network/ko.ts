import type { LessonText } from '../../lesson.ts';
import { problems } from './ko-problems.ts';

export const ko: LessonText = {
  title: '내가 만든 네트워크',
  intro: `엔진에 처음부터 있는 bridge에서는 컨테이너끼리 주소로만 부를 수 있어요. **직접 만든** 네트워크는 달라요. 같은 네트워크 안에서는 컨테이너 이름으로 서로를 찾고, 그 밖의 컨테이너는 들어오지 못해요.

이번에는 네트워크를 하나 만들어 들여다보고, 서버를 넣어 이름으로 불러 봐요. 실행 중인 컨테이너를 데려왔다가 다시 떼어 내 보고, 마지막에는 깨끗이 치워요. 포트는 하나도 열지 않아요. 네트워크 안에서는 필요 없거든요.`,
  tasks: {
    created: {
      title: '네트워크 만들기',
      goal: '원하는 이름으로 네트워크를 하나 만드세요. 종류는 `bridge`여야 하는데, 따로 지정하지 않으면 bridge가 돼요.',
      hints: [
        'docker 명령 가운데 네트워크를 다루는 것은 무엇이고, 그다음에 어떤 말이 와야 만들어질까요?',
        '`docker network --help`에 네트워크로 할 수 있는 일이 모두 나와요.',
        '`docker network create my_network`처럼 이름 하나만 주면 돼요.',
      ],
      learned: ({ network = '' }) =>
        `\`${network}\` 네트워크가 생겼어요. 명령이 출력한 긴 문자열이 이 네트워크의 ID예요.`,
    },
    listed: {
      title: '목록에서 찾기',
      goal: '네트워크 목록을 출력하고, 내가 만든 네트워크 옆에 있는 `NETWORK ID`를 입력하세요. 12자리로 줄인 것도, 전체 ID도 괜찮아요.',
      hints: [
        '어느 엔진에나 네트워크가 세 개 있어요. 그 밖에 늘어난 한 줄은 무엇일까요?',
        '리눅스 셸에서 목록을 볼 때 쓰는 말과 같아요. `docker network --help`에서 찾아보세요.',
        '`docker network ls`를 실행하면 표가 나와요. 첫 번째 칸이 12자리로 줄인 ID예요.',
      ],
      learned: ({ network = '', id = '' }) =>
        `\`${network}\` 네트워크의 ID를 찾았어요(\`${id}\`). 함께 보이는 bridge, host, none은 어느 엔진에나 있어요. \`DRIVER\` 칸은 네트워크의 종류이고, \`local\`은 이 엔진 안에만 있다는 뜻이에요.`,
    },
    inspected: {
      title: '어떤 주소를 나눠 줄까요?',
      goal: '내가 만든 네트워크를 들여다보고, 거기 적힌 서브넷을 그대로 입력하세요. 슬래시(/)와 그 뒤의 숫자까지 적어 주세요.',
      hints: [
        '목록에서는 네트워크마다 한 줄씩만 보여요. 하나를 자세히 보여 주는 명령은 무엇일까요?',
        '`docker network inspect`의 출력에서 `IPAM` 아래의 `Config`를 보세요.',
        '`docker network inspect my_network`를 실행하고 `Subnet` 값을 입력하세요. `172.18.0.0/16`처럼 생겼어요.',
      ],
      learned: ({ network = '', subnet = '' }) =>
        `\`${network}\` 네트워크에 들어오는 컨테이너는 모두 \`${subnet}\` 안에서 주소를 하나씩 받아요. 같은 출력의 \`Containers\` 아래에는 지금 연결된 컨테이너와 그 주소가 나와요.`,
    },
    'database-by-name': {
      title: '이름으로 부르는 서버',
      goal: '내가 만든 네트워크에 `mysql-db`라는 이름의 컨테이너를 `-p` 없이 띄워 3306 포트에서 응답하게 하고, 같은 네트워크에 그 서버를 부를 컨테이너를 하나 더 띄워 두세요. 3306에서 응답하기만 하면 무엇이든 괜찮아요. 진짜 데이터베이스가 아니어도 되고, {busybox} 이미지에 들어 있는 작은 웹서버 `httpd -f -p 3306`이면 충분해요.',
      hints: [
        '컨테이너가 네트워크에 속하는지는 컨테이너 안에서 정해질까요, 실행할 때 정해질까요?',
        '`docker run --help`에서 네트워크를 정하는 옵션과 이름을 정하는 옵션을 찾아보세요.',
        '`docker run -d --name mysql-db --network my_network {busybox} httpd -f -p 3306`, 그리고 `--network my_network`를 준 컨테이너를 하나 더 띄우세요. `sleep infinity`처럼 끝나지 않는 명령이면 돼요.',
      ],
      learned: ({ caller = '', server = '' }) =>
        `\`${caller}\` 컨테이너에서 \`${server}:3306\` 주소를 이름으로 불렀더니 응답이 왔어요. 프로그램에서는 \`mysql://mysql-db:3306/some\`처럼 쓰면 돼요. 네트워크의 내장 DNS가 그 안의 컨테이너 이름을 모두 알고 있고, 포트를 열 필요도 없었어요. \`-p\`는 밖에서 부를 때만 필요해요.`,
    },
    connected: {
      title: '실행 중인 컨테이너 데려오기',
      goal: '내 네트워크가 아닌 곳에 컨테이너를 띄운 다음, 실행 중인 채로 내 네트워크에 연결하세요.',
      hints: [
        '다른 네트워크에 넣으려면 컨테이너를 꼭 새로 만들어야 할까요?',
        '`docker network --help`를 보세요. disconnect의 반대말은 무엇일까요?',
        '`docker network connect my_network late`를 실행하세요. 여기서 `late`는 이미 실행 중인 컨테이너예요.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\` 컨테이너가 실행 중인 채로 \`${network}\` 네트워크의 주소를 하나 더 받았어요. 안에서 돌던 프로그램을 다시 시작할 필요도 없었어요. 한 번 더 연결하려고 하면 이미 연결되어 있다며 거절해요.`,
    },
    disconnected: {
      title: '다시 떼어 내기',
      goal: '실행 중인 컨테이너를 내 네트워크에서 분리하세요. 컨테이너는 계속 실행 중이어야 해요.',
      hints: [
        '컨테이너를 멈추는 것과 네트워크에서 분리하는 것은 같은 일일까요?',
        '`docker network --help`에서 connect의 반대말을 찾아보세요.',
        '`docker network disconnect my_network late`를 실행하세요. 네트워크를 먼저, 컨테이너를 나중에 써요.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\` 컨테이너가 \`${network}\` 네트워크 없이 계속 실행되고 있어요. 이제 그 네트워크에서는 이 컨테이너의 이름을 찾을 수 없고, 이쪽에서도 그쪽 이름을 찾을 수 없어요. 쓰던 주소는 다음 컨테이너가 받을 수 있어요.`,
    },
    testnet: {
      title: '연습 문제 1: testnet',
      goal: '네트워크를 하나 더 만드세요. 이번에는 이름이 정확히 `testnet`이어야 해요.',
      hints: [
        '네트워크는 이미 한 번 만들어 봤어요. 이번에는 무엇이 다를까요?',
        '네트워크를 만드는 명령에서 마지막 낱말이 이름이에요.',
        '`docker network create testnet`을 실행하세요.',
      ],
      learned:
        '직접 만든 네트워크 두 개는 서로 다른 세상이에요. 한쪽 컨테이너는 다른 쪽 컨테이너를 보지도, 부르지도 못해요.',
    },
    'testnet-member': {
      title: '연습 문제 3: testnet에 컨테이너 띄우기',
      goal: '`testnet`에 연결된 컨테이너를 하나 실행하세요. 끝나지 않고 계속 실행 중이어야 해요.',
      hints: [
        '서버를 띄울 때 `docker run`의 어떤 옵션을 썼나요?',
        '컨테이너는 명령이 끝나면 같이 끝나요. 끝나지 않는 명령을 주세요.',
        '`docker run -d --name guest --network testnet {busybox} sleep infinity`를 실행하세요.',
      ],
      learned: ({ container = '', ip = '' }) =>
        container === ''
          ? '`testnet` 네트워크가 있는 동안 컨테이너가 연결되어 있었어요.'
          : `\`${container}\` 컨테이너가 \`testnet\`에 연결됐어요.${ip === '' ? '' : ` 받은 주소: \`${ip}\``}`,
    },
    'in-use': {
      title: '누가 아직 쓰고 있다면?',
      goal: '지금 실행 중인 컨테이너가 `testnet`에 연결되어 있어요. 이때 `docker network rm testnet`을 실행하면 어떻게 될까요? 먼저 고르고 나서 직접 해 보세요.',
      hints: [
        '명령 하나로 실행 중인 것의 연결이 끊겨도 괜찮을까요?',
        '골랐으면 명령을 실행하고 뭐라고 답하는지 읽어 보세요.',
        '엔진의 대답에 "has active endpoints"라는 말이 나와요. endpoint는 컨테이너가 네트워크에 연결된 자리를 말해요.',
      ],
      learned:
        '엔진이 거절해요. 실행 중인 컨테이너가 하나라도 연결되어 있으면 네트워크는 지워지지 않아요. 멈춘 컨테이너는 상관없어요. 엔진에 처음부터 있는 세 네트워크는 아예 지울 수 없고요.',
      choices: {
        refused: '거절당하고, 모든 것이 그대로 남아요.',
        disconnects: '컨테이너가 분리되고 네트워크가 지워져요.',
        'removes-all': '네트워크와 함께 컨테이너도 지워져요.',
      },
    },
    removed: {
      title: '연습 문제 8: testnet 지우기',
      goal: '`testnet` 네트워크를 지우세요. 연결된 컨테이너가 있으면 먼저 네트워크에서 나가야 해요.',
      hints: [
        '누가 아직 네트워크를 붙잡고 있나요?',
        '`docker network inspect testnet`을 보면 연결된 컨테이너가 나와요. 네트워크에서 나가는 방법은 하나가 아니에요.',
        '먼저 `docker rm -f guest` 또는 `docker network disconnect testnet guest`, 그다음에 `docker network rm testnet`을 실행하세요.',
      ],
      learned: '네트워크가 지워졌어요. 쓰던 주소 범위는 다음 네트워크가 쓸 수 있어요.',
    },
    pruned: {
      title: '안 쓰는 네트워크 치우기',
      goal: `\`practice=yes\` 라벨을 붙여 네트워크를 하나 더 만들고, 아무것도 연결하지 않은 채 \`docker network prune\` 한 번으로 지우세요.

주의하세요. 필터 없이 \`prune\`을 실행하면 이 엔진에서 컨테이너가 하나도 연결되지 않은 네트워크를 **모두** 지워요. 다른 프로젝트의 네트워크도요. 라벨을 붙이고 \`--filter label=practice=yes\`를 주면 이번에 만든 것만 지워져요.`,
      hints: [
        '어떤 네트워크가 더 필요 없는지 엔진은 무엇을 보고 알 수 있을까요?',
        '`docker network create --help`에서 `--label`을, `docker network prune --help`에서 `--filter`를 찾아보세요.',
        '`docker network create --label practice=yes spare`로 만들고 `docker network prune --filter label=practice=yes`로 지우세요. 지우기 전에 한 번 물어봐요.',
      ],
      learned: ({ network = '', kept = '' }) =>
        `지워진 네트워크: \`${network}\`.${kept === '' ? '' : ` 남은 네트워크: \`${kept}\`.`} 컨테이너가 연결된 네트워크와 bridge, host, none은 \`prune\`으로 지워지지 않아요.`,
    },
  },
  problems,
};
