import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const ko: LessonText = {
  title: '웹서버 두 대로 나눠 받기 (로드 밸런싱)',
  intro: `서버는 한 대로 충분하다가도 일이 너무 많아지거나 멈춰 버리면 곤란해져요. 그래서 서버를 두 대 두고, 앞에서 누군가가 요청을 나눠 줘요. 이것을 로드 밸런싱이라고 하고, nginx는 설정 몇 줄로 할 수 있어요.

실습 폴더에 폴더가 두 개 있어요. \`server\`에는 자기가 어느 컨테이너인지 말하는 작은 서버가, \`nginx\`에는 아직 서버를 하나만 아는 설정 파일이 들어 있어요. 둘 다 빌드해서 한 네트워크에 넣고, 누가 응답하는지 지켜볼게요.

밖으로 여는 것은 nginx뿐이에요. 웹서버는 포트를 열 필요가 없고, 두 대가 같은 호스트 포트를 쓸 수도 없어요.`,
  tasks: {
    'two-servers': {
      title: '똑같은 서버 두 대',
      goal: '내가 만든 네트워크 하나에 서버를 **두 개** 띄우세요. 둘 다 **8080** 포트를 쓰고 `-p`는 주지 않아요. 누가 응답했는지 알 수 있도록 두 서버의 응답이 서로 달라야 하는데, `server` 폴더의 서버는 자기 호스트 이름을 말해 줘요. 이름은 마음대로 정해도 되고, `nginx/balanced.conf`에는 첫 번째 서버가 `server1`로 적혀 있어요.',
      hints: [
        '이미지 하나로 컨테이너를 몇 개까지 띄울 수 있을까요?',
        '`docker build -t hostname-server:1 server`를 실행하면 `server` 폴더로 이미지가 만들어져요. 그다음 컨테이너 두 개에 이름을 다르게 주세요.',
        '`docker build -t hostname-server:1 server`, `docker network create lb-net`, `docker run -d --name server1 --network lb-net hostname-server:1`을 차례로 실행하고, `server2`라는 이름으로 한 번 더 실행하세요.',
      ],
      learned: ({ one = '', other = '', words1 = '', words2 = '', network = '' }) =>
        `\`${one}\` 컨테이너는 "${words1}", \`${other}\` 컨테이너는 "${words2}"라고 응답해요. 둘 다 \`${network}\` 네트워크에서 8080 포트를 쓰지만 주소가 서로 달라서 괜찮아요.`,
    },
    balanced: {
      title: '번갈아 보내는 nginx',
      goal: '노트의 연습 문제 7번이에요. nginx가 두 서버로 요청을 번갈아 보내도록 `nginx/balanced.conf`를 완성하고, 같은 네트워크에서 실행하면서 80 포트를 호스트의 포트에 연결하세요. 호스트 포트 번호는 마음대로 정해도 돼요. 그 포트로 요청을 열여섯 번 보내면 두 서버가 각각 네 번 이상 응답해야 해요.',
      hints: [
        '설정 파일에 서버 목록이 있어요. 지금은 몇 대가 적혀 있나요?',
        '`upstream` 안의 `server 이름:포트;` 한 줄이 서버 한 대예요. 이름은 컨테이너 이름, 포트는 그 서버가 쓰는 포트예요.',
        '첫 번째 줄 아래에 `server server2:8080;`을 추가하세요. 그다음 `docker build -t balancer:1 nginx`, `docker run -d --name balancer --network lb-net -p 8090:80 balancer:1`을 실행하고, `curl localhost:8090`을 몇 번 해 보면 누가 응답하는지 보여요.',
      ],
      learned: ({ shares = '', calls = '' }) =>
        `요청 ${calls}번을 나눠 받았어요(${shares}). 따로 정하지 않으면 nginx는 차례대로 돌아가며 보내는데, 이것을 라운드 로빈이라고 해요. 브라우저는 주소를 하나만 알면 돼요.`,
    },
    'one-stops': {
      title: '서버 한 대가 멈추면',
      goal: 'nginx는 그대로 실행 중인데 서버 두 대 중 한 대가 멈추면, 요청을 보내는 쪽에서는 어떻게 보일까요? 먼저 고른 다음 `docker stop`으로 하나를 멈추고 nginx로 요청을 보내 보세요.',
      hints: [
        'nginx가 서버 한 대에서 응답을 받지 못했어요. 물어볼 다른 서버가 있나요?',
        'nginx 문서에서 `proxy_next_upstream`을 찾아보세요. 기본값이 `error timeout`이에요.',
        '`docker stop server2`를 실행한 다음 `curl localhost:8090`을 여러 번 해 보세요. 첫 요청은 조금 걸릴 수 있어요.',
      ],
      learned: ({ stopped = '', left = '', good = '', calls = '' }) =>
        `요청 ${calls}번 중 ${good}번에 모두 \`${left}\` 컨테이너가 응답했어요. nginx는 \`${stopped}\` 컨테이너가 응답하지 않자 목록의 다음 서버에 물었고, 응답이 없는 서버에는 10초 동안 요청을 보내지 않아요. 한 대로 충분히 빠르더라도 두 대를 두면 좋은 이유예요.`,
      choices: {
        'other-answers': '남은 서버가 모든 요청에 응답해요.',
        'half-fail': '두 번에 한 번은 실패해요.',
        'all-fail': '아무 요청도 응답을 받지 못해요.',
      },
    },
    three: {
      title: '세 번째 서버',
      goal: '멈춘 서버를 다시 시작하고 세 번째 서버를 하나 더 띄워서, nginx가 **세 대** 모두에 요청을 보내게 하세요. 요청을 스물네 번 보내면 세 서버가 모두 응답해야 해요.',
      hints: [
        'nginx가 설정 파일을 읽을 때 없던 서버를 나중에 어떻게 알 수 있을까요?',
        '이미지에는 빌드할 때 복사한 파일이 들어 있어요. 실행 중인 nginx가 새 파일을 쓰게 하려면 무엇을 해야 할까요?',
        '파일에 `server server3:8080;`을 추가하고, 이미지를 다시 빌드하고, `docker rm -f balancer` 다음에 다시 `docker run` 하세요. 서버를 먼저 띄워야 해요. 목록에 찾을 수 없는 이름이 있으면 nginx가 시작하지 않거든요.',
      ],
      learned: ({ shares = '', container = '' }) =>
        `이제 \`${container}\` 컨테이너가 세 서버에 번갈아 보내요(${shares}). 파일만 고쳐서는 아무것도 바뀌지 않아요. 파일은 이미지에, 이미지는 새 컨테이너에 들어가야 해요. 또 nginx는 이름에 해당하는 주소를 시작할 때 한 번만 물어봐요. 서버가 다른 주소로 돌아왔다면 \`nginx -s reload\`를 해야 다시 찾아요.`,
    },
  },
  problems: {
    'no-server': ({ network = '' }) => ({
      expected: `${network} 네트워크에서 8080 포트로 응답하는 서버 두 개`,
      seen: '아직 하나도 없어요',
      look: 'docker ps 로 실행 중인 것을, docker logs 이름 으로 왜 끝났는지 볼 수 있어요. 8080 포트에서 응답하는 이미지인가요?',
    }),
    'one-server': ({ servers = '', network = '' }) => ({
      expected: `${network} 네트워크에서 8080 포트로 응답하는 서버 두 개`,
      seen: `하나만 응답해요: ${servers}`,
      look: `docker network inspect ${network} 출력을 보면 연결된 컨테이너가 나와요.`,
    }),
    'fewer-than-three': ({ servers = '', network = '' }) => ({
      expected: `${network} 네트워크에서 8080 포트로 응답하는 서버 세 개`,
      seen: servers === '' ? '하나도 응답하지 않아요' : `지금 응답하는 서버: ${servers}`,
      look: `멈춘 서버는 docker ps -a 에, 연결된 컨테이너는 docker network inspect ${network} 에 나와요.`,
    }),
    'same-words': ({ container = '', words = '' }) => ({
      expected: '응답이 서로 다른 서버',
      seen: `${container} 컨테이너의 응답이 다른 서버와 똑같아요: ${words.slice(0, 60)}`,
      look: 'server 폴더의 서버는 호스트 이름을 말해 줘요. 호스트 이름은 컨테이너마다 달라요.',
    }),
    'no-balancer': ({ network = '' }) => ({
      expected: `${network} 네트워크에 있는, 서버가 아닌 nginx 컨테이너`,
      seen: '아직 없어요',
      look: 'docker ps -a 를 보세요. 실행했는데 끝났다면 docker logs 에 이유가 나와요.',
    }),
    'balancer-not-published': ({ container = '' }) => ({
      expected: `호스트 포트에 연결된 ${container} 컨테이너`,
      seen: '연결된 포트가 없어요',
      look: 'docker ps 의 PORTS 칸을 보세요. 포트는 컨테이너를 만들 때 정해져요.',
    }),
    'balancer-silent': ({ container = '', url = '', outcome = '' }) => ({
      expected: `${url} 에서 ${container} 컨테이너가 보내는 응답`,
      seen: outcomeText(outcome, 'ko'),
      look: `docker logs ${container} 출력을 보세요. -p 의 오른쪽 번호가 listen 뒤의 번호와 같아야 해요.`,
    }),
    'balancer-bad-gateway': ({ container = '', url = '', outcome = '' }) => ({
      expected: `${url} 에서 두 서버 중 하나가 보내는 응답`,
      seen: `${container} 컨테이너가 보낸 오류: ${outcomeText(outcome, 'ko')}. 목록에 적힌 서버에 닿지 못해요`,
      look: `docker logs ${container} 에 시도한 주소가 나와요. 컨테이너 안에서 localhost 는 그 컨테이너 자신이에요.`,
    }),
    'not-from-servers': ({ container = '', url = '', outcome = '' }) => ({
      expected: `${url} 에서 내 서버가 보내는 응답`,
      seen: `${container} 컨테이너가 다른 내용으로 응답해요. 응답 코드: ${outcomeText(outcome, 'ko')}`,
      look: `docker exec ${container} cat /etc/nginx/conf.d/default.conf 로 내 파일이 맞는지 보세요.`,
    }),
    'one-answers': ({ shares = '', idle = '', busy = '' }) => ({
      expected: '두 서버가 번갈아 보내는 응답',
      seen: `${busy} 컨테이너만 응답하고, ${idle} 컨테이너에는 요청이 가지 않아요 (${shares})`,
      look: 'upstream 목록에 모든 서버가 컨테이너 이름으로 적혀 있나요? ip_hash 같은 설정은 같은 사람의 요청을 늘 한 서버로 보내요.',
    }),
    uneven: ({ shares = '' }) => ({
      expected: '고르게 나뉜 요청',
      seen: shares,
      look: 'upstream 목록에 weight 가 있으면 한 서버가 더 많이 받아요.',
    }),
    'all-still-run': ({ servers = '' }) => ({
      expected: '두 서버 중 하나가 멈춘 상태',
      seen: `모두 실행 중이에요: ${servers}`,
      look: 'docker stop 을 한 다음 docker ps -a 로 확인해 보세요.',
    }),
    'none-left': ({ stopped = '' }) => ({
      expected: '하나는 멈추고 하나는 실행 중인 서버',
      seen: `멈춘 서버: ${stopped}`,
      look: 'docker start 로 하나를 다시 시작하세요.',
    }),
    'balancer-waits': ({ url = '', stopped = '' }) => ({
      expected: `${url} 에서 오는 응답이나 오류`,
      seen: `nginx 가 아직 기다리고 있어요 (${stopped})`,
      look: '응답이 없는 서버를 얼마나 기다릴지는 설정 파일의 proxy_connect_timeout 으로 정해요. 잠시 뒤에 다시 요청해 보세요.',
    }),
    'one-stops-half-fail': ({ left = '', good = '', calls = '' }) => ({
      expected: '요청을 보내는 쪽에서 실제로 보이는 것',
      seen: `두 번에 한 번은 실패한다고 골랐지만, 요청 ${calls}번 중 ${good}번이 응답을 받았어요 (${left})`,
      look: 'curl localhost:8090 을 여러 번 해 보세요. 한 서버가 응답하지 않으면 nginx 는 무엇을 할 수 있을까요?',
    }),
    'one-stops-all-fail': ({ left = '', good = '', calls = '' }) => ({
      expected: '요청을 보내는 쪽에서 실제로 보이는 것',
      seen: `아무도 응답하지 않는다고 골랐지만, 요청 ${calls}번 중 ${good}번이 응답을 받았어요 (${left})`,
      look: 'curl localhost:8090 을 여러 번 해 보세요. 한 서버가 응답하지 않으면 nginx 는 무엇을 할 수 있을까요?',
    }),
    'one-stops-other-answers': ({ stopped = '', good = '', calls = '' }) => ({
      expected: '요청을 보내는 쪽에서 실제로 보이는 것',
      seen: `남은 서버가 모두 응답한다고 골랐지만, 요청 ${calls}번 중 ${good}번만 응답을 받았어요`,
      look: `nginx 의 로그에 무엇을 시도했는지 나와요. 멈춘 것이 ${stopped} 하나뿐이고, 두 서버가 다 목록에 있나요?`,
    }),
    'server-left-out': ({ idle = '', shares = '' }) => ({
      expected: '세 서버 모두의 응답',
      seen: `요청을 받지 못한 서버: ${idle} (${shares})`,
      look: '실행 중인 nginx 가 어떤 파일을 쓰고 있나요? docker exec 이름 cat /etc/nginx/conf.d/default.conf 로 보세요. 컨테이너는 만들 때의 이미지를 계속 써요.',
    }),
  },
};
