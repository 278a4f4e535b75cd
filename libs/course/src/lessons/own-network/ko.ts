import type { LessonText } from '../../lesson.ts';

export const ko: LessonText = {
  title: '내가 만든 네트워크',
  intro: `엔진에 처음부터 있는 bridge에서는 컨테이너끼리 주소로만 부를 수 있어요. **직접 만든** 네트워크는 다릅니다. 같은 네트워크 안에서는 컨테이너 이름으로 서로를 찾고, 바깥 컨테이너는 들어오지 못해요.

이번에는 네트워크를 하나 만들어 서버를 넣고, 이름으로 불러 보고, 이미 실행 중인 컨테이너까지 데려와 봅니다. 포트는 하나도 열지 않아요. 네트워크 안에서는 필요 없거든요.`,
  tasks: {
    created: {
      title: '네트워크 만들기',
      goal: '원하는 이름으로 네트워크를 하나 만드세요. 종류는 `bridge`여야 하는데, 따로 지정하지 않으면 bridge가 됩니다.',
      hints: [
        'docker 명령 가운데 네트워크를 다루는 것은 무엇이고, 그다음에 어떤 말이 와야 만들어질까요?',
        '`docker network --help`에 네트워크로 할 수 있는 일이 모두 나와요.',
        '`docker network create my_network` — 이름 하나만 있으면 됩니다.',
      ],
      learned: ({ network = '' }) =>
        `\`${network}\` 네트워크가 생겼어요. \`docker network ls\`를 보면 원래 있던 bridge, host, none 옆에 나옵니다.`,
    },
    'database-by-name': {
      title: '이름으로 부르는 서버',
      goal: '만든 네트워크에 `mysql-db`라는 이름의 컨테이너를 `-p` 없이 띄워 3306 포트에서 응답하게 하고, 같은 네트워크에 컨테이너를 하나 더 띄우세요. 3306에서 응답하기만 하면 무엇이든 됩니다. {busybox}의 `nc -lk -p 3306 -e echo mysql`이 가장 간단해요.',
      hints: [
        '컨테이너가 네트워크에 속하는지는 컨테이너 안에서 정해질까요, 실행할 때 정해질까요?',
        '`docker run --help`에서 네트워크를 정하는 옵션과 이름을 정하는 옵션을 찾아보세요.',
        '`docker run -d --name mysql-db --network my_network {busybox} nc -lk -p 3306 -e echo mysql`, 그리고 `--network my_network`를 준 컨테이너를 하나 더 띄우세요.',
      ],
      learned: ({ caller = '', server = '' }) =>
        `\`${caller}\`에서 \`${server}:3306\`을 이름으로 불렀더니 응답이 왔어요. 네트워크에 내장된 DNS가 그 안의 컨테이너 이름을 모두 알고 있고, 포트를 열 필요도 없었어요.`,
    },
    connected: {
      title: '실행 중인 컨테이너 데려오기',
      goal: '컨테이너를 다른 곳에 띄운 다음, 실행 중인 채로 내 네트워크에 연결하세요.',
      hints: [
        '다른 네트워크에 넣으려면 컨테이너를 꼭 새로 만들어야 할까요?',
        '`docker network --help`를 보세요. disconnect의 반대말은 무엇일까요?',
        '`docker network connect my_network late` — 여기서 `late`는 실행 중인 컨테이너예요.',
      ],
      learned: ({ container = '', network = '' }) =>
        `\`${container}\`에 \`${network}\` 쪽 인터페이스가 실행 중에 하나 더 생겼어요.`,
    },
  },
  problems: {
    'no-caller': () => ({
      expected: '같은 네트워크에서 서버를 부를 두 번째 컨테이너',
      seen: '서버 혼자 있어요',
      look: 'docker network inspect 로 누가 연결되어 있는지 보세요.',
    }),
    'no-answer-by-name': ({ caller = '', server = '', outcome = '' }) => ({
      expected: `${caller} 에서 ${server}:3306 을 불렀을 때 오는 응답`,
      seen: outcome,
      look: `docker logs ${server} 로 서버가 3306 포트에서 실행 중인지 확인해 보세요.`,
    }),
    'on-none-of-yours': ({ container = '' }) => ({
      expected: `내가 만든 네트워크에 연결된 ${container}`,
      seen: '어느 것에도 연결되어 있지 않아요',
      look: `docker inspect ${container} 에서 Networks 를 보세요.`,
    }),
    'connected-at-start': ({ container = '' }) => ({
      expected: '실행 중에 연결한 컨테이너',
      seen: `${container} 는 처음부터 네트워크에서 시작했어요`,
      look: '먼저 --network 없이 하나 띄워 보세요.',
    }),
  },
};
