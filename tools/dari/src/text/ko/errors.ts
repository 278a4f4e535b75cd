import type { AnyConflict, UsageIssue } from '../../errors/cli-error.ts';
import type { Explanation } from '../../errors/explanation.ts';
import type { SettingFault } from '../../settings/setting-fault.ts';
import type { Texts } from '../texts.ts';
import { withParticle } from './particle.ts';

export const errorTexts: Texts['errors'] = {
  labels: { expected: '기대', found: '실제', next: '할 일' },
  traceTitle: '버그를 알릴 때 함께 보내 주세요:',

  unexpected: (message) => ({
    what: 'dari가 모르는 문제가 생겼어요.',
    expected: '오류가 없거나, 이름이 있는 오류',
    found: message,
    next: ['명령을 다시 실행해 보세요.', '또 생기면 아래 내용과 함께 알려 주세요.'],
  }),

  usage,

  badSettings: ({ path, exists, faults }) => ({
    what: `쓸 수 없는 설정이 ${faults.length}개 있어요.`,
    expected: '.env.example에 적힌 대로 쓴 설정',
    found: exists ? `${path} 파일과 환경 변수에 있는 다음 내용:` : `${path} 파일이 없고, 환경 변수에는:`,
    detail: faults.map(settingFault),
    next: exists
      ? ['위의 줄들을 고친 뒤 명령을 다시 실행하세요.']
      : ['"npm start"를 실행하세요. .env.example로 .env를 만들고 비밀번호를 무작위로 정해요.'],
  }),

  conflict,

  contended: (project) => ({
    what: `다른 곳에서 ${project} 프로젝트를 계속 바꾸고 있어요.`,
    expected: '이 명령만 바꾸는 것',
    found: '방금 만든 것이 거듭 사라지거나 바뀌었어요',
    next: [
      '다른 컴퓨터에서 dari가 일하고 있나요? 끝나기를 기다린 뒤 명령을 다시 실행하세요.',
      '무엇이 있는지 보려면: npx dari status',
    ],
  }),

  notReady: ({ tier, container, exitCode, lastAnswer, url, log }, seconds) => ({
    what:
      exitCode === null
        ? `${tier} 계층이 ${seconds}초 안에 준비되지 않았어요.`
        : `${tier} 계층이 종료 코드 ${exitCode}로 멈췄어요.`,
    expected: url === null ? `${withParticle(container, '이', '가')} 계속 실행되는 것` : `${url} 의 200 응답`,
    found:
      exitCode === null ? (lastAnswer ?? '응답 없음') : `${withParticle(container, '이', '가')} 끝났어요`,
    verbatim: log.length === 0 ? [`(${withParticle(container, '이', '가')} 출력한 것이 없어요)`] : log,
    next: [
      `출력한 것을 모두 보세요: npx dari logs ${tier}`,
      ...(exitCode === null ? ['느린 컴퓨터라면 더 기다려 보세요: npx dari up --timeout 180'] : []),
      '원인을 찾아보세요: npx dari doctor',
    ],
  }),

  staleCredentials: ({ volume, user, address }) => ({
    what: `.env의 비밀번호가 ${volume} 볼륨에 있는 데이터의 비밀번호와 달라요.`,
    expected: `${address} 의 데이터베이스가 사용자 ${user}와 DB_PASSWORD를 받아들이는 것`,
    found:
      '데이터베이스가 거절했어요. 사용자와 비밀번호는 맨 처음 시작할 때 볼륨에 저장돼요. ' +
      '나중에 .env를 바꿔도 볼륨의 것은 바뀌지 않아요.',
    next: [
      '데이터를 지키려면: 이전의 DB_USER와 DB_PASSWORD를 .env에 되돌려 놓고 npm start',
      `데이터를 완전히 지우려면: npx dari down --volumes --yes ${volume} && npm start`,
    ],
  }),

  notConfirmed: ({ volume, typed }) => ({
    what: `${volume} 볼륨을 지우지 않았어요. 바뀐 것은 없어요.`,
    expected: `볼륨 이름 ${volume} (지운 데이터는 되돌릴 수 없어서 확인해요)`,
    found: typed === null ? '이름이 없어요. 이름은 터미널에서만 물어봐요' : `"${typed}"`,
    next: [`npx dari down --volumes --yes ${volume}`, '데이터를 남기려면: npx dari down'],
  }),

  files: ({ path, doing, code }) => ({
    what: `${path} 을(를) ${doing === 'read' ? '읽을' : '쓸'} 수 없어요.`,
    expected: `이 사용자가 ${doing === 'read' ? '읽을' : '쓸'} 수 있는 파일`,
    found: systemCode(code),
    next: [`주인과 권한을 확인하세요: ls -ld ${path}`],
  }),

  localDiskFull: (path) => ({
    what: '디스크가 가득 찼어요.',
    expected: '프로젝트에 작은 파일 몇 개를 쓸 공간',
    found: path === '' ? '남은 공간이 없어요' : `${path} 을(를) 쓸 공간이 없어요`,
    next: ['공간을 비운 뒤 명령을 다시 실행하세요. 이미 만든 것은 남아 있어요.'],
  }),

  interrupted: ({ signal, done, left }) => ({
    what: signal === 'SIGINT' ? 'Ctrl-C로 멈췄어요.' : 'SIGTERM으로 멈췄어요.',
    expected: '명령이 끝까지 실행되는 것',
    found:
      done.length + left.length === 0
        ? '아무것도 바꾸기 전에 멈췄어요.'
        : '도중에 멈췄어요. 되돌린 것은 없어요.',
    detail: [...done.map((step) => `끝남: ${step}`), ...left.map((step) => `남음: ${step}`)],
    next:
      done.length + left.length === 0
        ? ['명령을 다시 실행하세요.']
        : ['여기서 이어서 하려면 같은 명령을 다시 실행하세요.', '만든 것을 지우려면: npx dari down'],
  }),
};

