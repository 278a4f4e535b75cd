import type { LessonText } from '../../lesson.ts';

export const ko: LessonText = {
  title: '컨테이너 이름',
  intro: `직접 만든 네트워크에서는 컨테이너마다 주소도 있고, 그 주소를 찾아 주는 **이름**도 있어요. 이번에는 \`docker exec\`로 컨테이너 안에 들어가서 옆 컨테이너를 세 가지 방법으로 불러 보고, 이름을 모두 알고 있는 것이 누구인지 찾아봐요.

{nginx} 컨테이너 두 개면 충분해요. 둘 다 80 포트에서 페이지를 보여 주고, 상대를 부를 \`curl\`도 들어 있거든요. \`ping\`을 쓰고 싶다면 {busybox}에 들어 있어요.`,
  tasks: {
    together: {
      title: '한 네트워크에 컨테이너 두 개',
      goal: '네트워크를 직접 만들고 컨테이너 두 개를 그 안에서 실행하세요. `--name`으로 이름을 주되, 이름은 무엇이든 괜찮아요. 적어도 하나는 80 포트에서 웹페이지를 보여 줘야 하고({nginx}로 띄우면 저절로 그래요), 다른 하나에서 그 컨테이너의 **이름**으로 불렀을 때 페이지가 와야 해요.',
      hints: [
        '한 컨테이너가 다른 컨테이너를 이름으로 부르려면 둘이 무엇을 함께 써야 할까요?',
        '`docker run --help`를 보세요. `--network`는 들어갈 네트워크를, `--name`은 컨테이너 이름을 정해요.',
        '`docker network create names-net`, 그다음 `docker run -d --name web --network names-net {nginx}`, 그리고 `--name visitor`로 한 번 더 실행하세요.',
      ],
      learned: ({ server = '', caller = '', network = '' }) =>
        `\`${caller}\` 컨테이너에서 \`${server}\` 컨테이너의 페이지를 받았어요. 둘 다 \`${network}\` 네트워크에 있다는 것, 그것만으로 충분해요.`,
    },
    'virtual-ip': {
      title: '컨테이너의 가상 IP',
      goal: '연습 문제 4번이에요. 실행 중인 컨테이너 하나의 가상 IP 주소를 터미널 명령어로 알아내서 입력하세요.',
      hints: [
        '엔진이 컨테이너에 대해 아는 것을 모두 보여 주는 명령은 무엇일까요?',
        '`docker inspect 이름`은 결과가 길어요. `docker inspect 이름 | grep IPAddress`처럼 필요한 줄만 골라 보세요.',
        "`docker inspect -f '{{json .NetworkSettings.Networks}}' web`을 실행하면 네트워크에 관한 것만 나와요. 네트워크마다 `IPAddress`가 하나씩 있어요.",
      ],
      learned: ({ container = '', network = '', ip = '' }) =>
        `\`${ip}\` 주소는 \`${container}\` 컨테이너가 \`${network}\` 네트워크에서 쓰고 있어요. 엔진 안에만 있고 실제 선으로는 오가지 않아서 가상 IP라고 해요.`,
    },
    called: {
      title: '컨테이너에서 컨테이너로',
      goal: '연습 문제 5번이에요. 한 컨테이너 안에 들어가서 `curl`로 다른 컨테이너를 불러 보세요. {busybox}라면 `ping`도 돼요. 그리고 어떤 프로그램이 응답하는지 알아보세요. 응답 헤더의 `Server:` 뒤에 있는 것을 버전까지 입력하면 돼요.',
      hints: [
        '내 컴퓨터가 아니라 컨테이너가 부르게 하려면 어디에서 명령을 입력해야 할까요?',
        '`docker exec -it visitor /bin/sh`를 입력하면 컨테이너의 터미널로 들어가고, `exit`로 나와요. `curl -I`는 응답 헤더를 보여 줘요.',
        '안에서 `curl -I http://web`을 실행하고 `Server:` 줄을 찾으세요. 밖에서 한 줄로 하려면 `docker exec visitor curl -sI http://web`이에요.',
      ],
      learned: ({ server = '', caller = '', header = '' }) =>
        `\`${caller}\` 컨테이너가 부르자 \`${server}\` 컨테이너가 자기를 \`${header}\` 프로그램이라고 소개했어요. 내 컴퓨터의 포트는 하나도 열지 않았고, 요청은 네트워크 밖으로 나간 적이 없어요.`,
    },
    forms: {
      title: '주소 하나, 이름 둘',
      goal: '한 컨테이너 안에서 다른 컨테이너를 IP 주소로(`http://172.…`), 이름으로(`http://web`), 네트워크 이름까지 붙여서(`http://web.names-net`) 불러요. 이 가운데 어느 것이 될지 먼저 고르고, 그다음에 셋 다 해 보세요.',
      hints: [
        '집에서는 이름만 불러도 되죠. 그렇다고 성까지 붙이면 틀린 걸까요?',
        '`docker exec visitor curl -I http://…`로 하나씩 불러 보세요.',
        '엔진의 DNS는 컨테이너를 이름으로도 알고 `이름.네트워크이름`으로도 알아요. 주소로 부를 때는 DNS가 필요 없고요.',
      ],
      learned: ({ server = '', network = '', ip = '' }) =>
        `\`${ip}\`, \`${server}\`, \`${server}.${network}\` 모두 같은 컨테이너를 찾아가요. 마지막 것은 부르는 쪽이 여러 네트워크에 있을 때 어느 네트워크인지 분명히 하고 싶을 때 좋아요. 컨테이너의 주소가 바뀌어도 이름은 계속 쓸 수 있어요.`,
      choices: {
        all: '셋 다 돼요.',
        'not-with-network': '주소와 이름은 되지만, 네트워크 이름을 붙이면 안 돼요.',
        'only-address': '주소로만 돼요.',
      },
    },
    dns: {
      title: '이름을 아는 것은 누구일까요?',
      goal: '`web`이 어느 주소인지 누군가는 컨테이너에 알려 줘야 해요. 내 네트워크에 있는 컨테이너 안에서 누구에게 물어보는지 찾아보고, 그 DNS 서버의 주소를 입력하세요.',
      hints: [
        '리눅스 프로그램은 어느 DNS 서버에 물어볼지 어디에서 읽을까요?',
        '그 파일은 `/etc/resolv.conf`예요. 컨테이너마다 따로 있어요.',
        '`docker exec visitor cat /etc/resolv.conf`를 실행하고 `nameserver` 뒤에 있는 주소를 입력하세요.',
      ],
      learned: ({ typed = '', caller = '' }) =>
        `\`${typed}\`처럼 127로 시작하는 주소는 컨테이너 자신이에요. 도커의 내장 DNS가 컨테이너 안의 이 주소에서 대답하고 있는 거예요. \`${caller}\` 컨테이너가 속한 네트워크의 이름은 직접 알려 주고, 모르는 이름은 내 컴퓨터가 쓰는 DNS에 물어봐요. 기본 bridge에서는 쓰이지 않아요.`,
    },
    alias: {
      title: '두 번째 이름',
      goal: '내 네트워크의 컨테이너에 원래 이름 말고 **이름을 하나 더** 붙여서, 같은 네트워크의 다른 컨테이너가 두 이름 중 어느 것으로도 찾을 수 있게 하세요. 둘 다 실행 중이어야 해요. 새 컨테이너를 띄워도 되고, 있던 것을 다시 연결해도 돼요.',
      hints: [
        '이 이름은 네트워크마다 따로 붙어요. 컨테이너는 언제 네트워크에 들어갈까요?',
        '`docker run --help`와 `docker network connect --help`에서 alias가 들어간 옵션을 찾아보세요.',
        '`docker run -d --name backup --network names-net --network-alias shop {nginx}`, 또는 컨테이너를 분리했다가 `--alias shop`을 주고 다시 연결하세요.',
      ],
      learned: ({ name = '', container = '', network = '' }) =>
        `\`${network}\` 네트워크에서는 \`${name}\` 이름으로 불러도 \`${container}\` 컨테이너를 찾아가요. 컨테이너 이름이 무엇이든 하는 일을 나타내는 이름으로 부를 수 있죠. 여러 컨테이너에 같은 별칭을 주면 DNS가 주소를 모두 알려 줘요.`,
    },
  },
  problems: {
    'one-on-network': ({ container = '', network = '' }) => ({
      expected: `${network} 네트워크에서 실행 중인 컨테이너 두 개`,
      seen: `${container} 컨테이너 하나만 실행 중이에요`,
      look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
    }),
    'nobody-on-network': ({ network = '' }) => ({
      expected: `${network} 네트워크에 연결된 컨테이너`,
      seen: '직접 만든 네트워크 어디에도 컨테이너가 없어요',
      look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
    }),
    'no-page-by-name': ({ network = '', tried = '' }) => ({
      expected: `${network} 네트워크의 다른 컨테이너가 불렀을 때 80 포트에서 오는 웹페이지`,
      seen: `불러 봤지만 페이지가 오지 않은 곳: ${tried}`,
      look: '서버의 docker logs 를 보세요. 실행 중인가요? 80 포트에서 응답하나요? --name 으로 이름을 주었나요? 예전 엔진은 자동으로 지어진 이름을 알려 주지 않아요.',
    }),
    'no-page-by-address': ({ server = '', ip = '' }) => ({
      expected: `${server} 컨테이너를 ${ip} 주소로 불렀을 때 오는 페이지`,
      seen: '오지 않았어요',
      look: `docker logs ${server} 에 지금까지 받은 요청이 나와요.`,
    }),
    'ip-is-subnet': ({ typed = '' }) => ({
      expected: '컨테이너 하나의 주소',
      seen: `입력한 답: ${typed}. 네트워크 전체의 범위예요`,
      look: '컨테이너를 docker inspect 로 보고 IPAddress 줄을 찾으세요.',
    }),
    'ip-is-gateway': ({ typed = '', network = '' }) => ({
      expected: '컨테이너의 주소',
      seen: `입력한 ${typed} 주소는 ${network} 네트워크의 게이트웨이, 그러니까 호스트가 쓰는 주소예요`,
      look: '컨테이너를 docker inspect 로 보고 Gateway 말고 IPAddress 줄을 찾으세요.',
    }),
    'ip-of-nobody': ({ typed = '' }) => ({
      expected: '실행 중인 내 컨테이너의 주소',
      seen: `${typed} 주소를 쓰는 컨테이너가 없어요`,
      look: '컨테이너를 docker inspect 로 보고 Networks 를 찾으세요. 127.0.0.1 은 누구에게나 자기 자신이에요.',
    }),
    'no-server-header': ({ server = '' }) => ({
      expected: `Server: 줄이 있는 ${server} 컨테이너의 응답`,
      seen: '응답에 그런 줄이 없어요',
      look: '이 문제에는 nginx 컨테이너를 쓰세요.',
    }),
    'header-without-version': ({ typed = '' }) => ({
      expected: '프로그램 이름과 버전',
      seen: `입력한 답: ${typed}. 버전이 없어요`,
      look: 'curl -I 를 쓰면 줄 전체가 보여요. 버전은 직접 불러 봐야 알 수 있어요.',
    }),
    'header-is-status': ({ typed = '' }) => ({
      expected: 'Server: 뒤에 있는 것',
      seen: `입력한 답: ${typed}. 응답의 상태 코드예요`,
      look: '같은 출력에서 몇 줄 아래를 보세요.',
    }),
    'header-other': ({ typed = '', server = '', caller = '' }) => ({
      expected: `${caller} 컨테이너가 불렀을 때 ${server} 컨테이너가 Server: 뒤에 적어 보내는 것`,
      seen: `입력한 답: ${typed}`,
      look: `curl 이 있다면 docker exec ${caller} curl -I http://${server} 명령을 실행해 보세요.`,
    }),
    'forms-all': ({ server = '', network = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `여기서는 ${server}.${network} 이름을 찾지 못했어요`,
      look: '컨테이너 안에서 셋을 하나씩 불러 보고 다시 고르세요.',
    }),
    'forms-not-with-network': ({ server = '', network = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `${server}.${network} 이름으로 부른 결과는 예상과 달라요`,
      look: `컨테이너 안에서 http://${server}.${network} 주소를 불러 보고 다시 고르세요.`,
    }),
    'forms-only-address': ({ server = '' }) => ({
      expected: '내 엔진에서 실제로 일어나는 일과 같은 예상',
      seen: `기본 bridge 가 아니라 직접 만든 네트워크라서 ${server} 이름을 찾을 수 있어요`,
      look: `컨테이너 안에서 http://${server} 주소를 불러 보고 다시 고르세요.`,
    }),
    'dns-is-not-gateway': ({ typed = '', caller = '' }) => ({
      expected: `${caller} 컨테이너가 이름을 물어보는 DNS 서버`,
      seen: `입력한 ${typed} 주소는 네트워크 밖으로 나가는 길, 게이트웨이예요`,
      look: `${caller} 컨테이너 안의 /etc/resolv.conf 를 보세요.`,
    }),
    'dns-is-no-container': ({ typed = '', container = '', caller = '' }) => ({
      expected: `${caller} 컨테이너가 이름을 물어보는 DNS 서버`,
      seen: `입력한 ${typed} 주소는 ${container} 컨테이너예요. 물어본 결과이지 물어보는 상대가 아니에요`,
      look: `${caller} 컨테이너 안의 /etc/resolv.conf 를 보세요.`,
    }),
    'dns-other': ({ typed = '', caller = '' }) => ({
      expected: `${caller} 컨테이너가 이름을 물어보는 DNS 서버`,
      seen: `입력한 ${typed} 주소는 목록에 없어요`,
      look: `내 컴퓨터가 아니라 ${caller} 컨테이너 안의 /etc/resolv.conf 를 보세요.`,
    }),
    'no-second-name': ({ container = '', network = '' }) => ({
      expected: `${network} 네트워크에서 이름이 하나 더 있는 컨테이너`,
      seen: `${container} 컨테이너에는 이름이 하나뿐이에요`,
      look: `docker inspect ${container} 의 Networks 에서 Aliases 를 보세요. rename 은 이름을 더하지 않고 바꿔요.`,
    }),
    'nobody-to-call-it': ({ container = '', network = '' }) => ({
      expected: `두 번째 이름으로 부를, ${network} 네트워크에서 실행 중인 다른 컨테이너`,
      seen: `${container} 컨테이너 혼자 있어요`,
      look: `docker network inspect ${network} 출력을 보세요. 별칭은 그 이름을 준 네트워크 안에서만 통해요.`,
    }),
    'second-name-unknown': ({ name = '', container = '', caller = '' }) => ({
      expected: `${caller} 컨테이너에서 ${name} 이름으로 찾을 수 있는 ${container} 컨테이너`,
      seen: '이 이름으로는 그 컨테이너를 찾지 못했어요',
      look: `docker exec ${caller} getent hosts ${name} 또는 nslookup 으로 확인해 보세요.`,
    }),
  },
};
