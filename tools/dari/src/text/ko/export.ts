import type { Texts } from '../texts.ts';
import { withParticle } from './particle.ts';

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
    kubernetes: ({ stack, file, project, withSecrets }) => [
      `Kubernetes용 "${stack}" 스택. 만든 명령: dari export kubernetes ${stack}`,
      withSecrets
        ? '비밀번호가 들어 있으니 남에게 보이지 마세요:'
        : 'Secret에 비밀번호가 들어올 때까지 파드는 기다려요:',
      `  kubectl apply -f ${file ?? 'FILE'}`,
      ...(withSecrets ? [] : indented(secretLines(`${project}-secrets`, 'DB_PASSWORD').join('\n'))),
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
      what: `${withParticle(container, '은', '는')} 이 컴퓨터의 폴더 ${withParticle(folder, '을', '를')} ${target} 에서 읽어요.`,
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
      what: `서버들은 ${withParticle(file, '을', '를')} 읽어요. 지금 썼지만 컨테이너의 IP 주소는 들어 있지 않아요.`,
      next: [
        '"주소" 페이지에서 IP 주소까지 보려면: npx dari up',
        '이 파일은 저장소에 없으니 다른 컴퓨터에서는 그곳에서 내보내세요.',
      ],
    }),
    'address-book-of-another': ({ file = '', stack = '' }) => ({
      what: `서버들이 읽는 ${withParticle(file, '은', '는')} 지금 있는 "${stack}" 스택의 것이라 그대로 뒀어요.`,
      next: ['npx dari down 한 뒤에 다시 내보내세요.'],
    }),
    'trusted-certificates': ({ variable = '', file = '' }) => ({
      what: `빌드할 때 이 컴퓨터의 ${withParticle(variable, '이', '가')} 가리키는 인증서를 믿어야 해요.`,
      next: ['Dockerfile이 찾는 곳에 두세요:', `  cp "$${variable}" ${file}`],
    }),
    'swarm-local-images': ({ names = '' }) => ({
      what: `Swarm은 빌드하지 않아요. ${withParticle(names, '은', '는')} 이 엔진에만 있어요.`,
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
      what: `스택 파일에는 security_opt가 없어서 ${withParticle(names, '은', '는')} no-new-privileges 없이 돌아요.`,
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
    'no-default-bridge': ({ names = '' }) => ({
      what: `그곳에는 기본 브리지가 없어서 ${withParticle(names, '은', '는')} 이름을 찾을 수 있는 네트워크에 있어요.`,
      next: [],
    }),
    'no-host-gateway': ({ names = '' }) => ({
      what: `그곳에는 host-gateway가 없어서 ${names} 에서 host.docker.internal을 찾을 수 없어요.`,
      next: ['컨테이너들은 이름으로 서로를 불러요.'],
    }),
    'dials-host': ({ names = '' }) => ({
      what: `이 스택은 그곳에서 그대로는 동작하지 않아요: ${names}. 찾을 수 없는 이름이에요.`,
      next: ['다른 스택을 내보내세요. 예: production'],
    }),
    'swarm-turns': ({ names = '' }) => ({
      what: `nginx는 ${names} 중 아무에게나 물어요. 차례대로가 아니에요. tasks.${names} 이름에 모두의 주소가 있어요.`,
      next: ['그래서 docker service scale은 파일을 고치지 않아도 돼요.'],
    }),
    'env-line': ({ line = '' }) => ({
      what: '셸은 .env를 dari와 다르게 읽어요.',
      next: ['비밀번호는 이렇게 환경 변수에 넣으세요:', ...indented(line)],
    }),
    'kubernetes-local-images': ({ names = '' }) => ({
      what: `클러스터는 빌드하지 않아요. ${withParticle(names, '은', '는')} 이 엔진에만 있어요.`,
      next: [
        '노드가 닿는 레지스트리에 올리고 파일에 그 이름을 쓰거나,',
        '로컬 클러스터에 넣으세요: kind load docker-image IMAGE, minikube image load IMAGE',
      ],
    }),
    'kubernetes-secret': ({ names = '', secret = '', given = '' }) => ({
      what:
        given === ''
          ? `${names} 값은 파일에 없어요. ${secret} Secret에 들어올 때까지 파드는 기다려요(CreateContainerConfigError).`
          : `파일에 ${names} 값이 그대로 들어 있으니 남에게 보이지 마세요.`,
      next: given === '' ? [...secretLines(secret, names), '파일에 쓰려면: --with-secrets'] : [],
    }),
    'kubernetes-volume': ({ names = '', storage = '' }) => ({
      what: `${names} 볼륨의 데이터는 여기 남아요. 클레임은 기본 스토리지 클래스의 새 ${storage} 볼륨이에요.`,
      next: ['파일의 resources.requests.storage를 바꾸거나 storageClassName을 쓰세요.'],
    }),
    'kubernetes-folder': ({ names = '' }) => ({
      what: `이 컴퓨터의 폴더는 마운트되지 않아요: ${names}`,
      next: ['이미지에 사본이 있어서 페이지는 나오지만 고친 것은 보이지 않아요.'],
    }),
    'kubernetes-ingress': ({ names = '' }) => ({
      what: `Ingress는 모든 호스트 이름을 TLS 없이 기본 클래스로 ${names} 서비스에 보내요. 호스트 포트와 주소는 담지 않았어요.`,
      next: [
        'host, tls, ingressClassName을 클러스터에 맞게 쓰세요.',
        `컨트롤러가 없으면: kubectl port-forward service/${names} 8080`,
      ],
    }),
    'kubernetes-not-published': ({ names = '' }) => ({
      what: `${names}: 여기서는 자기 포트가 열려 있지만 Ingress에는 그런 포트가 없어요.`,
      next: [
        '그 포트로 api를 부르는 페이지는 닿지 못해요. proxy, balanced, production은 포트가 하나면 돼요.',
      ],
    }),
    'kubernetes-aliases': ({ names = '' }) => ({
      what: `별칭 ${withParticle(names, '은', '는')} 서비스가 아니에요. 컨테이너들이 부르는 이름은 서비스예요.`,
      next: [],
    }),
    'kubernetes-service-name': ({ names = '' }) => ({
      what: `오래된 클러스터는 숫자로 시작하는 서비스 이름을 받지 않아요: ${names}`,
      next: ['DARI_PROJECT를 글자로 시작하게 정하고 다시 내보내세요.'],
    }),
    'kubernetes-cluster-domain': () => ({
      what: 'nginx는 전체 이름으로 물어요. 여기서는 svc.cluster.local로 끝나요.',
      next: ['클러스터의 도메인이 다르면 API_SERVERS와 WEB_SERVER에서 바꾸세요.'],
    }),
    'kubernetes-restart': ({ names = '' }) => ({
      what: `Kubernetes는 멈춘 것을 다시 시작해요. Docker라면 멈춘 채로 둘 ${names} 도요.`,
      next: [],
    }),
    'kubernetes-pids': ({ names = '' }) => ({
      what: `파드마다 프로세스 수를 제한할 수는 없어요: ${names}`,
      next: ['노드의 kubelet에 모두를 위한 podPidsLimit이 있어요.'],
    }),
    'kubernetes-logging': ({ names = '' }) => ({
      what: `로그가 얼마나 커질지는 노드가 정해요: ${names}`,
      next: ['kubelet의 containerLogMaxSize, containerLogMaxFiles. 보기: kubectl logs'],
    }),
    'kubernetes-user': ({ names = '' }) => ({
      what: `Kubernetes는 사용자를 숫자로만 받아서 ${withParticle(names, '은', '는')} 이미지가 말하는 사용자로 돌아요.`,
      next: [],
    }),
    'env-file-differs': ({ name = '' }) => ({
      what: `Compose는 .env의 ${name} 값을 dari와 다르게 읽어요. $ 와 역슬래시를 풀어 버려요.`,
      next: [`값을 작은따옴표로 감싸세요: ${name}='...'`],
    }),
  },
};

function secretLines(secret: string, key: string): string[] {
  return [
    'set -a; . ./.env; set +a',
    `kubectl create secret generic ${secret} --from-literal="${key}=$${key}" --dry-run=client -o yaml | kubectl apply -f -`,
  ];
}

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => `  ${line}`);
}
