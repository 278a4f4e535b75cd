import type { LessonText } from '../../lesson.ts';

/** What the user of each stack sees, and how to find out why; in Korean. */
export const tasks: LessonText['tasks'] = {
  ended: {
    title: '아무도 없어요',
    goal: '조금 전에 `oven-api:1` 이미지로 `oven-api` 컨테이너를 띄웠는데, 브라우저에서 `http://localhost:18081`을 열면 연결할 수 없다고 나와요. 이 주소에서 `pizza from …` 화면이 나오게 해 주세요.',
    hints: [
      '컨테이너가 실행 중이기는 한가요? `docker ps`에는 이미 종료된 컨테이너가 나오지 않아요.',
      '`docker ps -a`로 어떻게 종료됐는지, `docker logs oven-api`로 마지막에 무슨 말을 남겼는지 보세요.',
      '무엇이 빠졌는지 로그에 나와 있어요. 그런 값은 컨테이너를 만들 때 넘겨요. `docker rm oven-api`로 이름을 비운 다음 `docker run -d --name oven-api -p 18081:8080 -e 이름=값 oven-api:1`처럼 실행해 보세요.',
    ],
    learned: ({ entry = '' }) =>
      `\`${entry}\` 컨테이너가 실행 중이에요. 처음 컨테이너는 \`DISH\`가 없어서 종료 코드 3으로 바로 끝났어요. 환경 변수는 컨테이너를 만들 때 정해지기 때문에, 다시 시작하는 것으로는 안 되고 새로 만들어야 했어요.`,
  },
  'wrong-port': {
    title: '실행 중인데 응답이 없어요',
    goal: '`toast-api`는 실행 중이고 `docker ps`에 연결된 포트도 보여요. 그런데 `http://localhost:18082`에서는 아무것도 안 나와요. `toast from …` 화면이 나오게 해 주세요.',
    hints: [
      '`docker ps`의 화살표 양쪽에 포트가 하나씩 있어요. 호스트 포트는 어느 쪽이고, 다른 쪽 포트에는 요청을 받는 서버가 있을까요?',
      '서버가 몇 번 포트를 쓰는지는 `docker logs toast-api`에 나와요. `docker ps`와 비교해 보거나 `npx dari why host localhost:18082`로 물어보세요.',
      '`-p A:B`에서 A는 호스트 포트, B는 컨테이너 포트예요. 포트는 컨테이너를 만들 때 정해져요. `docker rm -f toast-api`로 지우고 `docker run -d --name toast-api -p 호스트포트:컨테이너포트 toast-api:1`로 다시 만드세요.',
    ],
    learned:
      '포트를 연결하기는 했지만, 컨테이너 안에서 요청을 받는 서버가 없는 80번 포트였어요. 도커는 그 포트에 서버가 있는지 확인하지 않아요. `docker ps`의 화살표는 요청을 어디로 보내는지만 알려 줘요.',
  },
  loopback: {
    title: '포트는 맞는데 접속이 안 돼요',
    goal: '`tea-api`는 실행 중이고, 로그에는 8080 포트라고 나오고, `docker ps`에는 `18083->8080`이라고 나와요. 포트는 맞는 셈이죠. 그런데 `http://localhost:18083`에서는 아무것도 안 나와요. `tea from …` 화면이 나오게 해 주세요.',
    hints: [
      '서버는 어느 포트를 쓸지뿐 아니라 어느 주소에서 요청을 받을지도 정해요. 지금 정해진 주소로는 누가 요청을 보낼 수 있을까요?',
      '`docker logs tea-api`를 줄 끝까지 다시 읽어 보세요. `docker exec tea-api wget -qO- http://127.0.0.1:8080`은 잘 돼요. 이 요청은 어디에서 출발한 걸까요?',
      '어느 주소에서 요청을 받을지는 환경 변수로 정해져 있어요. `docker inspect tea-api`의 `Env`를 보세요. 모든 인터페이스를 뜻하는 주소를 넣어 `-e LISTEN=주소:8080`으로 컨테이너를 다시 만드세요.',
    ],
    learned:
      '주소가 `127.0.0.1`이면 서버는 자기 컨테이너 안에서 온 요청만 받아요. 연결한 포트로 들어오는 요청은 컨테이너 바깥에서 온 것이니 `0.0.0.0`에서 받아야 해요. Vite 같은 개발 서버도 처음에는 127.0.0.1에서만 요청을 받기 때문에 `--host` 같은 옵션을 줘야 해요.',
  },
  'one-port': {
    title: '둘 중 하나만',
    goal: '`nut-shop`은 `http://localhost:18084`에서 호두(walnuts)를 팔고 있어요. 그 옆에 `nut-bar:1` 이미지로 `nut-bar`도 만들어 두었는데 실행되지 않아요. 둘 다 접속되게 해 주세요. `walnuts from …` 화면은 지금 주소에 그대로, `peanuts from …` 화면은 `http://localhost:18184`에서 나와야 해요.',
    hints: [
      '`nut-bar`를 시작하면 어떻게 되나요? 엔진이 내는 메시지가 첫 번째 단서예요.',
      '`docker inspect nut-bar`의 `PortBindings`에 어느 호스트 포트를 쓰려는지 나와요. 그 포트는 지금 누가 쓰고 있나요?',
      '호스트 포트 하나는 한 컨테이너만 쓸 수 있지만, 컨테이너 안에서는 여럿이 같은 포트를 써도 돼요. `docker rm nut-bar`로 지우고, 비어 있는 호스트 포트로 `docker run -d --name nut-bar -p 호스트포트:8080 nut-bar:1`을 실행하세요.',
    ],
    learned:
      '두 서버 모두 8080 포트를 쓰지만 각자 자기 컨테이너 안이라서 괜찮아요. 겹치면 안 되는 것은 호스트 포트예요. 그래서 두 번째 컨테이너에는 다른 호스트 포트를 연결했어요.',
  },
  'default-bridge': {
    title: '이름은 맞는데 못 찾아요',
    goal: '`rice-web`은 받은 요청을 `rice-api:8080`으로 넘겨요. `rice-api`도 실행 중인데 `http://localhost:18085`에서는 502가 나와요. `rice from …` 화면이 나오게 해 주세요. 요청을 넘기는 쪽의 `SERVER` 변수에는 IP 주소가 아니라 이름이 있어야 하고, `rice-api`의 포트는 열지 마세요.',
    hints: [
      '화면과 `docker logs rice-web`에는 뭐라고 나오나요? 서버가 응답하지 않는 걸까요, 이름을 못 찾는 걸까요?',
      '`docker inspect rice-web`에서 네트워크를 확인해 보세요. 어느 네트워크에서나 컨테이너 이름을 쓸 수 있을까요? `npx dari why rice-web rice-api:8080`으로도 알 수 있어요.',
      '이름은 직접 만든 네트워크에서 통해요. `docker network create rice-net`으로 만들고, 서로 불러야 하는 컨테이너를 하나씩 `docker network connect rice-net 이름`으로 연결하세요. 실행 중인 채로 해도 돼요.',
    ],
    learned: ({ server = '' }) =>
      `이제 \`${server}\` 컨테이너를 이름으로 찾을 수 있어요. 기본 bridge에는 컨테이너 이름을 알려 주는 내장 DNS가 없고, 직접 만든 네트워크에는 있어요. 두 컨테이너를 연결하기만 하면 됐고, 새로 만들 필요는 없었어요.`,
  },
  'two-networks': {
    title: '502 Bad Gateway',
    goal: '`soup-web`의 nginx는 받은 요청을 `soup-api:8080`으로 넘겨야 해요. 둘 다 실행 중인데 `http://localhost:18086`에서는 502가 나와요. `soup from …` 화면이 나오게 해 주세요. 서버의 포트는 열지 마세요. 들어오는 길은 nginx 하나뿐이어야 해요.',
    hints: [
      'nginx가 응답하니 nginx까지 가는 길은 멀쩡해요. 그 뒤에 있는 서버에 대해서는 nginx가 뭐라고 하나요?',
      '`docker logs soup-web`을 본 다음, `docker inspect soup-web`과 `docker inspect soup-api`의 `Networks`를 비교해 보세요.',
      '`docker network connect 네트워크 컨테이너`를 쓰면 실행 중인 컨테이너를 다른 네트워크에도 연결할 수 있어요. 고쳐졌는지는 `npx dari why soup-web soup-api:8080`으로 확인해 보세요.',
    ],
    learned: ({ server = '' }) =>
      `이제 nginx와 \`${server}\` 컨테이너가 같은 네트워크에 있어요. 전에는 서로 다른 네트워크에 있었어요. 네트워크가 다르면 이름도 통하지 않고 요청도 건너가지 못해요. 502가 나오면 두 컨테이너의 \`NetworkID\`부터 비교해 보세요.`,
  },
  typo: {
    title: 'nginx가 금방 꺼져요',
    goal: '`bread-web`은 `bread-api` 앞에 둔 nginx예요. 분명히 띄웠는데 `http://localhost:18087`에 접속이 안 돼요. `bread from …` 화면이 나오게 하되, 서버의 포트는 열지 마세요. nginx 설정 파일은 `bread-web` 안의 `/etc/nginx/conf.d/default.conf`예요.',
    hints: [
      '설정 파일에 이해할 수 없는 내용이 있으면 nginx는 어떻게 할까요?',
      '`docker ps -a`와 `docker logs bread-web`을 보세요. nginx가 몇 번째 줄의 무엇이 문제인지 알려 줘요. 컨테이너의 진짜 이름은 `docker ps`에 나와요.',
      '종료된 컨테이너에서도 파일을 꺼낼 수 있어요. `docker cp bread-web:/etc/nginx/conf.d/default.conf .`으로 꺼내서 고치고, 앞뒤를 바꿔 다시 넣은 다음 `docker start bread-web`을 실행하세요. nginx가 찾는 이름을 서버에 붙여 주는 방법도 있어요.',
    ],
    learned: ({ server = '' }) =>
      `nginx는 시작할 때 \`proxy_pass\`에 적힌 이름을 찾아보고, 없는 이름이면 그대로 종료돼요. 이제 설정 파일의 이름과 \`${server}\` 컨테이너를 부르는 이름이 한 글자도 다르지 않아요.`,
  },
  'own-localhost': {
    title: '데이터베이스가 없대요',
    goal: '`plum-api`는 27017 포트를 쓰는 데이터베이스 `plum-db`에서 데이터를 읽어요. 둘 다 `plum-net`에 있어요. 그런데 `http://localhost:18088`에서는 502가 나와요. `plums from …` 화면이 나오게 하되, 데이터베이스의 포트는 열지 마세요.',
    hints: [
      '화면에 누구를 불렀는지 나와요. `plum-api` 안에서 보면 그게 누구일까요?',
      '`docker inspect plum-api`의 `Env`를 보면 데이터베이스를 어디에서 찾는지 알 수 있어요. 거기에 무엇이 있는지는 `npx dari why plum-api localhost:27017`로 확인해 보세요.',
      '환경 변수는 컨테이너를 만들 때 넘겨요. `docker rm -f plum-api`로 지우고 `docker run -d --name plum-api --network plum-net -p 18088:3000 -e SERVER=이름:27017 plum-api:1`로 다시 만드세요.',
    ],
    learned:
      '컨테이너 안에서 `localhost`는 그 컨테이너 자신이에요. `plum-api` 안에는 27017 포트를 쓰는 서버가 없었어요. 프로그램과 데이터베이스가 서로 다른 컨테이너에 있다면, 주소에 상대 컨테이너의 이름을 써야 해요.',
  },
  'stale-image': {
    title: '고쳤는데 그대로예요',
    goal: '누군가 실습 폴더의 `menu/default.conf`를 고쳐서 화면에 `menu of today`가 나오게 했어요. 그런데 `http://localhost:18089`에는 여전히 `menu of yesterday`가 나와요. `menu-web`은 `menu-web:1` 이미지로 만든 컨테이너이고, `Dockerfile`도 `menu` 폴더에 있어요. `menu of today from …` 화면이 나오게 해 주세요.',
    hints: [
      'nginx가 읽는 파일은 실습 폴더에 있는 그 파일일까요, 다른 파일일까요?',
      '`docker exec menu-web cat /etc/nginx/conf.d/default.conf`로 nginx가 가진 파일을 볼 수 있어요. 그 파일이 언제 들어갔는지는 `Dockerfile`에 나와요.',
      '`docker build -t menu-web:1 menu`를 실행하면 폴더 내용으로 이미지를 새로 빌드해요. 컨테이너는 만들 때 쓴 이미지를 계속 쓰니, 지우고 `docker run -d --name menu-web -p 18089:80 menu-web:1`로 다시 만들어야 해요.',
    ],
    learned:
      '이미지를 빌드할 때 `COPY`가 파일을 이미지에 넣었고, 컨테이너는 그 이미지로 만들어졌어요. 그래서 내 디스크의 파일을 고쳐도, 이미지를 다시 빌드하고 컨테이너를 **새로 만들기** 전에는 아무것도 바뀌지 않아요. 바인드 마운트를 쓰면 nginx가 설정을 다시 읽게만 하면 돼요.',
  },
  'stale-address': {
    title: '아침까지는 잘 됐어요',
    goal: '오늘 `kiwi-api`를 같은 이름의 새 컨테이너로 바꿨어요. `kiwi-web`의 nginx가 그쪽으로 요청을 넘기는데, 그때부터 `http://localhost:18090`에서 502나 504가 나와요. `kiwi from …` 화면이 나오게 하되, 서버의 포트는 열지 마세요.',
    hints: [
      'nginx는 아무도 건드리지 않았어요. 서버는 이름이 그대로인데, 무엇이 달라졌을까요?',
      '`docker logs kiwi-web`에서 `upstream:` 뒤를 보면 nginx가 부르는 주소가 나와요. `docker inspect kiwi-api`에 나오는 주소와 비교해 보세요.',
      'nginx는 시작할 때 이름을 한 번 찾아보고 그 주소를 기억해요. 어떻게 하면 다시 찾아볼까요? `docker exec kiwi-web nginx -s reload`를 실행하거나 `kiwi-web`을 다시 시작해 보세요.',
    ],
    learned: ({ server = '' }) =>
      `새 컨테이너는 새 주소를 받아요. \`${server}\` 컨테이너는 이름만 그대로였어요. nginx는 시작할 때 내장 DNS에 한 번 물어본 옛 주소를 계속 부르고 있었어요. 서버를 바꾼 뒤에는 nginx가 설정을 다시 읽게 하거나, \`resolver 127.0.0.11\`을 써서 이름을 그때그때 다시 찾게 하세요.`,
  },
  internal: {
    title: '열었는데 없는 포트',
    goal: '`fig-api`는 `-p 18091:8080`을 주고 띄웠고 실행 중이에요. 그런데 `http://localhost:18091`에 접속이 안 돼요. `figs from …` 화면이 나오게 해 주세요.',
    hints: [
      '`-p`를 준 다른 컨테이너와 비교해 보세요. `docker ps`에 `fig-api`도 똑같이 나오나요?',
      '`docker inspect fig-api`에서 네트워크 이름을 확인하고, 그 네트워크를 `docker network inspect`로 살펴보세요. 다른 네트워크와 무엇이 다른가요?',
      '이미 만든 네트워크의 설정은 바꿀 수 없지만, 컨테이너는 여러 네트워크에 연결할 수 있어요. 바깥으로 나갈 수 있는 네트워크를 골라 `docker network connect 네트워크 fig-api`를 실행하거나, 그런 네트워크에 컨테이너를 다시 만드세요.',
    ],
    learned:
      '`--internal`로 만든 네트워크는 바깥으로 나가는 길도, 바깥에서 들어오는 길도 없어요. `-p`를 줘도 엔진은 포트를 연결하지 않고, 오류도 내지 않아요. 바깥에서 접속하면 안 되는 데이터베이스에는 알맞지만, 브라우저로 여는 서버에는 맞지 않아요.',
  },
  'old-volume': {
    title: '바뀐 비밀번호',
    goal: '`jam-api`는 데이터베이스 `jam-db`에 로그인해요. 데이터는 `jam-data` 볼륨에 있어요. 지난주까지 비밀번호는 `strawberry`였고, 오늘 두 컨테이너를 모두 `PASSWORD=apricot`으로 다시 만들었어요. 그 뒤로 `http://localhost:18092`에서 502가 나와요. `jam from …` 화면이 나오게 하되, 데이터베이스의 포트는 열지 마세요. 볼륨에 꼭 남겨야 할 데이터는 없어요.',
    hints: [
      '두 컨테이너 모두 같은 비밀번호를 받았어요. 그 비밀번호를 쓰지 않는 쪽은 어디일까요?',
      '`docker logs jam-db`를 보면 시작할 때 무엇을 발견했는지 나와요. 데이터베이스는 비밀번호를 어디에 보관할까요?',
      '데이터베이스는 볼륨이 비어 있을 때 한 번만 비밀번호를 정해요. 볼륨을 지우고(`docker rm -f jam-db`, `docker volume rm jam-data`) `docker run -d --name jam-db --network jam-net -v jam-data:/data -e PASSWORD=… jam-db:1`로 다시 만들거나, `jam-api`가 볼륨에 있는 비밀번호로 로그인하게 하세요.',
    ],
    learned:
      '`PASSWORD`는 데이터가 하나도 없을 때만 쓰였어요. MongoDB의 `MONGO_INITDB_ROOT_PASSWORD`도 똑같아요. 데이터가 있는 볼륨에서는 아무 말 없이 무시돼요. 데이터가 중요하다면 옛 비밀번호를 그대로 쓰거나 데이터베이스 안에서 비밀번호를 바꾸세요.',
  },
  firewall: {
    title: '누구 탓일까요?',
    goal: '고치는 문제가 아니라 생각해 보는 문제예요. 리눅스에서 `--add-host host.docker.internal:host-gateway`를 주고 컨테이너를 띄웠어요. 이 컨테이너가 `host.docker.internal:5432`를 불러요. 호스트에서 직접 실행 중인 데이터베이스이고, 모든 주소(`0.0.0.0`)에서 요청을 받아요. 호스트에서 `localhost:5432`는 바로 응답해요. 그런데 컨테이너에서는 이름이 주소로 바뀌기는 하는데, 그다음에는 응답도 거절도 없이 시간만 지나가요. 어디부터 봐야 할까요?',
    hints: [
      '이름을 모르면 어떤 오류가 나올까요? 그 포트를 쓰는 서버가 없다면요?',
      '거절당한 요청은 그 자리에서 답이 와요. 아무 답도 없이 요청이 사라지게 하는 것은 무엇일까요?',
      '`npx dari why 컨테이너이름 host.docker.internal:5432`로 이런 요청을 따라가 볼 수 있어요. 네 가지 가운데 호스트 쪽에서 요청을 소리 없이 버리는 것은 하나뿐이에요.',
    ],
    learned:
      '아무 답 없이 시간만 지나간다는 것은 패킷이 사라졌다는 뜻이고, 방화벽이 바로 그렇게 해요. 호스트의 방화벽이 보기에 컨테이너는 바깥에서 온 손님이에요. 그래서 따로 허용하지 않으면 `ufw`나 `firewalld`는 bridge에서 호스트의 포트로 오는 요청을 버려요. `-p`로 연결한 포트는 달라요. 도커가 규칙을 직접 추가하기 때문에 그런 요청은 대개 `ufw`를 거치지도 않아요. 규칙은 `sudo ufw status`나 `sudo iptables -S`로 볼 수 있어요. 잘 아는 컴퓨터가 아니라면 바꾸지는 마세요.',
    choices: {
      name: '이름: 컨테이너가 `host.docker.internal`이라는 이름을 몰라요.',
      'nobody-listens': '데이터베이스: 그 포트를 쓰는 서버가 없어요.',
      firewall: '방화벽: 호스트의 방화벽이 요청을 막아요.',
      network: '네트워크: 컨테이너와 호스트가 같은 도커 네트워크에 있어야 해요.',
    },
  },
};
