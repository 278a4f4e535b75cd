import type { ClaimText } from '../../claim.ts';

export const note004: Readonly<Record<string, ClaimText>> = {
  '004-one-network-each': {
    statement: '컨테이너마다 네트워크가 꼭 하나씩 있어요.',
    says: '모든 컨테이너가 네트워크 객체를 하나씩 가져야 한다고 해요.',
    instead: '여러 개일 수도 있고, `docker network disconnect`를 하면 하나도 없을 수 있어요.',
  },
  '004-default-subnet': {
    statement: '기본 bridge의 서브넷은 172.17.0.0/16이에요.',
    says: '172.17.0.0부터 172.17.255.255까지라고 해요.',
  },
  '004-address-in-subnet': {
    statement: '기본 bridge의 컨테이너는 /16 범위 가운데 한 주소를 받아요.',
    says: '65,536개 가운데 하나를 받는다고 해요. (네트워크, 브로드캐스트, 게이트웨이 주소는 빠져요.)',
  },
  '004-gateway-first': {
    statement: '게이트웨이는 서브넷의 첫 번째 주소예요.',
    says: '관례로 범위의 첫 값을 쓴다고 해요.',
  },
  '004-through-gateway': {
    statement: '같은 네트워크의 컨테이너는 서로 바로 통신하지 않고 게이트웨이를 거쳐요.',
    says: '컨테이너끼리 직접 연결되지 않고 게이트웨이를 지나간다고 해요.',
    instead:
      '이웃끼리는 서로의 하드웨어 주소를 알고 바로 통신해요. 게이트웨이는 네트워크 밖으로 나갈 때 써요.',
  },
  '004-host-through-gateway': {
    statement: '호스트에서 컨테이너를 부르면 게이트웨이에서 온 것으로 보여요.',
    says: '호스트와 컨테이너 사이의 통신도 게이트웨이를 지난다고 해요.',
    instead: 'Docker Desktop과 rootless 엔진에서는 중간에서 전달하기 때문에 다른 주소에서 온 것으로 보여요.',
  },
  '004-same-port': {
    statement: '같은 네트워크의 두 컨테이너는 같은 포트를 쓸 수 없어요.',
    says: '주소가 달라도 포트가 겹치면 안 된다고 해요.',
    instead: '주소가 따로 있으니 둘 다 8080을 써도 돼요. 겹치면 안 되는 것은 호스트에 연결하는 포트예요.',
  },
  '004-outside-direct': {
    statement: '바깥에서는 호스트의 주소로만 컨테이너에 닿고, 컨테이너의 주소로는 닿을 수 없어요.',
    says: '바깥에서 컨테이너에 바로 접근할 수는 없다고 해요.',
  },
  '004-gateway-address': {
    statement: '다른 컨테이너를 부를 때는 게이트웨이 주소에 그 컨테이너의 포트를 붙이는 것이 좋아요.',
    says: '컨테이너 사이에서는 172.17.0.1:8888처럼 게이트웨이 주소를 쓰라고 해요.',
    instead:
      '게이트웨이 주소에는 호스트가 있고, 호스트에 연결한 포트만 열려 있어요. 직접 만든 네트워크라면 이름만으로 충분해요.',
  },
  '004-shared-gateway': {
    statement: '기본 bridge의 컨테이너는 모두 같은 게이트웨이를 써요.',
    says: '같은 bridge의 컨테이너가 게이트웨이를 함께 쓴다고 해요.',
  },
  '004-shared-open': {
    statement: '기본 bridge에서는 서로 다른 서비스의 컨테이너끼리도 부를 수 있어요.',
    says: '그래서 모두 한 bridge에 두는 것은 안전하지 않다고 해요.',
  },
  '004-gateway-needs-subnet': {
    statement: '`--subnet` 없이 `--gateway`만 주면 거부돼요.',
    says: '게이트웨이를 정하려면 서브넷도 정해야 한다고 해요.',
  },
  '004-create-custom': {
    statement: '`--subnet`과 `--gateway`를 주면 네트워크가 그대로 만들어져요.',
    says: '범위와 게이트웨이를 원하는 대로 정할 수 있다고 해요.',
  },
  '004-subnet-any': {
    statement: '서브넷은 172.x가 아닌 다른 사설 범위여도 돼요.',
    says: '겹치지만 않으면 어떤 주소를 주어도 된다고 해요.',
  },
  '004-overlap': {
    statement: '다른 네트워크와 겹치는 서브넷은 거부돼요.',
    says: '다른 주소와 겹치지 않아야 한다고 해요.',
  },
  '004-connect-address': {
    statement: '`docker network connect`를 하면 실행 중인 컨테이너가 그 네트워크의 주소를 받아요.',
    says: '실행 중인 컨테이너를 이 명령으로 네트워크와 결합해요.',
  },
  '004-inspect-any': {
    statement: '`docker inspect`는 컨테이너에도 네트워크에도 쓸 수 있어요.',
    says: '어떤 객체든 이 명령으로 조사한다고 해요.',
  },
};
