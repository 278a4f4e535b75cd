import type { shell as en } from '../en/shell.ts';

export const shell: Record<keyof typeof en, string> = {
  'app.skip': '본문으로 건너뛰기',
  'app.nav': '페이지',
  'app.goals': '목표',
  'app.addresses': '주소',
  'app.titleGoals': '목표 · dari',
  'app.titleAddresses': '주소 · dari',
  'app.titleNotFound': '없는 페이지 · dari',
  'app.language': '언어',
  'app.toDark': '어두운 색',
  'app.toLight': '밝은 색',
  'app.stack': '스택 `{stack}`, 네트워크 `{network}`',
  'app.copy': '복사',
  'app.copied': '복사했어요',
  'app.copyCommand': '명령 {command} 복사',
  'app.tryAgain': '다시 시도',
  'app.dismiss': '닫기',
  'app.notFoundTitle': '없는 페이지예요',
  'app.notFoundText': '`{path}`에는 아무것도 없어요. 목표는 `/`, 주소는 `/addresses`에 있어요.',
  'book.loading': '웹 서버에 주소록을 묻고 있어요',
  'book.failedTitle': '아직 어떤 스택인지 몰라요',
  'book.failedText':
    '이 페이지는 스택에 어떤 주소가 있는지 웹 서버에 물어봐요. 그 목록은 `npx dari up`이 만들고, 꺼져 있는 것도 함께 켜 줘요.',
  'failure.noAnswer': '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀지만 대답이 없었어요.',
  'failure.timeout':
    '브라우저에 열린 이 페이지가 `{call}` 주소를 부르고 {seconds}초를 기다렸지만 대답이 없었어요.',
  'failure.blocked':
    '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀어요. 대답은 왔지만 브라우저가 페이지에 넘겨주지 않았어요. api가 `{origin}` 페이지의 요청을 받지 않기 때문이에요.',
  'failure.database':
    '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀어요. api는 대답했지만 데이터베이스가 대답하지 않았어요.',
  'failure.problem': '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀고, 대답은 {status}({title})였어요.',
  'failure.status': '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀고, 이유 없이 {status} 대답이 왔어요.',
  'failure.unreadable':
    '브라우저에 열린 이 페이지가 `{call}` 주소를 불렀는데, 알아볼 수 없는 대답이 왔어요. 페이지와 api의 버전이 다를 수 있어요.',
  'todo.status': '무엇이 켜져 있는지 보려면:',
  'todo.up': '꺼져 있는 것을 켜려면:',
  'todo.rebuild': '둘의 버전을 맞추려면:',
  'todo.origin': '다음 명령이 보여 주는 주소로 페이지를 여세요:',
};
