import type { LessonText } from '../../lesson.ts';
import { problems } from './ko-problems.ts';
import { tasks } from './ko-tasks.ts';

export const ko: LessonText = {
  title: '접속이 안 될 때',
  intro: `문제마다 한 군데씩 고장 난 구성이 준비돼 있어요. 알려 주는 것은 사용자 눈에 보이는 증상뿐이에요. 원인을 찾아서 원하는 방법으로 고쳐 보세요. 어떻게 고쳤는지는 상관없고, 마지막에 화면이 제대로 나오는지만 확인해요.

점검하는 순서는 늘 같아요. 컨테이너가 실행 중인가요(\`docker ps -a\`)? 로그에는 뭐라고 나오나요(\`docker logs 이름\`)? 어떤 옵션으로 만들었나요(\`docker inspect 이름\`)? 두 컨테이너가 같은 네트워크에 있는지, 이름과 포트가 맞는지도 확인해 보세요. \`npx dari why 출발지 주소\`를 쓰면 요청 하나를 단계별로 따라가서 어디에서 막혔는지 알려 줘요.

서버는 모두 아주 단순해요. 화면에는 무엇을 내주는지가 나오고, \`from\` 뒤에는 응답한 컨테이너의 호스트 이름이 나와요. 똑같이 흉내 낸 화면이 아니라 진짜 서버의 응답이어야 해요. 실습 폴더 안의 \`.stacks\`는 이 컨테이너들을 만드는 재료이니 그대로 두세요.`,
  tasks,
  problems,
};