const NUMBERS = {
  seconds: { expected: '초 단위 정수, 1부터 3600까지', example: '120' },
  lines: { expected: '줄 수 또는 all', example: '100' },
  replicas: { expected: '1부터 20 사이의 정수', example: '3' },
};

function usage(issue: UsageIssue): Explanation {
  switch (issue.code) {
    case 'unknown-command':
      return {
        what: `"${issue.word}" 명령은 없어요.`,
        expected: issue.known.join(', '),
        found: issue.word,
        next: [
          meant(issue.nearest, `npx ${issue.after} `),
          `모든 명령 보기: npx ${issue.after} --help`,
        ].filter(Boolean),
      };
    case 'unknown-option':
      return {
        what: `"${issue.command}" 명령에 "${issue.word}" 옵션은 없어요.`,
        expected: `${issue.command} 명령의 옵션`,
        found: issue.word,
        next: [meant(issue.nearest), `옵션 보기: npx ${issue.command} --help`].filter(Boolean),
      };
    case 'missing-value':
      return {
        what: `${issue.option} 옵션에는 값이 필요해요.`,
        expected: `${issue.option} 뒤에 값`,
        found: '뒤에 아무것도 없어요',
        next: [`쓸 수 있는 값 보기: npx ${issue.command} --help`],
      };
    case 'needless-value':
      return {
        what: `${issue.option} 옵션은 값을 받지 않아요.`,
        expected: `${issue.option} 만`,
        found: '뒤에 붙은 값',
        next: [`무엇을 하는 옵션인지 보기: npx ${issue.command} --help`],
      };
    case 'bad-value':
      return {
        what: issue.of.startsWith('--')
          ? `${issue.of} 옵션에 "${issue.word}" 값은 쓸 수 없어요.`
          : `"${issue.word}" ${KOREAN_NAME[issue.of] ?? issue.of} 없어요.`,
        expected: issue.allowed.join(', '),
        found: issue.word,
        next: [meant(issue.nearest) || `다음 중 하나를 쓰세요: ${issue.allowed.join(', ')}`],
      };
    case 'bad-number':
      return {
        what: `${issue.of} 옵션에 "${issue.word}" 값은 쓸 수 없어요.`,
        expected: NUMBERS[issue.unit].expected,
        found: issue.word,
        next: [`예: ${issue.of} ${NUMBERS[issue.unit].example}`],
      };
    case 'missing-word':
      return {
        what: `"${issue.command}" 뒤에 <${issue.word}>가 있어야 해요.`,
        expected: `npx ${issue.command} --help 에 나온 사용법`,
        found: '아무것도 없음',
        next: [`사용법 보기: npx ${issue.command} --help`],
      };
    case 'together':
      return {
        what: `${issue.options.join(', ')} 옵션은 함께 쓸 수 없어요.`,
        expected: '둘 중 하나',
        found: '둘 다. 파일에만 있는 것은 걸어 볼 수 없어요',
        next: [`하나를 빼세요: ${issue.options.join(', ')}`],
      };
    case 'too-many':
      return {
        what: `"${issue.command}" 뒤에 말이 너무 많아요.`,
        expected: `npx ${issue.command} --help 에 나온 사용법`,
        found: issue.words.join(' '),
        next: [`사용법 보기: npx ${issue.command} --help`],
      };
  }
}

