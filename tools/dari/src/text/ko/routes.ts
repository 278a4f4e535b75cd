import type { Texts } from '../texts.ts';
import { withParticle } from './particle.ts';

export const routeTexts: Texts['routes'] = {
  language: 'ko',
  labels: { dialled: '실제', remedy: '할 일', code: '코드' },
  preparing: (tag) => `컨테이너의 네트워크를 들여다볼 ${tag} 준비`,

  observed: (outcome, ms, seen) => `${outcome} (${duration(ms)}${seen === '' ? '' : `, ${seen}`}) —`,
  asPredicted: '예측한 대로예요.',
  notAsPredicted: (outcome) => `예측은 "${outcome}"였어요.`,
  notComparable: '견줄 것이 없어요.',
  notDialled: '걸어 볼 수 없었어요. 컨테이너가 실행 중이 아니에요.',

  address: '주소',
  short: {
    works: '됨',
    'name-not-found': '이름 없음',
    refused: '거절',
    unreachable: '길 없음',
    timeout: '시간 초과',
    closed: '끊김',
    blocked: '차단',
    unknown: '모름',
  },
  differs: (predicted, code, observed, seen) =>
    `예측: ${predicted} (${code}), 실제: ${observed}${seen === '' ? '' : ` (${seen})`}`,
  predictedOnly: (routes) => `경로 ${routes}개를 예측했어요.`,
  dialledToo: ({ routes, differ, unknown, ms }) => {
    const all = `경로 ${routes}개를 ${duration(ms)} 만에 예측하고 걸어 봤어요.`;
    if (differ > 0) return `${all} ${differ}개가 예측과 달라요.`;
    if (unknown > 0) return `${all} 예측과 다른 것은 없고, ${unknown}개는 견줄 수 없었어요.`;
    return `${all} 모두 예측한 대로예요.`;
  },
  askWhy: '하나를 자세히 보려면: npx dari why <출발점> <주소>',
  noStack: (project) => `"${project}" 프로젝트의 컨테이너가 없어요.`,
  noServer: '주소로 부를 수 있는 서버가 없어요.',
  orAll: '엔진의 모든 컨테이너를 보려면: npx dari matrix --all',

  noChange: '바뀐 경로가 없어요.',
  changed: (count) => `경로 ${count}개가 바뀌었어요:`,
  noRoute: '그런 경로가 없음',
  before: '전',
  after: '후',

  fault,

  badAddress: (word, found) => ({
    what: `"${word}"${lastOf(word, '은', '는')} 주소가 아니에요.`,
    ...found,
    next: [found.next, '예: npx dari why goals-web goals-db:27017'],
  }),

  badTopology: (path, found) => ({
    what: `${path} 파일은 토폴로지가 아니에요.`,
    ...found,
    next: [found.next],
  }),
};

type Fault = Parameters<Texts['routes']['fault']>[0];

function fault(it: Fault): ReturnType<Texts['routes']['fault']> {
  switch (it.code) {
    case 'unknown-vantage':
      return {
        what: `"${it.word}"${lastOf(it.word, '이라는', '라는')} 출발점은 없어요.`,
        expected: 'host, browser, 또는 엔진에 있는 컨테이너의 이름이나 id',
        found: it.word,
        next: [...meant(it.nearest), `있는 것: ${some(it.known)}`],
      };
    case 'unknown-target':
      return {
        what: `"${it.word}"${lastOf(it.word, '이라는', '라는')} 대상은 없어요.`,
        expected: '스택에 있는 컨테이너의 이름이나 계층, --all을 쓰면 모든 컨테이너',
        found: it.word,
        next: [...meant(it.nearest), `있는 것: ${some(it.known)}`],
      };
    case 'bad-page':
      return {
        what: `"${it.word}"${lastOf(it.word, '은', '는')} 브라우저가 열 수 있는 페이지가 아니에요.`,
        expected: 'browser, 또는 browser: 뒤에 부르는 페이지의 출처를 쓴 것',
        found: it.word,
        next: ['예: npx dari why browser:http://localhost:5173 http://localhost:3000'],
      };
    case 'bad-line':
      return {
        what: '경로가 아닌 줄이 있어요.',
        expected: '출발점과 주소, 그 사이에 빈칸 하나',
        found: it.line === '' ? '빈 줄' : it.line,
        next: ['예: goals-web goals-db:27017'],
      };
  }
}

function lastOf(word: string, afterConsonant: string, afterVowel: string): string {
  return withParticle(word, afterConsonant, afterVowel).slice(word.length);
}

function meant(word: string | null): string[] {
  return word === null ? [] : [`혹시 ${word}인가요?`];
}

const MOST_NAMES = 12;

function some(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` 외 ${rest}개` : '');
}

function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)}ms` : `${(ms / 1000).toFixed(1)}초`;
}
