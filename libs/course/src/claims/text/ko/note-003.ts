import type { ClaimText } from '../../claim.ts';

export const note003: Readonly<Record<string, ClaimText>> = {
  '003-localhost-proxy': {
    statement:
      '컨테이너 안의 nginx는 `proxy_pass http://localhost:8080`으로 다른 컨테이너의 서버에 닿을 수 없어요.',
    says: 'nginx가 자기 컨테이너 안만 찾아본다고 해요.',
  },
  '003-own-ip': {
    statement: '같은 네트워크의 컨테이너는 저마다 다른 주소를 받아요.',
    says: '네트워크에 넣으면 컨테이너마다 가상 IP가 생긴다고 해요.',
  },
  '003-first-address': {
    statement: '새 네트워크에서 게이트웨이는 .1로, 첫 컨테이너는 .2로 끝나는 주소를 받아요.',
    says: '예에서 게이트웨이는 172.18.0.1, 첫 컨테이너는 172.18.0.2예요.',
  },
  '003-create-prints-id': {
    statement: '`docker network create`가 성공하면 긴 ID를 출력해요.',
    says: '긴 문자열이 나오면 성공이라고 해요.',
  },
  '003-name-network': {
    statement: '`이름.네트워크이름`으로도 컨테이너를 부를 수 있어요.',
    says: '컨테이너 이름 뒤에 네트워크 이름을 붙여도 된다고 해요.',
  },
  '003-network-picks': {
    statement: '컨테이너가 네트워크 두 개에 있으면 `이름.네트워크이름`으로 어느 쪽 주소인지 고를 수 있어요.',
    says: '네트워크 이름까지 쓰는 쪽이 더 분명하다고 해요.',
  },
  '003-exec-sh': {
    statement: '`docker exec 이름 /bin/sh`는 그 컨테이너 안에서 실행돼요.',
    says: '컨테이너의 터미널로 들어가는 명령이라고 해요.',
  },
  '003-curl-ip': {
    statement: '네트워크 안에서 `curl 주소:8080`으로 서버의 응답을 받을 수 있어요.',
    says: '첫 번째 방법으로 주소와 포트를 써서 불러 봐요.',
  },
  '003-curl-without-port': {
    statement: '8080 포트의 서버를 부를 때 `curl 주소`만 써도 돼요.',
    says: '강의 스크립트에서는 주소만 적어서 불러요.',
    instead: '포트를 빼면 80번을 부르는데, 거기서는 아무도 듣고 있지 않아요. 포트를 적어야 해요.',
  },
  '003-curl-in-image': {
    statement: '어느 컨테이너에서나 curl을 쓸 수 있어요.',
    says: '컨테이너에 들어가서 curl을 입력해 보라고 해요.',
    instead: '이미지에 들어 있어야 쓸 수 있어요. nginx 공식 이미지에는 있고, busybox에는 wget이 있어요.',
  },
  '003-proxy-by-name': {
    statement: '`proxy_pass http://nodeserver-container:8080`으로 서버에 닿을 수 있어요.',
    says: 'localhost 자리에 컨테이너 이름을 쓰라고 해요.',
  },
  '003-config-stale': {
    statement: 'nginx 설정 파일을 고쳐도 이미 실행 중인 nginx에는 반영되지 않아요.',
    says: '설정을 바꾸면 이미지를 다시 빌드하고 컨테이너도 새로 실행하라고 해요.',
  },
  '003-no-publish': {
    statement: 'nginx 뒤의 서버는 포트를 하나도 열지 않아도 응답해요.',
    says: '서버는 nginx만 부르니 `-p`를 빼도 된다고 해요.',
  },
  '003-only-through-nginx': {
    statement: '`-p`를 빼면 바깥에서는 nginx를 거쳐야만 서버에 닿을 수 있어요.',
    says: '바깥에서 서버로 바로 들어오는 길이 막힌다고 해요.',
  },
  '003-publish-order': {
    statement: '`-p A:B`에서 앞은 호스트 포트, 뒤는 컨테이너 포트예요.',
    says: '호스트, 컨테이너 순서라고 해요.',
  },
  '003-driver-host': {
    statement: '`docker network create --driver host`로 host 모드 네트워크를 만들 수 있어요.',
    says: '새 네트워크의 드라이버로 host를 고를 수 있다고 해요.',
    instead: 'host 네트워크는 하나뿐이고 이미 있어요. `docker run --network host`로 쓰면 돼요.',
  },
  '003-host-no-mapping': {
    statement: 'host 모드에서는 포트를 연결하지 않아요. 컨테이너 포트가 곧 호스트 포트예요.',
    says: 'host 모드에서는 포트 매핑이 필요 없다고 해요.',
  },
  '003-network-id': {
    statement: '같은 네트워크에 있는 컨테이너는 NetworkID가 같아요.',
    says: '통신이 안 되면 두 ID를 비교해 보라고 해요.',
  },
  '003-one-dash': {
    statement: '`-network`와 `-name`처럼 대시를 하나만 써도 돼요.',
    says: '강의 스크립트에는 두 옵션 모두 대시가 하나예요.',
    instead: '긴 옵션 앞에는 대시가 두 개 와요: `--network`, `--name`. 대시 하나는 한 글자 옵션에 써요.',
  },
  '003-stop-then-rm': {
    statement: '실행 중인 컨테이너는 바로 지워지지 않아요. 먼저 멈추고 지워요.',
    says: '기존 컨테이너를 `docker stop`과 `docker rm`으로 정리해요. (`docker rm -f`는 한 번에 해요.)',
  },
  '003-balance': {
    statement: 'nginx에 서버 두 개를 적으면 요청을 번갈아 보내요.',
    says: '연습 문제 7번이 두 서버로 번갈아 보내는 설정이에요.',
  },
  '003-many-networks': {
    statement: '컨테이너 하나가 여러 네트워크에 동시에 속할 수 있어요.',
    says: '연습 문제 9번이 이것을 물어봐요.',
  },
};
