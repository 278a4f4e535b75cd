import type { ClaimText } from '../../claim.ts';

export const note000: Readonly<Record<string, ClaimText>> = {
  '000-internet': {
    statement: '컨테이너는 아무 설정 없이 인터넷에 요청을 보낼 수 있어요.',
    says: '밖으로 나가는 연결은 처음부터 되고, 코드나 설정을 바꿀 필요가 없다고 해요.',
  },
  '000-no-incoming': {
    statement: '포트를 열지 않으면 호스트에서 컨테이너로 이어지는 포트가 없어요.',
    says: '기본으로 되는 것은 나가는 연결뿐이고 들어오는 연결은 아니라고 해요.',
  },
  '000-default-driver': {
    statement: '`--driver` 없이 만든 네트워크의 드라이버는 bridge예요.',
    says: '따로 정하지 않으면 bridge 드라이버를 쓴다고 해요.',
  },
  '000-driver-legacy': {
    statement: 'bridge 드라이버는 레거시라서, 이 드라이버의 네트워크에서는 이름으로 서로를 찾을 수 없어요.',
    says: '기본 드라이버인 bridge를 프로덕션에 권하지 않는 레거시라고 불러요.',
    instead:
      '레거시는 드라이버가 아니라 이름이 `bridge`인 기본 네트워크예요. 직접 만든 네트워크도 드라이버는 똑같이 bridge인데 이름으로 통신할 수 있어요.',
  },
  '000-default-network-legacy': {
    statement: '엔진에 처음부터 있는 `bridge` 네트워크에서는 컨테이너 이름을 쓸 수 없어요.',
    says: '도커에 딸려 오는 bridge 네트워크를 레거시의 하나라고 해요.',
  },
  '000-localhost': {
    statement: '컨테이너 안에서 `localhost`로는 호스트에 닿을 수 없어요.',
    says: '호스트에 접근할 때 그냥 `localhost`라고 쓰면 안 된다고 해요.',
  },
  '000-host-docker-internal': {
    statement: '컨테이너에서 `host.docker.internal`이라는 이름으로 호스트에 닿을 수 있어요.',
    says: '도커가 이 이름을 호스트로 알아듣는다고 해요.',
  },
  '000-gateway-docker-internal': {
    statement: '`gateway.docker.internal`은 게이트웨이의 이름이에요.',
    says: '게이트웨이를 가리키는 DNS 이름으로 소개해요.',
    instead: 'Docker Desktop만 아는 이름이에요. 게이트웨이 주소는 `docker inspect`에서 볼 수 있어요.',
  },
  '000-daemon-json': {
    statement: '데몬은 `~/.docker/daemon.json`에서 설정을 읽어요.',
    says: '도커에 DNS를 추가할 때 이 파일을 고치라고 해요.',
    instead:
      '리눅스 엔진은 `/etc/docker/daemon.json`을, rootless 엔진은 `~/.config/docker/daemon.json`을 읽어요.',
  },
  '000-dns-setting': {
    statement: '도커에 DNS 서버를 정해 주면 컨테이너가 그 서버에 물어봐요.',
    says: '`dns` 항목으로 DNS를 정해요. 여기서는 컨테이너 하나에 `--dns`로 같은 설정을 줘요.',
  },
  '000-inspect-ip': {
    statement: '`docker inspect`가 알려 주는 주소는 컨테이너가 실제로 가진 주소예요.',
    says: '컨테이너를 inspect 하면 IP 주소를 알 수 있다고 해요.',
  },
  '000-call-by-ip': {
    statement: '컨테이너의 IP 주소로 다른 컨테이너에서 부를 수 있어요.',
    says: '주소만 알면 다른 컨테이너에 접근할 수 있다고 해요.',
  },
  '000-own-dns': {
    statement: '직접 만든 네트워크에서는 컨테이너끼리 이름으로 부를 수 있어요.',
    says: '사용자 정의 bridge는 컨테이너 사이의 이름을 풀어 준다고 해요.',
  },
  '000-name-is-address': {
    statement: '컨테이너 이름이 곧 DNS 이름이고, 조회하면 그 컨테이너의 주소가 나와요.',
    says: 'DNS 이름과 컨테이너 이름이 같다고 해요.',
  },
  '000-own-isolation': {
    statement: '서로 다른 네트워크에 있는 컨테이너는 서로에게 닿을 수 없어요.',
    says: '사용자 정의 네트워크로 원하는 만큼 격리할 수 있다고 해요.',
  },
  '000-connect-running': {
    statement: '실행 중인 컨테이너를 다시 시작하지 않고 네트워크에 연결할 수 있어요.',
    says: '실행 중인 채로 연결할 수 있다고 해요.',
  },
  '000-disconnect-running': {
    statement: '실행 중인 컨테이너를 다시 시작하지 않고 네트워크에서 분리할 수 있고, 그러면 이름도 사라져요.',
    says: '실행 중인 채로 연결을 끊을 수 있다고 해요.',
  },
  '000-create-name-only': {
    statement: '`docker network create`에는 이름만 있으면 돼요.',
    says: '다른 설정은 필요 없다고 해요.',
  },
  '000-inside-docker': {
    statement: '이렇게 만든 네트워크는 이 엔진 안에만 있어요.',
    says: '도커 내부 네트워크가 만들어진다고 해요. (`--internal`은 이것과 달리 밖으로 나가는 길을 없애는 옵션이에요.)',
  },
  '000-run-network': {
    statement: '`docker run --network 이름`으로 실행하면 컨테이너가 그 네트워크에 속해요.',
    says: '컨테이너를 실행할 때 옵션으로 준다고 해요.',
  },
  '000-name-without-ports': {
    statement: '직접 만든 네트워크에서는 포트를 열지 않고 이름만으로 통신할 수 있어요.',
    says: '호스트 포트를 거치는 것보다 컨테이너 이름을 쓰는 쪽이 낫다고 해요.',
  },
  '000-browser-name': {
    statement: '브라우저가 있는 도커 바깥에서는 컨테이너 이름이 통하지 않아요.',
    says: '브라우저는 도커 안에 있지 않아서 컨테이너 이름을 해석하지 못한다고 해요.',
  },
  '000-browser-localhost': {
    statement: '호스트에 연결한 포트는 호스트에서, 그러니까 브라우저에서도 `localhost`로 열려요.',
    says: '화면 코드에서 BE 서버를 `localhost`로 부른다고 해요.',
  },
  '000-volume-keeps': {
    statement: '컨테이너를 지우고 새로 만들어도 named volume의 데이터는 남아 있어요.',
    says: '데이터베이스 파일을 named volume에 두라고 해요.',
  },
  '000-restart-loses': {
    statement: '컨테이너가 끝났다가 다시 실행되면 안에 쓴 데이터가 없어져요.',
    says: '볼륨이 없으면 DB 컨테이너를 끝내고 다시 실행할 때 데이터를 잃는다는 뜻이에요.',
    instead: '멈췄다가 다시 시작하면 그대로 있어요. 컨테이너를 지우고 새로 만들 때 없어져요.',
  },
  '000-bind-mount': {
    statement: '바인드 마운트를 쓰면 호스트에서 고친 파일이 실행 중인 컨테이너에 바로 보여요.',
    says: '이미지를 다시 빌드하지 않고 수정한 코드를 반영하는 방법으로 소개해요.',
  },
  '000-env': {
    statement: '환경 변수로 준 값은 컨테이너 안의 프로그램에 전달돼요.',
    says: 'MongoDB 이미지가 읽는 환경 변수로 사용자와 비밀번호를 정해요.',
  },
};
