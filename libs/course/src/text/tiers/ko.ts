import type { ProblemText } from '../../lesson.ts';
import type { TierProblem } from './en.ts';
import { outcomeText } from '../outcome-text.ts';

/** {@link TierProblem} in Korean. */
export const tierProblems: Readonly<Record<TierProblem, ProblemText>> = {
  'no-database': ({ image = '' }) => ({
    expected: `이 실습을 시작한 뒤에 ${image} 이미지로 만든 컨테이너`,
    seen: '아직 없어요',
    look: 'docker ps -a 는 끝난 컨테이너까지 모두 보여 줘요.',
  }),
  'database-no-user': ({ container = '' }) => ({
    expected: `${container} 컨테이너의 첫 사용자와 비밀번호`,
    seen: 'MONGO_INITDB_ROOT_USERNAME 이나 MONGO_INITDB_ROOT_PASSWORD 없이 만들었어요',
    look: 'docker run 의 -e 옵션으로 환경 변수를 정해요. 이 두 값은 빈 볼륨으로 처음 시작할 때만 쓰여요.',
  }),
  'database-on-loopback': ({ container = '', port = '' }) => ({
    expected: `호스트의 모든 주소에서 열린 ${container} 컨테이너의 ${port} 번 포트`,
    seen: '127.0.0.1 에서만 열려 있어서 이 엔진의 컨테이너에서는 부를 수 없어요',
    look: 'docker ps 의 PORTS 칸에서 호스트 포트 앞에 무엇이 있는지 보세요.',
  }),
  'database-silent': ({ container = '', port = '', outcome = '' }) => ({
    expected: `${container} 컨테이너의 ${port} 번 포트에서 오는 응답`,
    seen: outcome === '' ? '응답이 없어요' : outcomeText(outcome, 'ko'),
    look: `docker logs ${container} 출력을 보세요.`,
  }),
  'database-not-on-own-network': ({ container = '', networks = '' }) => ({
    expected: `내가 만든 네트워크에 연결된 ${container} 컨테이너`,
    seen: networks === '' ? '어느 네트워크에도 없어요' : `지금 속한 네트워크: ${networks}`,
    look: 'docker network create 로 네트워크를 만들고, docker run 의 --network 로 넣으세요.',
  }),
  'no-named-volume': ({ container = '', data = '' }) => ({
    expected: `${container} 컨테이너의 ${data} 에 연결한, 이름 있는 볼륨`,
    seen: '없어요. 이대로면 컨테이너를 지울 때 데이터도 사라져요',
    look: `docker inspect ${container} 의 Mounts 를 보세요. 옵션은 -v 이름:폴더 예요.`,
  }),
  'volume-elsewhere': ({ container = '', data = '', target = '' }) => ({
    expected: `데이터베이스가 파일을 두는 ${data} 에 연결한 볼륨`,
    seen: `${container} 컨테이너에서 볼륨이 연결된 곳: ${target}`,
    look: `docker inspect ${container} 의 Mounts 에서 Destination 을 비교해 보세요.`,
  }),
  'data-on-host-folder': ({ container = '', data = '' }) => ({
    expected: `${container} 컨테이너의 ${data} 에 연결한, 이름 있는 볼륨`,
    seen: '호스트의 폴더가 연결되어 있어요',
    look: '-v 의 콜론 앞이 / 나 . 으로 시작하면 호스트의 폴더이고, 그냥 이름이면 볼륨이에요.',
  }),
  'data-gone': ({ container = '', volume = '' }) => ({
    expected: '데이터베이스를 다시 만들기 전에 저장한 목표',
    seen: `${container} 컨테이너가 ${volume} 볼륨으로 실행 중인데, api 에 목표가 하나도 없어요`,
    look: 'docker volume ls 를 보세요. 전에 쓰던 볼륨이 맞나요? 그 안에 목표를 저장했나요?',
  }),
  'not-made-again': ({ older = '' }) => ({
    expected: `목표를 저장한 뒤에 새로 만든 ${older} 컨테이너`,
    seen: '이 컨테이너가 모든 목표보다 먼저 만들어졌어요',
    look: '다시 시작해도 같은 컨테이너예요. 데이터가 남는지 보려면 컨테이너를 지우고 새로 만들어야 해요.',
  }),
  'no-api': ({ image = '' }) => ({
    expected: `이 실습을 시작한 뒤에 ${image} 이미지로 만든 컨테이너`,
    seen: '아직 없어요',
    look: 'docker ps -a 는 끝난 컨테이너까지 모두 보여 줘요.',
  }),
  'api-not-published': ({ container = '' }) => ({
    expected: `${container} 컨테이너의 3000 번에 연결된 호스트 포트`,
    seen: '연결된 포트가 없어요',
    look: 'docker ps 의 PORTS 칸을 보세요. 브라우저는 도커 밖에 있어서 호스트로만 요청할 수 있어요.',
  }),
  'api-silent': ({ container = '', url = '' }) => ({
    expected: `${url} 에서 ${container} 컨테이너가 보내는 응답`,
    seen: '응답이 없어요',
    look: `docker logs ${container} 출력을 보세요. api 는 3000 포트에서 요청을 받아요. -p 의 오른쪽 번호가 맞나요?`,
  }),
  'api-database-name': ({ container = '', address = '' }) => ({
    expected: `${container} 컨테이너가 찾을 수 있는 데이터베이스 (${address})`,
    seen: '그 안에서는 이 이름을 찾을 수 없어요',
    look: '컨테이너 이름은 같은 네트워크에서만 통하고, host.docker.internal 은 리눅스에서 --add-host 를 줘야 통해요. docker inspect 에서 Networks 와 ExtraHosts 를 보세요.',
  }),
  'api-database-refused': ({ container = '', address = '' }) => ({
    expected: `${container} 컨테이너에 응답하는 데이터베이스 (${address})`,
    seen: '연결이 거절됐어요. 그 주소에는 요청을 받는 서버가 없어요',
    look: '컨테이너 안에서 보면 누구의 주소일까요? localhost 는 그 컨테이너 자신이에요.',
  }),
  'api-database-unreachable': ({ container = '', address = '' }) => ({
    expected: `${container} 컨테이너에 응답하는 데이터베이스 (${address})`,
    seen: '그쪽에서 응답이 오지 않아요',
    look: 'docker ps 로 데이터베이스가 실행 중인지, docker network inspect 로 같은 네트워크에 있는지 보세요.',
  }),
  'api-database-login': ({ container = '', address = '' }) => ({
    expected: `데이터베이스에 로그인한 ${container} 컨테이너 (${address})`,
    seen: '데이터베이스가 사용자 이름이나 비밀번호를 거절해요',
    look: 'DB_USER 와 DB_PASSWORD 를 데이터베이스를 만들 때 준 값과 비교해 보세요. 전에 쓰던 볼륨이라면 처음에 정한 비밀번호가 그대로 쓰여요.',
  }),
  'api-database-auth-source': ({ container = '', address = '', source = '' }) => ({
    expected: `데이터베이스에 로그인한 ${container} 컨테이너 (${address})`,
    seen: `사용자를 ${source} 데이터베이스에서 찾다가 거절당했어요`,
    look: 'MONGO_INITDB_ROOT_USERNAME 으로 만든 사용자는 어느 데이터베이스에 있을까요? 이미지 설명서에 나와 있어요. authSource 에 그 이름을 적어야 해요.',
  }),
  'api-database-away': ({ container = '', address = '' }) => ({
    expected: `데이터베이스에 연결된 ${container} 컨테이너 (${address})`,
    seen: '아직 연결되지 않았거나 연결이 끊겼어요',
    look: `docker logs ${container} 에 무엇을 시도했는지 나와요.`,
  }),
  'goals-unreadable': ({ container = '' }) => ({
    expected: 'api 의 /goals 에서 오는 목표 목록',
    seen: '다른 내용이 왔어요',
    look: `api 의 docker logs 와 docker logs ${container} 출력을 보세요.`,
  }),
  'no-goal-yet': () => ({
    expected: 'api 로 저장한 목표 하나 이상',
    seen: '/goals 의 목록이 비어 있어요',
    look: '페이지에서 하나 적거나, curl -X POST 로 /goals 에 text 가 들어 있는 JSON 을 보내세요.',
  }),
  'no-page': () => ({
    expected: 'api 와 데이터베이스 말고, 페이지를 보여 주는 컨테이너',
    seen: '아직 없어요',
    look: 'web 폴더에 Dockerfile 이 있어요. 무엇을 띄웠는지는 docker ps -a 로 볼 수 있어요.',
  }),
  'page-not-published': ({ container = '' }) => ({
    expected: `${container} 컨테이너에 연결된 호스트 포트`,
    seen: '연결된 포트가 없어서 브라우저로 페이지를 열 수 없어요',
    look: 'docker ps 의 PORTS 칸을 보세요. 페이지 서버는 5173 포트에서 요청을 받아요.',
  }),
  'page-silent': ({ container = '', url = '' }) => ({
    expected: `${url} 에서 ${container} 컨테이너가 보내는 HTML 페이지`,
    seen: '페이지가 오지 않아요',
    look: `docker logs ${container} 출력을 보세요. 페이지 서버는 5173 포트에서 요청을 받아요. -p 의 오른쪽 번호가 맞나요?`,
  }),
  'page-names-no-api': ({ page = '' }) => ({
    expected: `${page} 페이지에 적힌 api 의 주소`,
    seen: '주소가 적혀 있지 않아요',
    look: 'web/page/index.html 의 data-api 자리예요. 서버가 API_URL 의 값을 거기에 채워 넣어요.',
  }),
  'page-api-name': ({ page = '', host = '' }) => ({
    expected: '브라우저가 알 수 있는 api 의 주소',
    seen: `${page} 페이지가 부르는 이름: ${host}. 내 컴퓨터에서는 아무도 모르는 이름이에요`,
    look: '페이지의 스크립트는 어디에서 실행될까요? 페이지를 보내 준 컨테이너일까요, 브라우저일까요? 거기에서 api 는 어떤 주소로 열려 있나요?',
  }),
  'page-api-silent': ({ address = '', outcome = '' }) => ({
    expected: `페이지가 부르는 ${address} 에서 오는 api 의 응답`,
    seen: outcomeText(outcome, 'ko'),
    look: 'docker ps 의 PORTS 칸에서 api 가 호스트의 몇 번 포트에 연결되어 있는지 보세요.',
  }),
  'page-api-other': ({ address = '' }) => ({
    expected: `페이지가 부르는 ${address} 에 있는 내 api`,
    seen: '다른 서버가 응답해요',
    look: 'docker ps 의 PORTS 칸에서 누구의 포트인지 보세요.',
  }),
  'api-refuses-page': ({ api = '', wanted = '', allowed = '' }) => ({
    expected: `${api} 컨테이너의 응답을 읽어도 되는 페이지: ${wanted}`,
    seen: allowed === '' ? 'WEB_ORIGINS 가 비어 있어요' : `WEB_ORIGINS 의 값: ${allowed}`,
    look: '포트가 다르면 출처(origin)도 달라요. api 가 허락하지 않은 페이지에는 브라우저가 응답을 넘겨주지 않고, 콘솔에 CORS 라고 나와요.',
  }),
  'page-not-bind-mounted': ({ container = '' }) => ({
    expected: `${container} 컨테이너의 페이지에 연결한 호스트의 폴더`,
    seen: '없어요. 이미지를 빌드할 때 들어간 페이지가 보여요',
    look: `docker inspect ${container} 의 Mounts 를 보세요. 옵션은 -v 호스트폴더:폴더 이고, 호스트 폴더는 / 로 시작해야 해요.`,
  }),
  'page-not-edited': ({ container = '' }) => ({
    expected: '내가 고친 제목이 보이는 페이지',
    seen: `${container} 컨테이너는 아직 처음 제목을 보여 줘요`,
    look: '호스트의 web/page 에 있는 파일을 고치고 저장하세요. 연결한 폴더가 맞나요?',
  }),
  'edited-before-start': ({ container = '' }) => ({
    expected: `${container} 컨테이너가 실행되는 동안 고친 것이 보이는 페이지`,
    seen: '마지막으로 고친 다음에 컨테이너를 시작했어요',
    look: '컨테이너는 그대로 두고 파일만 한 번 더 고쳐 보세요.',
  }),
};
