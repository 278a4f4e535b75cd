import type { ClaimText } from '../../claim.ts';

export const note001: Readonly<Record<string, ClaimText>> = {
  '001-own-stack': {
    statement: '컨테이너마다 네트워크 스택이 따로 있어요.',
    says: '컨테이너들의 네트워크 스택이 서로 독립적이라고 해요.',
  },
  '001-localhost-is-container': {
    statement: '컨테이너 안의 `localhost`는 그 컨테이너 자신이에요.',
    says: '격리되어 있으니 `localhost`가 컨테이너 자신을 가리킨다고 해요.',
  },
  '001-isolated-by-default': {
    statement: '네트워크 옵션 없이 실행한 컨테이너끼리는 서로에게 닿을 수 없어요.',
    says: '컨테이너의 네트워크는 기본으로 서로 격리된다고 해요.',
    instead:
      '모두 기본 bridge에 들어가서 주소로는 서로 통신할 수 있어요. 안 되는 것은 이름이에요. 격리하려면 네트워크를 나눠야 해요.',
  },
  '001-ip-changes': {
    statement: '컨테이너를 다시 시작하면 IP 주소가 바뀔 수 있어요.',
    says: '실행할 때마다 주소가 바뀔 수 있으니 코드에 적지 말라고 해요.',
  },
  '001-same-network-name': {
    statement: '같은 네트워크의 컨테이너끼리는 이름으로 찾을 수 있어요.',
    says: '같은 네트워크이기만 하면 이름으로 부를 수 있다고 하고, 예로 bridge 네트워크를 보여 줘요.',
    instead: '직접 만든 네트워크에서만 그래요. 기본 bridge에서는 주소로만 통신할 수 있어요.',
  },
  '001-no-network-goes-to-bridge': {
    statement: '`--network` 없이 실행한 컨테이너는 bridge 네트워크에 속해요.',
    says: '정하지 않으면 bridge에 속한다고 해요.',
  },
  '001-three-networks': {
    statement: '어느 엔진에나 처음부터 bridge, host, none 네트워크가 있어요.',
    says: '설치한 뒤 처음 `docker network ls`를 하면 세 개가 나온다고 해요.',
  },
  '001-host-shares': {
    statement: 'host 모드의 컨테이너는 호스트의 네트워크를 함께 써요. 그래서 `localhost`도 호스트와 같아요.',
    says: 'host는 호스트와의 격리를 없앤다고 해요.',
    instead: 'Docker Desktop에서는 설정에서 host networking을 켜지 않으면 가상 머신이 호스트예요.',
  },
  '001-host-no-address': {
    statement: 'host 모드의 컨테이너에는 자기 주소가 없어요.',
    says: '가상 네트워크 없이 호스트의 인터페이스를 직접 쓴다고 해요.',
  },
  '001-none-isolated': {
    statement: '`--network none`으로 실행한 컨테이너는 아무에게도 닿을 수 없어요.',
    says: 'none은 호스트와 다른 컨테이너로부터 완전히 떼어 놓는다고 해요.',
  },
  '001-many-in-one': {
    statement: '네트워크 하나에 컨테이너가 여러 개 들어갈 수 있어요.',
    says: '여러 컨테이너를 네트워크 하나로 묶을 수 있다고 해요.',
  },
  '001-dns-server': {
    statement: '컨테이너 이름은 도커의 내장 DNS 서버가 풀어 줘요.',
    says: '내장 DNS가 컨테이너 이름과 주소를 알고 있다고 해요.',
  },
  '001-network-inspect': {
    statement: '`docker network inspect`로 네트워크에 연결된 컨테이너와 그 주소를 볼 수 있어요.',
    says: '연결된 컨테이너와 주소를 거기서 확인한다고 해요.',
  },
  '001-network-rm': {
    statement: '`docker network rm`으로 네트워크를 지울 수 있어요.',
    says: '네트워크를 삭제하는 명령이라고 해요.',
    instead: '연결된 컨테이너가 하나도 없어야 지울 수 있어요.',
  },
  '001-network-prune': {
    statement: '`docker network prune`은 아무도 쓰지 않는 네트워크를 지워요.',
    says: '쓰지 않는 네트워크를 모두 삭제한다고 해요. 여기서는 여러분의 네트워크를 지우지 않으려고 필터를 걸어요.',
  },
  '001-network-first': {
    statement: '컨테이너를 실행하기 전에 네트워크가 먼저 있어야 해요.',
    says: '네트워크부터 만들어야 한다고 해요.',
  },
  '001-free-inside': {
    statement: '같은 네트워크 안에서는 `-p` 없이도 서로의 모든 포트에 닿을 수 있어요.',
    says: '네트워크 안에서는 자유롭게 통신하니 `-p`가 필요 없다고 해요.',
  },
  '001-publish-for-outside': {
    statement: '호스트에서는 `-p`로 연결한 포트로만 컨테이너에 닿을 수 있어요.',
    says: '호스트나 네트워크 바깥에서 부를 때는 `-p`가 필요하다고 해요.',
  },
};
