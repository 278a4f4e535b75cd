import type { Texts } from '../texts.ts';

export const exportTexts: Texts['export'] = {
  heading: {
    compose: ({ stack, file, inFolder }) => [
      `"${stack}" 스택. 만든 명령: dari export compose ${stack}`,
      '비밀번호는 .env나 환경 변수에서 읽어요.',
      ...(inFolder
        ? ['프로젝트 폴더에서 실행하세요:']
        : ['--project-directory 로 프로젝트 폴더를 알려 주고 실행하세요:']),
      `  docker compose -f ${file ?? 'FILE'} up -d --wait`,
    ],
    swarm: ({ stack, file, project }) => [
      `Docker Swarm용 "${stack}" 스택. 만든 명령: dari export swarm ${stack}`,
      '비밀번호는 .env가 아니라 환경 변수에서 읽어요. 매니저에서:',
      '  set -a; . ./.env; set +a',
      `  docker stack deploy --resolve-image never -c ${file ?? 'FILE'} ${project}`,
      'endpoint_mode가 vip이면 커널에 IPVS가 있어야 해요. 서비스끼리 부를 때 시간이 초과되면',
      '--endpoint-mode dnsrr 로 다시 내보내세요.',
    ],
  },
  written: (file) => `파일을 썼어요: ${file}`,
  notesTitle: (count) => `파일에 담지 못한 것 ${count}가지:`,

  notes: {
    'images-first': ({ images = '', commands = '', stack = '' }) => ({
      what: `다음 이미지는 이 파일로 만들어지지 않아요: ${images}`,
      next: [`먼저 npx dari up ${stack} 으로 만들거나 손으로 만드세요:`, ...indented(commands)],
    }),
    'host-folder': ({ container = '', folder = '', target = '' }) => ({
      what: `${container} 은(는) 이 컴퓨터의 폴더 ${folder} 을(를) ${target} 에서 읽어요.`,
      next: ['다른 컴퓨터에서는 그 자리에 폴더를 두거나 파일의 경로를 바꾸세요.'],
    }),
    'engine-address': ({ address = '' }) => ({
      what: `포트가 이 엔진의 주소 ${address} 에 열려요.`,
      next: ['다른 엔진은 주소가 다를 수 있으니 그곳에서 다시 내보내세요.'],
    }),
    'no-engine': () => ({
      what: '응답하는 Docker Engine이 없어서 이미지는 레지스트리의 것으로, 나머지는 보통 엔진의 값으로 썼어요.',
      next: ['엔진이 도는 곳에서 다시 내보내거나 --images 로 고르세요.'],
    }),
    'address-book': ({ file = '' }) => ({
      what: `서버들은 ${file} 을(를) 읽어요. 지금 썼지만 컨테이너의 IP 주소는 들어 있지 않아요.`,
      next: [
        '"주소" 페이지에서 IP 주소까지 보려면: npx dari up',
        '이 파일은 저장소에 없으니 다른 컴퓨터에서는 그곳에서 내보내세요.',
      ],
    }),
    'address-book-of-another': ({ file = '', stack = '' }) => ({
      what: `서버들이 읽는 ${file} 은(는) 지금 있는 "${stack}" 스택의 것이라 그대로 뒀어요.`,
      next: ['npx dari down 한 뒤에 다시 내보내세요.'],
    }),
    'trusted-certificates': ({ variable = '', file = '' }) => ({
      what: `빌드할 때 이 컴퓨터의 ${variable} 이(가) 가리키는 인증서를 믿어야 해요.`,
      next: ['Dockerfile이 찾는 곳에 두세요:', `  cp "$${variable}" ${file}`],
    }),
    'swarm-local-images': ({ names = '' }) => ({
      what: `Swarm은 빌드하지 않아요. ${names} 은(는) 이 엔진에만 있어요.`,
      next: [
        '노드가 하나면 할 일이 없어요. 여럿이면 모든 노드가 닿는 레지스트리에 올리고 파일에 그 이름을 쓰거나,',
        '노드마다 넣으세요: docker save IMAGE | docker -H ssh://NODE load',
      ],
    }),
    'swarm-names': ({ project = '' }) => ({
      what: `컨테이너 이름은 Swarm이 정하고(${project}_api.1.…) dari의 레이블이 없어서 status, logs, down에 보이지 않아요.`,
      next: [
        '컨테이너들이 서로 부르는 이름은 별칭으로 그대로예요.',
        `보기: docker stack ps ${project}    지우기: docker stack rm ${project}`,
      ],
    }),
    'swarm-secrets': ({ names = '' }) => ({
      what: `docker stack deploy는 .env를 읽지 않고, 서비스를 볼 수 있는 사람은 ${names} 값도 볼 수 있어요.`,
      next: ['먼저 .env를 환경 변수로 넣으세요: set -a; . ./.env; set +a'],
    }),
    'swarm-ports': ({ names = '' }) => ({
      what: `Swarm은 노드의 모든 주소에 포트를 열어요. 노드에 닿는 누구에게나 ${names} 포트가 열려요.`,
      next: ['이 컴퓨터에만 열려야 하면 방화벽으로 막으세요.'],
    }),
    'swarm-new-privileges': ({ names = '' }) => ({
      what: `스택 파일에는 security_opt가 없어서 ${names} 은(는) no-new-privileges 없이 돌아요.`,
      next: [
        '권한(capability)은 그래도 모두 빠져 있어요. 노드 전체에 걸려면 daemon.json에 "no-new-privileges": true.',
      ],
    }),
    'swarm-volume': ({ names = '' }) => ({
      what: `${names} 볼륨은 한 노드에 있어서 데이터베이스도 그 노드에 있어야 해요. 파일은 매니저에 두게 했어요.`,
      next: [
        '매니저가 여럿이면 데이터가 있는 노드에 레이블을 붙이고 placement.constraints에 쓰세요.',
        'dari up을 쓴 노드라면 같은 데이터예요. 두 데이터베이스가 함께 쓰지 않게 먼저 dari down 하세요.',
      ],
    }),
    'swarm-folder': ({ names = '' }) => ({
      what: `컨테이너가 도는 노드에 이 폴더들이 있어야 해요: ${names}`,
      next: ['파일은 매니저에 두게 했어요. production 스택에는 폴더가 필요 없어요.'],
    }),
    'swarm-default-bridge': ({ names = '' }) => ({
      what: `Swarm에는 기본 브리지가 없어서 ${names} 은(는) 이름을 찾을 수 있는 오버레이 네트워크에 있어요.`,
      next: [],
    }),
    'swarm-host-gateway': ({ names = '' }) => ({
      what: `Swarm은 host-gateway를 몰라서 ${names} 에서 host.docker.internal을 찾을 수 없어요.`,
      next: ['다른 서비스는 이름으로 부르세요.'],
    }),
    'swarm-dials-host': ({ names = '' }) => ({
      what: `이 스택은 스웜에서 그대로는 동작하지 않아요: ${names}. 그곳에서는 찾을 수 없는 이름이에요.`,
      next: ['다른 스택을 내보내세요. 예: npx dari export swarm production'],
    }),
    'swarm-turns': ({ names = '' }) => ({
      what: `nginx는 ${names} 중 아무에게나 물어요. 차례대로가 아니에요. tasks.${names} 이름에 모두의 주소가 있어요.`,
      next: ['그래서 docker service scale은 파일을 고치지 않아도 돼요.'],
    }),
    'env-file-differs': ({ name = '' }) => ({
      what: `Compose는 .env의 ${name} 값을 dari와 다르게 읽어요. $ 와 역슬래시를 풀어 버려요.`,
      next: [`값을 작은따옴표로 감싸세요: ${name}='...'`],
    }),
  },
};

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => `  ${line}`);
}
