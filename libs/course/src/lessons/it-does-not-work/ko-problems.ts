import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

/** What is told as long as a stack is broken: the symptom and where to look, never the cause; in Korean. */
export const problems: LessonText['problems'] = {
  'page-nobody': ({ url = '', wanted = '', port = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `호스트의 ${port} 포트를 연결한 컨테이너가 없어요`,
    look: 'docker ps -a 의 PORTS 칸을 보세요. 화살표 왼쪽이 호스트 포트예요.',
  }),
  'page-not-running': ({ url = '', wanted = '', entry = '', state = '', exitCode = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `${entry} 컨테이너가 실행 중이 아니에요. 상태: ${state}${exitCode === '' ? '' : `, 종료 코드: ${exitCode}`}`,
    look: `마지막 출력은 docker logs ${entry} 에, 언제 종료됐는지는 docker ps -a 에 나와요.`,
  }),
  'page-not-bound': ({ url = '', wanted = '', entry = '', port = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `${entry} 컨테이너는 호스트의 ${port} 포트를 쓰도록 만들었고 실행 중이지만, docker ps 에 화살표가 없어요`,
    look: `docker inspect ${entry} 에서 네트워크 이름을 찾고, docker network inspect 로 어떤 네트워크인지 보세요.`,
  }),
  'page-no-answer': ({ url = '', wanted = '', entry = '', ports = '', outcome = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `요청은 ${entry} 컨테이너로 가지만(${ports}) 응답이 없어요. 결과: ${outcomeText(outcome, 'ko')}`,
    look: `서버가 어느 주소와 포트에서 요청을 받는지는 docker logs ${entry} 에, 요청을 어디로 보내는지는 docker ps 에 나와요.`,
  }),
  'page-status': ({ url = '', wanted = '', entry = '', status = '', said = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `${entry} 컨테이너의 응답 코드: ${status}${said === '' ? '' : `, 내용: ${said}`}`,
    look: `docker logs ${entry} 출력을 보면 누구를 불렀고 어떻게 됐는지 나와요.`,
  }),
  'page-other': ({ url = '', wanted = '', entry = '', status = '', said = '' }) => ({
    expected: `${url} 화면에 "${wanted} …"`,
    seen: `다른 화면이 나와요. 응답 코드: ${status}${said === '' ? '' : `, 내용: ${said}`}`,
    look:
      entry === ''
        ? 'docker ps 에는 그 포트를 쓰는 컨테이너가 없어요. 호스트의 다른 프로그램이 쓰고 있나요?'
        : `응답한 것은 ${entry} 컨테이너예요. 맞는 서버인지, 설정은 맞는지 docker inspect ${entry} 명령으로 확인해 보세요.`,
  }),
  'page-of-nobody': ({ url = '', wanted = '', entry = '' }) => ({
    expected: `${url} 화면에 "${wanted}" 와 응답한 컨테이너의 호스트 이름`,
    seen: '글자는 나오는데, 호스트 이름이 그렇게 되는 실행 중인 컨테이너가 없어요',
    look: `이 문제의 진짜 서버에서 온 응답이어야 해요. ${entry === '' ? '응답한 서버' : `${entry} 컨테이너`}가 무엇을 내주고 있나요?`,
  }),
  'server-published': ({ server = '', ports = '' }) => ({
    expected: `포트를 열지 않은 ${server} 컨테이너`,
    seen: `화면은 맞지만 ${server} 컨테이너의 포트가 열려 있어요: ${ports}`,
    look: '같은 네트워크에서 부르는 쪽에는 열린 포트가 필요 없어요. 포트는 컨테이너를 만들 때 정해져요.',
  }),
  'called-by-address': ({ entry = '', address = '' }) => ({
    expected: `이름이 들어 있는 ${entry} 컨테이너의 SERVER 변수`,
    seen: `오늘은 화면이 맞게 나오지만, ${entry} 컨테이너는 ${address} 주소를 부르고 있어요`,
    look: '컨테이너의 주소는 시작할 때 받고, 다음번에는 달라질 수 있어요. 이름이 통하는 네트워크는 어떤 것일까요?',
  }),
  'old-image': ({ container = '', image = '' }) => ({
    expected: '오늘의 메뉴(menu of today)',
    seen: `${container} 컨테이너는 어제 메뉴를 내주고 있고, ${image} 이미지도 아직 그대로예요`,
    look: `docker exec ${container} cat /etc/nginx/conf.d/default.conf 로 이미지에 든 파일을 볼 수 있어요. 그 파일은 언제 들어갔을까요?`,
  }),
  'old-container': ({ container = '', image = '' }) => ({
    expected: '오늘의 메뉴(menu of today)',
    seen: `${image} 이미지는 새로 빌드됐지만, ${container} 컨테이너는 옛 이미지로 만든 것이라 어제 메뉴를 내주고 있어요`,
    look: `docker inspect ${container} 에 나오는 이미지 ID와 docker image inspect ${image} 의 ID를 비교해 보세요. 다시 시작하면 달라질까요?`,
  }),
  'firewall-name': () => ({
    expected: '응답도 거절도 오지 않는 이유가 있는 곳',
    seen: '이름을 모르면 bad address 나 could not resolve 같은 오류가 바로 나와요. 여기서는 이름이 주소로 바뀌었어요',
    look: '이름을 찾은 다음을 생각해 보세요. 패킷은 어디에서 사라졌을까요?',
  }),
  'firewall-nobody-listens': () => ({
    expected: '응답도 거절도 오지 않는 이유가 있는 곳',
    seen: '그 포트를 쓰는 서버가 없으면 요청은 바로 거절당해요. 게다가 호스트에서는 데이터베이스가 응답해요',
    look: '컨테이너와 그 포트 사이에서 아무 말 없이 요청을 막는 것은 무엇일까요?',
  }),
  'firewall-network': () => ({
    expected: '응답도 거절도 오지 않는 이유가 있는 곳',
    seen: '호스트는 도커 네트워크에 연결하지 않아도 돼요. 네트워크마다 게이트웨이라는 호스트 쪽 주소가 있거든요',
    look: '패킷은 호스트까지 도착해요. 거기서 무슨 일이 일어날 수 있을까요?',
  }),
};
