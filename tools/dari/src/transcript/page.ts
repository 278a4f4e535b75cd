import { wrapTo } from '../render/columns.ts';
import type { Language } from '../text/texts.ts';

/** One thing that happened in one of the terminals. */
export interface Moment {
  /** 1: commands; 2: the lesson is watched; 3: a server. */
  readonly terminal: 1 | 2 | 3;
  /** What was typed; `null`: what stands there is only looked at. */
  readonly typed: string | null;
  readonly lines: readonly string[];
}

/** What happened in one task, or before or after all of them. */
export interface Chapter {
  readonly title: string;
  readonly moments: readonly Moment[];
}

const WORDS = {
  en: {
    title: (lesson: string) => `Lesson 1, as a new user does it: ${lesson}`,
    intro:
      'Everything below was printed by real terminals while `npm run transcript` played the lesson, from `npm start` on. Only ids, times and folders were made the same for every machine. The first terminal is where commands are typed, the second shows `npx dari lesson watch`, and the third runs a small server.',
    terminals: ['First terminal', 'Second terminal', 'Third terminal'],
    pressed: (keys: string) => `pressed: ${keys}`,
  },
  ko: {
    title: (lesson: string) => `처음 온 사람이 하는 실습 1: ${lesson}`,
    intro:
      '아래는 모두 `npm run transcript`가 `npm start`부터 실습을 그대로 해 보면서 실제 터미널에 나온 것이에요. 아이디와 시간, 폴더만 어느 컴퓨터에서나 같게 바꿨어요. 첫 번째 터미널에서 명령을 입력하고, 두 번째 터미널에는 `npx dari lesson watch`를 띄워 두고, 세 번째 터미널에서는 작은 서버를 실행해요.',
    terminals: ['첫 번째 터미널', '두 번째 터미널', '세 번째 터미널'],
    pressed: (keys: string) => `누른 키: ${keys}`,
  },
} as const;

/** Of the pages in docs. */
const WIDTH = 115;

/** @returns the page as Markdown. */
export function transcriptPage(lesson: string, chapters: readonly Chapter[], language: Language): string {
  const words = WORDS[language];
  const blocks = chapters.flatMap(({ title, moments }) => [
    `## ${title}`,
    ...moments.map((moment) => momentBlock(moment, language)),
  ]);
  const intro = wrapTo(words.intro, WIDTH).join('\n');
  return [`# ${words.title(lesson)}`, intro, ...blocks].join('\n\n') + '\n';
}

function momentBlock({ terminal, typed, lines }: Moment, language: Language): string {
  const { terminals, pressed } = WORDS[language];
  const head = terminal === 2 && typed !== null ? ` (${pressed(typed)})` : '';
  const shown = terminal === 2 || typed === null ? lines : [`$ ${typed}`, ...lines];
  return [`${terminals[terminal - 1] ?? ''}${head}:`, '', '```text', ...shown, '```'].join('\n');
}