const KOREAN_NAME: Record<string, string> = { stack: '스택은', tier: '계층은' };

function meant(word: string | null, before = ''): string {
  return word === null ? '' : `혹시 "${before}${word}"인가요?`;
}

function settingFault({ name, why, found, where }: SettingFault): string {
  const at = { file: '줄 ', environment: '환경 변수', nowhere: '값 없음' }[where.kind];
  const place = where.kind === 'file' ? `${where.line}번째 줄` : at;
  const value = found === null || found === '' ? '' : ` = "${found}":`;
  const head = name === '' ? place : `${place}: ${name}${value}`;
  switch (why.code) {
    case 'missing':
      return `${head} 값이 없어요. 값을 정하세요. npm start가 대신 정해 주기도 해요.`;
    case 'empty':
      return `${head} 비어 있어요. 값을 정하세요.`;
    case 'not-a-port':
      return `${head} 1부터 65535 사이의 포트여야 해요.`;
    case 'not-a-replica-count':
      return `${head} 1부터 ${why.max} 사이의 정수여야 해요.`;
    case 'same-port':
      return `${head} ${withParticle(why.other, '과', '와')} 같아요. 서로 다른 포트를 쓰세요.`;
    case 'not-an-ipv4-address':
      return `${head} IPv4 주소여야 해요: 127.0.0.1(이 컴퓨터만) 또는 0.0.0.0(모두).`;
    case 'address-not-here':
      return `${head} 이 컴퓨터의 주소가 아니에요. 127.0.0.1(이 컴퓨터만), 0.0.0.0(모두) 또는 이 컴퓨터의 주소를 쓰세요.`;
    case 'not-a-project-name':
      return `${head} 영어 소문자와 숫자, 그 사이의 하이픈만 쓸 수 있어요. 예: my-goals`;
    case 'not-a-database-name':
      return `${head} 영어 글자, 숫자, _, - 만 쓸 수 있어요.`;
    case 'control-character':
      return `${head} 줄바꿈 같은 제어 문자가 들어 있어요. 빼 주세요.`;
    case 'no-login-takes-it':
      return `${head} MongoDB 로그인이 받지 않는 글자가 있어요(RFC 4013): 이모지, 보이지 않는 글자, 또는 왼쪽에서 쓰는 글자와 오른쪽에서 쓰는 글자의 섞임. 다른 글자를 쓰세요.`;
    case 'too-long':
      return `${head} ${why.max}글자까지 쓸 수 있어요.`;
    case 'not-one-of':
      return `${head} 다음 중 하나여야 해요: ${why.allowed.join(', ')}.`;
    case 'unknown-name':
      return `${head} 설정 이름이 아니에요. 혹시 ${why.nearest}인가요?`;
    case 'not-an-assignment':
      return `${head}: "이름=값"도 주석도 아니에요. 고치거나 지우세요.`;
  }
}

