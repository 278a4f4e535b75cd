import { mapping } from '../mapping.ts';
import type { Texts } from '../texts.ts';
import { missing } from './missing.ts';
import { stateName } from './state-name.ts';

export const facts: Texts['facts'] = {
  'vantage-not-there': ({ container }) => `이름이 ${container}인 컨테이너가 없어요.`,
  'vantage-not-running': ({ container, state }) => `${container} 컨테이너의 상태: ${stateName(state)}.`,

  'name-in-hosts': ({ name, ip }) => `/etc/hosts에 ${name} = ${ip} 줄이 있어요.`,
  'name-in-dns': ({ name, network, container, ip }) =>
    `${network} 네트워크의 DNS가 ${name} = ${ip} (${container} 컨테이너)라고 답해요.`,
  'name-is-service': ({ name, network, ip }) =>
    `${network} 네트워크에서 ${name} 서비스의 가상 IP는 ${ip}예요.`,
  'name-looked-up': ({ name, ip }) => `DNS가 ${name} = ${ip}라고 답해요.`,
  'name-only-inside': ({ name, container }) =>
    name === container
      ? `${name}: 컨테이너의 이름이라 컨테이너 안에서만 통해요.`
      : `${name}: ${container} 컨테이너를 가리키는 이름이라 컨테이너 안에서만 통해요.`,
  'name-on-default-bridge': ({ name, container }) =>
    `${name}은(는) 기본 bridge에 있는 ${container} 컨테이너예요. 거기에는 이름이 없어요.`,
  'name-on-other-network': ({ name, container, networks }) =>
    `${name}은(는) ${container} 컨테이너예요. ${networks.join(', ')} 네트워크에 있고, 부르는 쪽과 함께 있는 네트워크가 없어요.`,
  'name-of-networkless': ({ name, container, mode }) =>
    `${name}은(는) 네트워크 모드가 ${mode}인 ${container} 컨테이너예요. 어느 네트워크에도 이름이 없어요.`,
  'name-of-stopped': ({ name, container, state }) =>
    `${name}은(는) ${container} 컨테이너예요. 상태: ${stateName(state)}.`,
  'name-of-restarting': ({ name, container }) =>
    `${name}은(는) ${container} 컨테이너예요. 재시작을 되풀이하고 있어요.`,
  'host-alias-missing': ({ name }) => `여기서는 ${name}의 주소를 아는 곳이 없어요.`,
  'network-case': ({ name, network }) => `${name}의 끝이 네트워크 이름 ${network}와(과) 대소문자가 달라요.`,
  'name-made-up': ({ name }) =>
    `엔진이 알아서 지어 준 이름이에요: ${name}. 25보다 오래된 엔진은 이런 이름을 DNS에 올리지 않아요.`,
  'name-unknown': ({ name, nearest }) =>
    nearest === null
      ? `이름이 ${name}인 것이 없어요.`
      : `이름이 ${name}인 것이 없어요. ${nearest}은(는) 있어요.`,
  'dns-unreachable': ({ name, container }) =>
    `${container} 컨테이너가 어느 네트워크에도 없어서 ${name}의 주소를 물어볼 곳이 없어요.`,
  'engine-bug': ({ name, version }) => `엔진 ${version}에서는 ${name}의 주소를 찾지 못해요.`,

  'own-namespace': ({ ip }) => `${ip}: 부르는 쪽 자신이에요.`,
  'same-network': ({ network, ip }) => `${ip}: 부르는 쪽과 같은 ${network} 네트워크에 있어요.`,
  'host-address': ({ ip }) => `${ip}: 호스트의 주소예요.`,
  'default-route': ({ network, ip }) => `${ip}로 가는 호출은 ${network} 네트워크의 게이트웨이로 나가요.`,
  'host-routes-to': ({ network, ip }) => `호스트는 ${network} 네트워크에 주소가 있어서 ${ip}에 닿아요.`,
  'nobody-there': ({ network, ip }) => `${network} 네트워크에 ${ip} 주소를 가진 것이 없어요.`,
  'no-network': ({ container }) => `${container} 컨테이너가 어느 네트워크에도 없어요.`,
  orphaned: ({ container }) =>
    `${container} 컨테이너가 네트워크를 빌려 쓰던 컨테이너가 다시 시작돼서 loopback만 남았어요.`,
  'no-default-route': ({ container, ip }) => `${container} 컨테이너에 ${ip}로 가는 경로가 없어요.`,
  'no-ipv6': ({ ip }) => `${ip}는 IPv6 주소인데 부르는 쪽에 IPv6가 없어요.`,
  'no-route-on-host': ({ ip }) => `호스트에 ${ip}로 가는 경로가 없어요.`,
  'gateway-isolated': ({ network, ip }) =>
    `${network} 네트워크에 호스트의 주소가 없어서 ${ip}로 가지 못해요.`,
  vlan: ({ network, driver }) => `${network} 네트워크의 드라이버는 ${driver}예요. 호스트는 그 안에 없어요.`,
  'vm-address': ({ ip }) => `${ip}는 Docker Desktop의 가상 머신 안에 있어요.`,
  'engine-elsewhere': ({ port }) => `포트 ${port}번은 다른 컴퓨터의 엔진이 공개했어요.`,
  'rootless-address': ({ ip }) => `${ip}는 rootless 엔진의 네임스페이스 안에 있어요.`,

  'icc-off': ({ network }) => `${network} 네트워크에 enable_icc=false가 있어요.`,
  'bridges-isolated': ({ from, to }) => `엔진이 ${from} 네트워크에서 ${to} 네트워크로 가는 패킷을 버려요.`,
  'gateway-mode-open': ({ network, mode }) =>
    `${network} 네트워크의 게이트웨이 모드가 ${mode}라서 다른 네트워크가 들어와요.`,
  'routed-port': ({ network, container, port }) =>
    `${network} 네트워크는 routed이고, ${container} 컨테이너의 포트 ${port}번은 공개돼 있어요.`,
  'routed-port-closed': ({ network, container, port }) =>
    `${network} 네트워크는 routed이고, ${container} 컨테이너의 포트 ${port}번은 공개되지 않았어요.`,
  'internal-drops': ({ network, ip }) =>
    `${network} 네트워크는 internal이라서 ${ip}와 오가는 패킷이 버려져요.`,
  'forwarding-off': ({ ip }) => `호스트가 패킷을 넘겨주지 않아서 ${ip}에 닿지 않아요.`,

  'ipv6-unfiltered': ({ from, to }) =>
    `엔진이 IPv6를 거르지 않아서 ${from} 네트워크의 호출이 ${to} 네트워크로 들어가요.`,
  'answer-dropped': ({ network, container }) =>
    `${network} 네트워크에 enable_ip_masquerade=false가 있어서, ${container} 컨테이너의 응답이 돌아오다가 엔진에서 버려져요.`,
  'no-way-back': ({ container, ip }) =>
    `${container} 컨테이너에 ${ip}로 돌아가는 경로가 없어서 응답이 사라져요.`,

  'firewall-open': ({ port }) => `호스트의 방화벽이 컨테이너의 호출을 포트 ${port}번으로 들여보내요.`,
  'firewall-filters': ({ port }) => `호스트의 방화벽이 컨테이너의 호출을 버려요. 포트 ${port}번도 그래요.`,

  published: ({ port }) => `공개한 포트: ${mapping(port)}`,
  'published-loopback': ({ port }) => `loopback에만 공개했어요: ${mapping(port)}`,
  'published-elsewhere': ({ port }) => `다른 주소에 공개했어요: ${mapping(port)}`,
  'published-internal-only': ({ port }) =>
    `공개하려던 포트: ${mapping(port)}. 그런데 ${port.container} 컨테이너는 internal 네트워크에만 있어요.`,
  'published-routed': ({ port }) =>
    `공개하려던 포트: ${mapping(port)}. 그런데 ${port.container} 컨테이너의 네트워크가 routed예요.`,
  'publish-ignored': ({ container, mode, port }) =>
    `${container} 컨테이너가 공개하려던 포트 ${port}번은 네트워크 모드가 ${mode}라서 무시돼요.`,
  'published-but-stopped': ({ port, state }) =>
    `공개하려던 포트: ${mapping(port)}. 그런데 ${port.container} 컨테이너의 상태: ${stateName(state)}.`,
  'published-as': ({ port }) => `포트의 두 쪽: ${mapping(port)}`,
  'published-ipv4-only': ({ port }) => `IPv4로만 공개했어요: ${mapping(port)}`,
  'not-published': ({ container, port }) => `${container} 컨테이너의 포트 ${port}번은 공개되지 않았어요.`,
  'swarm-published': ({ service, port }) => `${service} 서비스의 포트 ${port}번이 ingress 네트워크에 있어요.`,
  'swarm-ipv6': ({ service, port }) =>
    `${service} 서비스의 포트 ${port}번은 ingress 네트워크에 있고, 거기는 IPv4만 써요.`,
  'swarm-no-ipvs': ({ service, port }) =>
    `포트 ${port}번의 호출을 ${service} 서비스로 나를 IPVS가 커널에 없어요.`,

  'proxy-takes-it': ({ port }) => `엔진의 프록시가 포트 ${port}번에서 호출을 받아 컨테이너로 걸어요.`,
  'held-by-engine': ({ port }) =>
    `userland proxy가 없어서 엔진이 포트 ${port}번을 잡고만 있어요. IPv6 호출을 받기만 하고 응답하지 않아요.`,
  rewritten: ({ ip, port }) => `방화벽이 호출의 목적지를 ${ip}:${port}로 바꿔요.`,
  'no-proxy-across': ({ from, to }) =>
    `userland proxy가 없어서 ${from} 네트워크에서 ${to} 네트워크의 공개한 포트로 가는 호출이 버려져요.`,

  listens: ({ address, port }) => `서버가 ${address}, 포트 ${port}번에서 듣고 있어요.`,
  'listens-on-loopback': ({ address, port }) => `포트 ${port}번의 서버가 ${address}에서만 듣고 있어요.`,
  'listens-elsewhere': ({ address, port }) => `포트 ${port}번의 서버가 ${address}에서만 듣고 있어요.`,
  'listens-other-family': ({ address, port }) =>
    `포트 ${port}번의 서버는 ${address}에서 들어요. 부른 주소와 종류(IPv4, IPv6)가 달라요.`,
  'nothing-listens': ({ port, others }) =>
    others.length === 0
      ? `포트 ${port}번에서 듣는 것이 없어요.`
      : `포트 ${port}번에서 듣는 것이 없어요. 듣는 포트: ${others.join(', ')}`,
  'nothing-at-own-localhost': ({ port, elsewhere }) =>
    `부르는 쪽 자신에는 포트 ${port}번에서 듣는 것이 없어요.${elsewhere === null ? '' : ` ${elsewhere} 컨테이너에는 있어요.`}`,
  paused: ({ container, port }) =>
    `${container} 컨테이너가 일시 정지돼서 포트 ${port}번이 호출을 받기만 하고 응답하지 않아요.`,

  'mixed-content': ({ page }) => `${page} 페이지는 https인데 주소는 아니에요.`,
  'cors-refused': ({ page, allowed }) =>
    allowed === null
      ? `서버가 허용한 출처가 없어요. ${page} 페이지도 안 돼요.`
      : `서버가 허용한 출처는 ${allowed}뿐이에요. ${page} 페이지는 안 돼요.`,
  'cors-allowed': ({ page }) => `서버가 ${page} 페이지의 출처를 허용해요.`,
  'same-origin': ({ page }) => `${page} 페이지와 출처가 같아요.`,
  'host-refused': ({ host, status }) =>
    `서버가 ${host} 호스트에는 ${status}번으로 답하고, 다른 호스트는 받아요.`,
  'unsafe-port': ({ port }) => `브라우저는 포트 ${port}번을 부르지 않아요.`,
  'not-http': ({ scheme }) => `브라우저는 ${scheme} 방식으로 말하지 못해요.`,

  'several-answers': ({ name, ips }) => `${name}의 주소가 ${ips.join(', ')}이고, 호출을 서로 다르게 다뤄요.`,
  missing: ({ what, of }) => missing[what](of),
};
