import type { Texts } from '../texts.ts';
import { look } from './missing.ts';

function thenCall(address: string | null): string {
  return address === null ? '' : ` 그런 다음 ${address} 주소를 부르세요.`;
}

export const remedies: Texts['remedies'] = {
  'use-address': ({ address }) => `대신 ${address} 주소를 부르세요.`,
  'connect-network': ({ network, container, address }) =>
    `${container === '' ? '부르는 쪽을' : `${container} 컨테이너를`} ${network} 네트워크에 연결하세요.${thenCall(address)}`,
  'make-network': ({ network, containers }) =>
    `${containers.join(', ')} 컨테이너를 따로 만든 ${network} 네트워크에 넣으세요.`,
  'leave-and-connect': ({ network, container, address }) =>
    `${container} 컨테이너를 네트워크 모드 none에서 빼고 ${network} 네트워크에 연결하세요.${thenCall(address)}`,
  start: ({ container }) => `${container} 컨테이너를 시작하세요.`,
  unpause: ({ container }) => `${container} 컨테이너의 일시 정지를 푸세요.`,
  publish: ({ container, hostIp, hostPort, containerPort }) =>
    `${container} 컨테이너를 -p ${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${hostPort}:${containerPort} 옵션으로 다시 만드세요. 이전 것은 ${container}-before라는 이름으로 남아요.`,
  'add-host-alias': ({ container, name }) =>
    `${container} 컨테이너를 --add-host ${name}:host-gateway 옵션으로 다시 만드세요. 이전 것은 ${container}-before라는 이름으로 남아요.`,
  'join-again': ({ container, target }) =>
    `${container} 컨테이너를 재시작해서 지금의 ${target} 컨테이너에 다시 붙이세요.`,
  'check-name': ({ name }) => `${name}의 철자를 실제로 있는 것과 견줘 보세요.`,
  'listen-everywhere': ({ container, port, on }) =>
    `${container === null ? '' : `${container} 컨테이너의 `}포트 ${port}번 서버를 ${on}에서 듣게 하세요(Vite: --host ${on}, Node: listen(${port}, '${on}')).`,
  'listen-on-host': ({ port }) => `호스트의 포트 ${port}번 서버를 0.0.0.0에서 듣게 하세요.`,
  'start-server': ({ container, port }) =>
    `${container === null ? '호스트' : `${container} 컨테이너`}의 포트 ${port}번에서 서버를 시작하거나, 서버가 쓰는 포트를 부르세요.`,
  'open-firewall': ({ port }) =>
    `호스트의 방화벽에서 컨테이너가 포트 ${port}번으로 들어오게 하세요. 예를 들어 ufw라면: sudo ufw allow ${port}/tcp`,
  'turn-forwarding-on': () => '호스트에서 패킷을 넘겨주도록 켜세요.',
  'serve-over-https': ({ page }) =>
    `이 주소도 https로 제공하거나, ${page.replace(/^https/i, 'http')} 페이지를 여세요.`,
  'allow-origin': ({ page }) => `서버가 이 헤더를 보내게 하세요: Access-Control-Allow-Origin: ${page}`,
  'allow-host': ({ host }) => `서버가 ${host} 호스트를 받게 하세요(Vite: server.allowedHosts).`,
  'choose-port': ({ port }) =>
    `서버를 ${port}번이 아닌 다른 포트에 공개하세요. 예를 들어 ${8000 + (port % 1000)}번.`,
  'use-http': ({ scheme }) => `${scheme} 주소는 브라우저 말고 컨테이너나 호스트에서 부르세요.`,
  'update-engine': ({ version }) => `엔진을 ${version} 이상으로 업데이트하세요.`,
  'load-ipvs': ({ service }) =>
    `호스트에 IPVS를 불러오거나 ${service} 서비스를 --endpoint-mode dnsrr 옵션으로 만드세요.`,
  'use-ipv4': ({ address }) =>
    address === '' ? 'IPv4 주소를 부르세요.' : `대신 ${address} 주소를 부르세요.`,
  'share-one-name': ({ name }) => `이름이 ${name}인 컨테이너들에 이름이나 별칭을 따로 주세요.`,
  'look-deeper': ({ what }) => look[what],
  'name-a-container': ({ container }) => `혹시 ${container} 컨테이너인가요?`,
  wait: ({ container }) => `${container} 컨테이너가 왜 끝나는지 로그에서 보세요.`,
  'leave-internal': ({ container, network }) =>
    `${container} 컨테이너를 internal이 아닌 네트워크에 연결하세요. ${network} 네트워크에는 나가는 길이 없어요.`,
  'call-from-network': ({ network }) => `${network} 네트워크의 컨테이너에서 부르세요.`,
  'use-engine-host': ({ port }) => `엔진이 실행되는 컴퓨터의 포트 ${port}번을 부르세요.`,
};
