import type { Texts } from '../texts.ts';

export const missing: Texts['missing'] = {
  'container-listeners': (of) => `읽지 못한 것: ${of} 컨테이너가 어느 포트에서 듣는지.`,
  'host-listeners': (of) => `읽지 못한 것: 호스트에서 듣는 서버들. 여기서는 포트 ${of}번.`,
  'client-listeners': (of) => `읽지 못한 것: 이 컴퓨터에서 듣는 서버들. 여기서는 포트 ${of}번.`,
  'host-addresses': (of) => `읽지 못한 것: 호스트의 주소들. ${of} 주소가 그중 하나일 수 있어요.`,
  'host-routes': (of) => `읽지 못한 것: 호스트의 경로들. 여기서는 ${of} 주소로 가는 경로.`,
  'container-routes': (of) => `읽지 못한 것: ${of} 컨테이너의 경로들.`,
  'container-ipv6': (of) => `읽지 못한 것: ${of} 컨테이너에 IPv6가 있는지.`,
  'dual-stack-socket': (of) => `읽지 못한 것: 포트 ${of}번의 IPv6 소켓이 IPv4도 받는지.`,
  'userland-proxy': (of) => `읽지 못한 것: 엔진이 userland proxy를 쓰는지. 여기서는 ${of}.`,
  'input-firewall': (of) => `읽지 못한 것: 호스트의 방화벽이 컨테이너를 포트 ${of}번으로 들여보내는지.`,
  'outside-dns': (of) => `물어보지 못한 것: 엔진 밖의 DNS가 아는 ${of}의 주소.`,
  'made-up-name': (of) => `물어보지 못한 것: 엔진이 지은 이름일 수 있는 ${of}의 DNS 등록 여부.`,
  'beyond-the-engine': (of) => `모르는 것: 엔진 밖의 ${of}에 무엇이 있는지.`,
  'network-driver': (of) => `모르는 것: 네트워크 드라이버가 호출을 어떻게 다루는지. 여기서는 ${of}.`,
  'engine-version': (of) => `모르는 것: 이 버전의 엔진이 어떻게 하는지. 여기서는 ${of}.`,
  'swarm-services': (of) => `읽지 못한 것: ${of} 서비스의 태스크가 어디에서 실행되는지.`,
  ipvs: (of) => `읽지 못한 것: ${of} 서비스에 필요한 IPVS가 커널에 있는지.`,
  ip6tables: (of) => `읽지 못한 것: 엔진이 ${of} 네트워크의 IPv6를 거르는지.`,
  'inside-the-vm': (of) => `모르는 것: Docker Desktop의 가상 머신 안에서 ${of}에 무엇이 있는지.`,
  'inside-rootlesskit': (of) => `모르는 것: rootless 엔진의 네임스페이스 안에서 ${of}에 무엇이 있는지.`,
  'http-answer': (of) => `물어보지 못한 것: 서버가 ${of} 페이지를 허용하는지.`,
  'socket-owner': (of) =>
    `읽지 못한 것: 포트 ${of}번의 서버가 누구의 것인지. 일시 정지된 컨테이너가 네트워크 네임스페이스를 함께 쓰는데, 그 서버는 응답하지 않아요.`,
};

const LOOK_DEEPER = '엔진이 있는 곳에서 npx dari why를 실행하세요. 모자란 것을 읽어요.';
const TRY = '직접 불러 보세요: npx dari why --probe는 주소에 실제로 걸어요.';

export const look: Texts['look'] = {
  'container-listeners': LOOK_DEEPER,
  'host-listeners': LOOK_DEEPER,
  'client-listeners': TRY,
  'host-addresses': LOOK_DEEPER,
  'host-routes': LOOK_DEEPER,
  'container-routes': LOOK_DEEPER,
  'container-ipv6': LOOK_DEEPER,
  'dual-stack-socket': TRY,
  'userland-proxy': LOOK_DEEPER,
  'input-firewall': LOOK_DEEPER,
  'outside-dns': TRY,
  'made-up-name': TRY,
  'beyond-the-engine': TRY,
  'network-driver': TRY,
  'engine-version': TRY,
  'swarm-services': TRY,
  ipvs: LOOK_DEEPER,
  ip6tables: TRY,
  'inside-the-vm': '대신 host.docker.internal을 부르세요. Docker Desktop이 이 컴퓨터로 이어 줘요.',
  'inside-rootlesskit': TRY,
  'http-answer': TRY,
  'socket-owner': TRY,
};
