import type { Texts } from '../texts.ts';

export const codes: Texts['codes'] = {
  WORKS: '호출이 도착하고 서버가 응답해요. 할 일이 없어요.',

  NO_DNS_FROM_VANTAGE:
    '컨테이너 이름은 컨테이너 안에서만 통해요. 밖에서는 공개한 포트를 localhost로 부르세요.',
  DEFAULT_BRIDGE_NO_DNS:
    '기본 bridge 네트워크에는 이름이 없어요. 따로 만든 네트워크에서는 이름으로 찾으니, 두 컨테이너를 거기에 넣으세요.',
  NOT_SAME_NETWORK:
    '이름은 두 컨테이너가 함께 있는 네트워크에서만 찾을 수 있어요. 부르는 쪽을 상대의 네트워크에 연결하세요.',
  TARGET_HAS_NO_NETWORK:
    '자기 네트워크가 없는 컨테이너라서 어떤 DNS도 이름을 몰라요. 그 컨테이너가 쓰는 호스트나 컨테이너를 부르거나, 네트워크에 연결하세요.',
  HOST_ALIAS_MISSING:
    'Linux에서 host.docker.internal은 달라고 한 곳에만 있어요. 컨테이너를 --add-host host.docker.internal:host-gateway 옵션으로 시작하고, 호스트에서는 localhost를 부르세요.',
  NETWORK_NAME_CASE:
    '네트워크 이름은 대소문자를 가려요. 컨테이너 이름은 가리지 않아요. 네트워크 이름을 그대로 쓰세요.',
  NAME_UNKNOWN: '이 엔진에는 그런 이름이 없어요. 철자를 확인하세요.',
  ENGINE_BUG: '이 버전의 엔진에 알려진 버그가 있어요. 엔진을 업데이트하세요.',

  VANTAGE_NO_NETWORK:
    '부르는 쪽이 어느 네트워크에도 없어서 자기 자신만 부를 수 있어요. 네트워크에 연결하세요.',
  TARGET_NOT_RUNNING: '컨테이너가 실행 중이 아니에요. 이름도, 주소도, 열린 포트도 없어요. 시작하세요.',
  NOBODY_AT_ADDRESS:
    '이 주소를 가진 실행 중인 컨테이너가 없어요. 주소는 시작할 때마다 바뀌어요. 컨테이너를 이름으로 부르세요.',
  INTERNAL_NO_ROUTE:
    'internal 네트워크에는 나가는 길이 없어서 커널에 경로가 없어요. 부르는 쪽을 나가는 길이 있는 네트워크에 연결하세요.',
  NO_IPV6: '부르는 쪽에 IPv6가 없어요. IPv4 주소를 부르세요.',
  ISOLATED_GATEWAY:
    '게이트웨이 모드가 isolated인 네트워크에는 호스트의 주소가 없어서 밖에서는 아무도 들어가지 못해요. 그 네트워크의 컨테이너에서 부르세요.',
  VLAN_FROM_HOST:
    '호스트에서는 macvlan, ipvlan, overlay 네트워크의 컨테이너에 닿지 않아요. 그 네트워크의 컨테이너에서 부르거나 포트를 공개하세요.',
  NO_ROUTE: '이 주소로 가는 길이 없어요. 주소를 확인하세요.',

  NOT_PUBLISHED:
    '포트가 컨테이너 안에서만 열려 있어요. EXPOSE로는 열리지 않아요. 컨테이너를 만들 때 -p로 공개하세요.',
  PUBLISHED_LOOPBACK_ONLY:
    '포트를 127.0.0.1에만 공개해서 호스트 자신만 부를 수 있어요. 부르는 주소에도 공개하세요.',
  PUBLISHED_ELSEWHERE: '포트를 호스트의 다른 주소에 공개했어요. 부르는 주소에도 공개하세요.',
  PUBLISHED_INTERNAL_ONLY:
    'internal 네트워크에만 있는 컨테이너는 포트를 공개하지 못해요. internal이 아닌 네트워크에 연결하세요.',
  PUBLISHED_ROUTED:
    '게이트웨이 모드가 routed인 네트워크는 호스트의 포트를 열지 않아요. 컨테이너의 주소와 포트를 부르세요.',
  PUBLISH_IGNORED:
    '다른 네트워크 네임스페이스를 쓰는 컨테이너는 포트를 공개하지 못하고 -p는 무시돼요. 서버가 듣는 포트를 부르세요.',
  WRONG_PORT_SIDE:
    '공개한 포트에는 호스트:컨테이너 두 쪽이 있어요. 호스트를 부를 때는 앞의 것, 컨테이너를 부를 때는 뒤의 것을 쓰세요.',
  V6_NO_PROXY:
    '이 포트에서 컨테이너로 IPv6 호출을 나르는 것이 없어요. IPv4 주소를, 호스트에서는 127.0.0.1을 부르세요.',
  LOCALHOST_IS_SELF:
    '컨테이너 안에서 localhost는 그 컨테이너 자신이에요. 함께 있는 네트워크에서 상대 컨테이너를 이름으로 부르세요.',
  ENGINE_REMOTE: '엔진이 다른 컴퓨터에 있고 포트도 거기에 열려 있어요. localhost 대신 그 컴퓨터를 부르세요.',
  HOST_APP_LOOPBACK:
    '호스트의 서버가 127.0.0.1에서만 듣고 있어서 컨테이너에서는 닿지 않아요. 0.0.0.0이나 부르는 주소에서 듣게 하세요.',
  NOTHING_LISTENS_ON_HOST:
    '호스트의 이 포트에서 듣는 것이 없어요. 서버를 시작하거나, 서버가 쓰는 포트를 부르세요.',

  APP_BOUND_LOOPBACK:
    '서버가 컨테이너 안의 127.0.0.1에서만 듣고 있어서 다른 곳에서는 닿지 않아요. 0.0.0.0에서 듣게 하세요.',
  BOUND_ELSEWHERE: '서버가 다른 주소에서 듣고 있어요. 0.0.0.0에서 듣게 하세요.',
  OTHER_FAMILY:
    '서버가 IPv4와 IPv6 중 하나에서만 듣는데, 부른 주소는 다른 쪽이에요. 둘 다에서 듣게 하거나 다른 주소를 부르세요.',
  NOTHING_LISTENS: '컨테이너의 이 포트에서 듣는 것이 없어요. 서버를 시작하거나, 서버가 쓰는 포트를 부르세요.',

  TARGET_PAUSED:
    '컨테이너가 일시 정지돼 있어요. 커널이 호출을 받지만 아무도 응답하지 않아요. 다시 움직이게 하세요.',
  BRIDGE_ISOLATION:
    '엔진은 bridge끼리 떼어 놓아요. 한쪽에서 다른 쪽으로 가는 패킷은 버려져요. 부르는 쪽을 상대의 네트워크에 연결하세요.',
  ROUTED_NOT_PUBLISHED:
    '게이트웨이 모드 routed는 공개한 포트로만 다른 네트워크를 들여보내요. 포트를 공개하거나 부르는 쪽을 그 네트워크에 연결하세요.',
  ICC_DISABLED:
    '네트워크에 enable_icc=false가 있어서 컨테이너끼리 말하지 못해요. 둘을 이 옵션이 없는 네트워크에 넣으세요.',
  INTERNAL_DROPPED:
    'internal 네트워크와 다른 네트워크 사이의 패킷은 버려져요. 부르는 쪽과 상대를 한 네트워크에 연결하세요.',
  NO_PROXY_ACROSS_BRIDGES:
    'userland proxy가 꺼져 있으면 29 이전의 엔진은 다른 bridge에서 공개한 포트로 가는 호출을 버려요. 부르는 쪽을 상대의 네트워크에 연결하세요.',
  HOST_FIREWALL_INPUT:
    '호스트의 방화벽(흔히 ufw)이 컨테이너에서 호스트로 가는 호출을 버려요. 방화벽에서 포트를 허용하거나 두 컨테이너를 한 네트워크에 연결하세요.',
  FORWARDING_OFF: '호스트가 패킷을 넘겨주지 않아요. net.ipv4.ip_forward가 꺼져 있으니 켜세요.',
  VM_NO_ROUTE:
    'Docker Desktop은 엔진을 가상 머신 안에서 실행해요. 컨테이너의 주소는 그 안에만 있어요. 공개한 포트를 localhost로 부르세요.',
  ROOTLESS_NETNS:
    'rootless 엔진에는 자기 네트워크 네임스페이스가 있어요. 컨테이너의 주소는 그 안에만 있어요. 공개한 포트를 localhost로 부르세요.',
  SWARM_V6_HANG:
    'ingress 네트워크의 포트는 IPv4로만 동작해요. IPv6로 부르면 연결만 되고 아무것도 오지 않아요. 127.0.0.1을 부르세요.',
  SWARM_NO_IPVS:
    'swarm의 가상 IP에는 IPVS가 필요한데 이 커널에는 없어요. IPVS를 불러오거나, 서비스에 dnsrr 모드와 host 모드 포트를 쓰세요.',

  MIXED_CONTENT: 'https 페이지는 다른 컴퓨터의 http를 부를 수 없어요. 둘 다 https로 제공하세요.',
  CORS: '호출은 도착하지만 브라우저가 다른 출처의 페이지에 응답을 주지 않아요. 서버가 Access-Control-Allow-Origin을 보내게 하거나 같은 출처로 부르세요.',
  HTTP_HOST_REFUSED:
    '호출은 도착하지만 서버가 이 Host 헤더를 거절해요. Vite 개발 서버가 그래요. server.allowedHosts에 이름을 더하세요.',
  BROWSER_UNSAFE_PORT: '브라우저는 이 포트를 부르지 않아요(ERR_UNSAFE_PORT). 서버를 다른 포트에 공개하세요.',
  BROWSER_ONLY_HTTP: '브라우저는 http와 https만 써요. 이런 서버는 컨테이너나 호스트에서 부르세요.',

  VANTAGE_UNKNOWN: '부르는 쪽으로 쓸 그런 컨테이너가 없어요. 철자를 확인하세요.',
  VANTAGE_NOT_RUNNING: '실행 중이 아닌 컨테이너는 아무도 부르지 못해요. 먼저 시작하세요.',
  TARGET_RESTARTING:
    '컨테이너가 시작했다 끝나기를 되풀이하고, 이름도 함께 생겼다 없어져요. 왜 끝나는지 로그에서 보세요.',
  AMBIGUOUS:
    '여러 컨테이너가 같은 이름을 쓰는데 호출을 다르게 다뤄요. 결과가 우연에 달렸으니 이름을 따로 주세요.',
  OUTSIDE_ENGINE: '엔진 밖의 주소라서 dari가 아는 것이 없어요. 거기서 직접 불러 보세요.',
  FACT_MISSING: '결과를 정하는 것을 읽지 못했어요. 읽은 뒤 다시 물어보세요.',
};
