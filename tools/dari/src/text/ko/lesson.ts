import type { Explanation } from '../../errors/explanation.ts';
import type { Texts } from '../texts.ts';

const KIND = { container: '컨테이너', network: '네트워크', volume: '볼륨', image: '이미지' } as const;

export const lessonTexts: Texts['lesson'] = {
  language: 'ko',

  lesson: (number, all, title) => `실습 ${number}/${all}: ${title}`,
  head: (number, title) => `실습 ${number}: ${title}`,
  task: (number, all, title) => `문제 ${number}/${all}: ${title}`,
  exercise: (number) => `연습문제 ${number}`,
  counted: (solved, all) => `${all}개 중 ${solved}개 해결`,
  labels: { expected: '기대', seen: '실제', look: '살펴볼 곳' },

  list: {
    title: '실습 목록',
    notStarted: '시작 전',
    solutionSeen: '풀이 봄',
    start: '시작하려면: npx dari lesson start 1',
    goOn: '하던 곳에서 이어 하려면: npx dari lesson next',
  },

  start: {
    preparing: (tag) => `실습에 쓸 ${tag} 이미지를 준비해요`,
    begun: '실습을 시작했어요.',
    again: '전에 시작한 실습이에요. 해결한 문제는 그대로예요.',
    otherEngine: '다른 엔진에서 시작한 실습이에요. 해결한 문제는 그대로 두고, 이 엔진에서는 새로 시작해요.',
    folder: (path) => `실습 파일이 있는 곳: ${path}`,
    keptFile: (name) => `${name} 파일은 처음 드린 것과 달라요. 직접 고친 파일이니 그대로 둘게요.`,
    namesTaken: '이미 있는 것이라 이 실습의 답으로 치지 않아요:',
    portsTaken: (ports) =>
      `이미 쓰고 있는 포트: ${ports}. 이 포트를 여는 컨테이너는 시작하지 못해요. 쓰고 있는 것을 끝내거나, 문제가 허락하면 다른 포트를 고르세요.`,
    freeNames: '필요 없으면 지우고, 문제가 허락하면 다른 이름을 쓰세요.',
  },

  howTo: {
    do: '다른 터미널에서 해 본 다음: npx dari lesson check',
    answer: '알아낸 것을 입력하세요: npx dari lesson answer 답',
    choose: '해 보기 전에 고르세요: npx dari lesson answer a',
    watch: '바로바로 알고 싶으면: npx dari lesson watch',
    hint: '막혔나요? npx dari lesson hint',
    typed: (text) => `지금까지의 답: ${text}`,
  },

  check: {
    solvedNow: '해결했어요.',
    noLonger: '해결했지만 지금은 아니에요',
    solved: '해결',
    waitingFor: (title) => `${title}: 곧 될 수도 있어서 기다리고 있어요 …`,
    couldNotCheck: (container) =>
      container === ''
        ? '확인하지 못했어요. 들여다보는 동안 컨테이너가 멈췄어요.'
        : `확인하지 못했어요. 들여다보는 동안 ${container} 컨테이너가 멈췄어요.`,
    locked: (titles) => `먼저 할 것: ${titles}`,
    notSetUp: '차례가 되면 만들어요',
    allSolved: '이 실습의 문제를 모두 해결했어요. 이어서 하려면: npx dari lesson next',
    goOn: '이어서 하려면: npx dari lesson next',
    open: (count) => `남은 문제가 ${count}개 있어요.`,
  },

  hint: {
    title: (tier) => `힌트 ${tier}/3`,
    more: '다음 힌트는 더 자세해요: npx dari lesson hint',
    last: '마지막 힌트였어요. 풀이를 하나 보려면: npx dari lesson solution',
  },

  solution: {
    ask: (title) => `"${title}" 문제의 풀이를 볼까요? [y/N] `,
    title: '이렇게 할 수 있어요:',
    type: (text) => `입력할 답: ${text}`,
    typeOutputOf: (command) => `다음 명령이 출력하는 것을 입력해요: ${command}`,
    notCounted: '풀이를 봤다고 해결한 것은 아니에요. 내 엔진에서 실제로 그렇게 되어야 해결이에요.',
  },

  reset: {
    toRemove: '다음을 지워요:',
    nothing: '이 실습에서 만든 것은 남아 있지 않아요.',
    others: '실습을 시작한 뒤에 생겼지만 해결한 문제와는 상관없는 것이에요. 그대로 둬요:',
    ask: '지우고 이 실습을 처음부터 다시 할까요? [y/N] ',
    askNothing: '이 실습을 처음부터 다시 할까요? [y/N] ',
    done: (count) =>
      count === 0
        ? '실습을 시작하기 전으로 돌아갔어요.'
        : `${count}개를 지우고 실습을 시작하기 전으로 돌아갔어요.`,
    taskDone: (count) => `${count}개를 지웠어요. 이 문제는 다시 풀 수 있어요.`,
    savedFile: (path) => `고친 파일은 여기에 남겨 뒀어요: ${path}`,
    startAgain: '다시 시작하려면: npx dari lesson start',
  },

  next: {
    skip: '나중으로 미루려면: npx dari lesson next --skip',
    leftOpen: (title) => `"${title}" 문제는 남겨 뒀어요. 나중에 npx dari lesson check 로 확인할 수 있어요.`,
    onlyOne: '이 실습에서 남은 문제는 이것뿐이에요.',
    settingUp: (title) => `"${title}" 문제의 고장 난 구성을 만드는 중`,
    setUp: '고장 난 구성이 준비됐어요.',
    leftovers: '이번 문제에 필요한 이름을 앞 문제에서 만든 것이 쓰고 있어요:',
    askLeftovers: '지울까요? [y/N] ',
    courseDone: '모든 실습을 마쳤어요. 목록을 보려면: npx dari lesson list',
  },

  first: (task, need) => `"${task}" 문제보다 "${need}" 문제가 먼저예요.`,

  answer: {
    noted: (text) => `입력한 답: ${text}`,
    change: '문제를 해결하기 전까지는 바꿀 수 있어요.',
  },

  file: {
    exported: (path) => `진행 상황을 여기에 저장했어요: ${path}`,
    imported: (lessons) => `실습 ${lessons}개의 진행 상황을 가져왔어요.`,
    keptAside: (path) => `전에 있던 것은 여기에 남겨 뒀어요: ${path}`,
    migrated: '예전 dari가 쓴 파일이라 지금 형식으로 바꿨어요.',
    damaged: (path, why) =>
      `진행 상황 파일이 손상됐어요(${why}). 그 파일은 ${path} 에 남겨 두고, 진행 상황 없이 시작해요.`,
    newer: (path, version) =>
      `더 새로운 dari가 쓴 진행 상황 파일이에요(파일 버전 ${version}). 그 파일은 ${path} 에 남겨 두고, 진행 상황 없이 시작해요.`,
  },

  fault,
};