function conflict(found: AnyConflict): Explanation {
  switch (found.kind) {
    case 'foreign-container':
      return {
        what: `dari가 만들지 않은 ${found.name} 컨테이너가 이미 있어요.`,
        expected: `비어 있는 이름 ${found.name}, 또는 dari의 레이블이 있는 컨테이너`,
        found: `${found.image} 이미지의 컨테이너 (${found.state})`,
        next: [
          `그 컨테이너의 이름을 바꾸세요: docker rename ${found.name} ${found.name}-old`,
          '또는 다른 접두사를 쓰세요: .env에서 DARI_PROJECT를 바꿔요. 예: DARI_PROJECT=goals2',
        ],
      };
    case 'foreign-network':
      return {
        what: `dari가 만들지 않은 ${found.name} 네트워크가 이미 있어요.`,
        expected: `비어 있는 이름 ${found.name}, 또는 dari의 레이블이 있는 네트워크`,
        found: '레이블이 없는 네트워크',
        next: [
          `아무도 쓰지 않으면 지우세요: docker network rm ${found.name}`,
          '또는 다른 접두사를 쓰세요: .env에서 DARI_PROJECT를 바꿔요. 예: DARI_PROJECT=goals2',
        ],
      };
    case 'foreign-volume':
      return {
        what: `dari가 만들지 않은 ${found.name} 볼륨이 이미 있어요.`,
        expected: `비어 있는 이름 ${found.name}, 또는 dari의 레이블이 있는 볼륨`,
        found: '레이블이 없는 볼륨. 데이터가 들어 있을 수 있어요',
        next: ['다른 접두사를 쓰세요: .env에서 DARI_PROJECT를 바꿔요. 예: DARI_PROJECT=goals2'],
      };
    case 'network-in-use':
      return {
        what: `dari가 만들지 않은 ${found.container} 컨테이너가 ${found.name} 네트워크를 쓰고 있어요.`,
        expected: `지워야 하는 ${found.name} 네트워크에 dari의 컨테이너만 있는 것`,
        found: `${withParticle(found.container, '이', '가')} 연결되어 있어요`,
        next: [`연결을 끊으세요: docker network disconnect -f ${found.name} ${found.container}`],
      };
    case 'port-held-by-container':
      return {
        what: `${found.port} 포트를 ${found.container} 컨테이너가 쓰고 있어요.`,
        expected: `${found.tier} 계층을 위해 비어 있는 ${found.hostIp}:${found.port}`,
        found: `${found.container} 컨테이너가 그 포트를 열었어요`,
        next: [
          ...(found.setting === null ? [] : useFreePort(found.setting, found.free)),
          `또는 그 컨테이너를 멈추세요: docker stop ${found.container}`,
        ],
      };
    case 'port-held-by-process':
      return {
        what:
          found.code === 'EACCES'
            ? `이 사용자는 ${found.port} 포트를 열 수 없어요.`
            : `${found.port} 포트를 다른 프로그램이 쓰고 있어요.`,
        expected: `${found.tier} 계층을 위해 비어 있는 ${found.hostIp}:${found.port}`,
        found: found.process ?? '이 사용자가 볼 수 없는 프로그램',
        next: [
          ...(found.setting === null ? [] : useFreePort(found.setting, found.free)),
          ...(found.code === 'EACCES' ? [] : [stopProgram(found.process)]),
        ],
      };
    case 'volume-of-another-database':
      return {
        what: `${found.volume} 볼륨의 데이터는 ${found.has}의 것이라 ${found.wanted}에서 읽을 수 없어요.`,
        expected: `${found.wanted}의 볼륨`,
        found: `${found.has}의 볼륨`,
        next: [
          `${found.has}를 계속 쓰려면: npx dari up --images ${found.has === 'MongoDB' ? 'registry' : 'offline'}`,
          `데이터를 완전히 지우려면: npx dari down --volumes --yes ${found.volume}`,
        ],
      };
  }
}

/** An engine that is killed at the moment when it opens a port may leave the program behind that listens there. */
function stopProgram(process: string | null): string {
  const id = /^docker-proxy \((\d+)\)$/.exec(process ?? '')?.[1];
  if (id === undefined) return '또는 그 프로그램을 멈추세요.';
  return `또는 그것을 끝내세요. 갑자기 꺼진 엔진이 남긴 것이고, 쓰는 컨테이너가 없어요: sudo kill ${id}`;
}

function useFreePort(setting: string, free: number | null): string[] {
  if (free === null) return [`다른 포트를 고르세요: .env의 ${setting}`];
  return [`이번만 빈 포트를 쓰려면: ${setting}=${free} npm start`, `계속 쓰려면: .env에 ${setting}=${free}`];
}

function systemCode(code: string): string {
  const known: Record<string, string> = {
    EACCES: '권한이 없어요',
    EPERM: '허용되지 않는 동작이에요',
    EROFS: '읽기 전용 파일 시스템이에요',
    ENOENT: '없는 파일이에요',
    EISDIR: '파일이 아니라 폴더예요',
    ENOTDIR: '경로 중간에 폴더가 아닌 것이 있어요',
  };
  return `${known[code] ?? '시스템 오류예요'} (${code})`;
}
