import type { Pitfall } from '../../doctor/pitfalls/pitfall.ts';
import type { FindingText } from '../en/doctor.ts';
import { withParticle } from './particle.ts';

export function pitfallText(it: Pitfall): FindingText {
  const { container } = it;
  switch (it.kind) {
    case 'start-failed':
      if (it.port === null)
        return { found: `${container} 컨테이너가 시작하지 못했어요: ${it.error}`, remedy: removeIt(it) };
      return it.holder === null
        ? {
            found: `${container} 컨테이너가 시작하지 못했어요. 다른 프로그램이 포트 ${it.port}번을 쓰고 있어요`,
            remedy: `그 프로그램을 끝내거나 다른 포트로 공개하세요. ${removeIt(it)}`,
          }
        : {
            found: `${container} 컨테이너가 시작하지 못했어요. ${it.holder} 컨테이너가 포트 ${it.port}번을 쓰고 있어요`,
            remedy: `그것을 멈추거나(docker stop ${it.holder}) 다른 포트로 공개하세요. ${removeIt(it)}`,
          };
    case 'modules-hidden':
      return {
        found: `${container} 컨테이너가 끝났어요. ${it.folder}에 건 마운트가 이미지의 node_modules를 가려요`,
        remedy: `볼륨을 하나 더해서 다시 만드세요: -v ${it.folder}/node_modules`,
      };
    case 'input-closed':
      return {
        found: `${container} 컨테이너가 오류 없이 바로 끝났어요. 개발 서버는 표준 입력이 닫히면 끝나요`,
        remedy: '-it 옵션(Compose에서는 stdin_open: true)이나 -e CI=true 옵션으로 다시 만드세요',
      };
    case 'own-localhost':
      return {
        found: `${container} 컨테이너가 끝났어요. localhost:${it.port}은 컨테이너 자신인데 거기서 듣는 것이 없어요`,
        remedy:
          it.elsewhere === null
            ? 'localhost 대신 부르려던 컨테이너를 이름으로 부르게 하세요'
            : `둘을 한 네트워크에 두고 ${it.elsewhere}:${it.port} 주소를 부르게 하세요`,
      };
    case 'not-ready-yet':
      return {
        found: `${container} 컨테이너가 끝났어요. ${it.target} 컨테이너가 시작은 했지만 아직 포트 ${it.port}번에서 듣지 않았어요`,
        remedy: `다시 시작하세요: docker start ${container}. 앞으로는 다시 걸어 보게 하거나, ${it.target} 컨테이너의 상태 검사가 통과한 뒤에 시작하세요`,
      };
    case 'upstream-unknown':
      return {
        found: `${container} 컨테이너가 끝났어요. nginx는 시작할 때 이름을 찾는데, ${withParticle(it.name, '이', '가')} 없었어요`,
        remedy: `${UPSTREAM[it.target](it.name)} 그다음: docker start ${container}`,
      };
    case 'upstream-moved':
      return {
        found: `${container} 컨테이너가 아직 ${it.address} 주소를 불러요. nginx가 시작할 때 찾은 주소인데, ${
          it.now === null ? '이제 쓰는 것이 없어요' : `이제 ${it.now} 컨테이너의 주소예요`
        }`,
        remedy: reload(container),
      };
    case 'upstream-added':
      return {
        found: `${container} 컨테이너가 ${withParticle(it.later.join(', '), '을', '를')} 부르지 않을 수 있어요. nginx가 그 전에 ${it.name}의 주소를 찾았어요`,
        remedy: reload(container),
      };
    case 'old-image':
      return {
        found: `${container} 컨테이너가 지금의 ${it.reference} 이미지보다 오래된 것으로 실행되고 있어요`,
        remedy: '다시 만드세요 (이 프로젝트의 스택이면: npx dari up)',
      };
  }
}

const UPSTREAM: Readonly<Record<'nobody' | 'stopped' | 'elsewhere' | 'there', (name: string) => string>> = {
  nobody: (name) => `이름이 ${name}인 컨테이너를 시작하세요.`,
  stopped: (name) => `${name} 컨테이너를 먼저 시작하세요.`,
  elsewhere: (name) =>
    `${withParticle(name, '이', '가')} 다른 네트워크에 있으니 둘을 한 네트워크에 연결하세요.`,
  there: (name) => `${withParticle(name, '은', '는')} 이제 있어요.`,
};

function removeIt({ container }: Pitfall): string {
  return `남은 것은 이렇게 지워요: docker rm ${container}`;
}

function reload(container: string): string {
  return `docker exec ${container} nginx -s reload 명령으로 다시 읽게 하세요. 앞으로는 proxy_pass에 resolver와 변수를 쓰세요`;
}