function fault(it: Parameters<Texts['lesson']['fault']>[0]): Explanation {
  switch (it.code) {
    case 'unknown-lesson':
      return {
        what: `"${it.word}" 실습은 없어요.`,
        expected: '실습의 번호나 이름',
        found: it.word,
        next: [...meant(it.nearest), `있는 것: ${it.known.join(', ')}`],
      };
    case 'unknown-task':
      return {
        what: `이 실습에 "${it.word}" 문제는 없어요.`,
        expected: '이 실습에 있는 문제의 번호나 이름',
        found: it.word,
        next: [...meant(it.nearest), `있는 것: ${it.known.join(', ')}`],
      };
    case 'unknown-exercise':
      return {
        what: `"${it.word}" 연습문제는 없어요.`,
        expected: `번호: ${it.known.join(', ')}`,
        found: it.word,
        next: ['무엇이 있는지 보려면: npx dari lesson list'],
      };
    case 'nothing-started':
      return {
        what: '시작한 실습이 없어요.',
        expected: '전에 시작한 실습',
        found: '없음',
        next: ['첫 실습을 시작하려면: npx dari lesson start 1', '무엇이 있는지 보려면: npx dari lesson list'],
      };
    case 'other-engine':
      return {
        what: '다른 엔진에서 시작한 실습이에요.',
        expected: '실습을 시작한 그 엔진',
        found: it.endpoint,
        next: [`해결한 문제는 그대로 두고 여기서 시작하려면: npx dari lesson start ${it.number}`],
      };
    case 'all-solved':
      return {
        what: `"${it.title}" 실습의 문제를 모두 해결했어요.`,
        expected: '아직 해결하지 않은 문제',
        found: '없음',
        next: ['이어서 하려면: npx dari lesson next'],
      };
    case 'takes-no-answer':
      return {
        what: `"${it.task}" 문제에는 입력할 답이 없어요.`,
        expected: 'docker로 직접 하는 것. 엔진을 보면 알 수 있어요',
        found: '입력한 글',
        next: ['다 했으면: npx dari lesson check'],
      };
    case 'no-such-choice':
      return {
        what: `"${it.word}" 보기는 없어요.`,
        expected: it.choices.join('  '),
        found: it.word,
        next: ['예: npx dari lesson answer a'],
      };
    case 'name-taken':
      return {
        what: `이 문제에 필요한 ${KIND[it.what]} 이름을 다른 것이 쓰고 있어요: ${it.name}`,
        expected: `이름이 ${it.name} 인 ${KIND[it.what]} 없음`,
        found: '이 실습에서 만들지 않은 것',
        next: [
          ...(it.what === 'container' ? [`이름을 바꾸세요: docker rename ${it.name} ${it.name}-mine`] : []),
          '필요 없으면 직접 지운 다음: npx dari lesson next',
        ],
      };
    case 'in-the-way':
      return {
        what: '앞 문제에서 만든 것이 다음 문제에 필요한 이름을 쓰고 있어요. 지운 것은 없어요.',
        expected: '지워도 된다는 대답',
        found: it.things.join(', '),
        next: ['지우고 이어서 하려면: npx dari lesson next --yes'],
      };
    case 'setup-failed':
      return {
        what: '이 문제의 고장 난 구성을 만들지 못했어요.',
        expected: `다음 명령의 성공: ${it.line}`,
        found: '다음과 같이 말하고 실패했어요:',
        verbatim: it.output,
        next: ['위의 문제를 고친 다음: npx dari lesson next', '원인을 찾아보려면: npx dari doctor'],
      };
    case 'no-docker-command':
      return {
        what: 'docker 명령이 없어요.',
        expected: 'PATH에 있는 docker 명령. 이 실습은 docker 명령을 직접 입력해 보는 것이에요',
        found: '그런 프로그램이 없어요',
        next: ['Docker CLI를 설치하고 터미널을 새로 여세요.'],
      };
    case 'not-agreed':
      return {
        what: '아무것도 바꾸지 않았어요.',
        expected: '해도 된다는 대답',
        found: it.asked ? '그런 대답이 없었어요' : '터미널이 아니라서 물어볼 수 없어요',
        next: [`묻지 않고 하려면: npx dari ${it.command} --yes`],
      };
    case 'left-over':
      return {
        what: '지우지 못한 것이 있어요. 진행 상황은 그대로예요.',
        expected: '이 실습에서 만든 것을 다른 것이 쓰지 않는 상태',
        found: `${it.things.length}개가 남아 있어요:`,
        detail: it.things.map(({ name, why }) => `${name}: ${why}`),
        next: ['쓰고 있는 것을 정리한 다음: npx dari lesson reset'],
      };
    case 'bad-progress':
      return {
        what: `${it.path} 파일은 dari의 진행 상황이 아니거나 중간에 잘렸어요. 바꾼 것은 없어요.`,
        expected: 'dari lesson export 가 쓴 파일',
        found: it.why,
        next: ['만든 곳에서 다시 내보내세요: npx dari lesson export 파일'],
      };
    case 'newer-progress':
      return {
        what: `${it.path} 파일은 더 새로운 dari가 썼어요. 바꾼 것은 없어요.`,
        expected: '이 dari가 아는 파일 버전',
        found: `버전 ${it.version}`,
        next: ['여기의 dari를 새 버전으로 바꾼 다음 다시 가져오세요.'],
      };
    case 'not-a-progress-file':
      return {
        what: `${it.path} 파일이 이미 있는데 dari의 진행 상황이 아니에요. 쓴 것은 없어요.`,
        expected: '새 파일, 또는 전에 내보낸 파일',
        found: '덮어쓰면 없어질 다른 파일',
        next: ['다른 이름을 쓰세요: npx dari lesson export 파일'],
      };
    case 'watched':
      return {
        what: '다른 dari lesson watch 가 이 실습을 보고 있어요.',
        expected: '한 번에 watch 하나. 둘이 같은 것을 적으면 안 되니까요',
        found: '다른 터미널에서 실행 중인 watch',
        next: ['그 터미널에서 계속하거나, 거기서 먼저 q 를 누르세요.'],
      };
  }
}

function meant(word: string | null): string[] {
  return word === null ? [] : [`혹시 ${word}인가요?`];
}
