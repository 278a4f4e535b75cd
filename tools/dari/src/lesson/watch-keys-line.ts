import { widthOf } from '../render/width.ts';
import { answerKind } from './watch-answer.ts';
import type { Brush } from './watch-screen.ts';
import type { WatchState } from './watch-state.ts';

const GAP = '  ';

/** What can be pressed now, one key each, in as many lines as it takes. */
export function keysLine({ panel, lesson, task }: WatchState, { texts, style, columns }: Brush): string[] {
  // A question has its own keys beside it.
  if (panel.kind !== 'task' && panel.kind !== 'list' && !(panel.kind === 'solution' && panel.sure)) return [];
  const { keys } = texts.lessonWatch;
  const takesAnswer = answerKind(lesson.tasks.find(({ id }) => id === task)) !== 'none';
  const shown: readonly (readonly [string, string])[] = [
    ['n', keys.next],
    ['h', keys.hint],
    ['c', keys.check],
    ['l', panel.kind === 'list' ? keys.close : keys.list],
    ...(takesAnswer ? [['a', keys.answer] as const] : []),
    ['s', keys.solution],
    ['r', keys.reset],
    ['q', keys.quit],
  ];
  const lines: { text: string; width: number }[] = [];
  for (const [key, does] of shown) {
    const text = `${style.bold(key)} ${style.dim(does)}`;
    const last = lines.at(-1);
    if (last !== undefined && last.width + GAP.length + widthOf(text) <= columns) {
      last.text += GAP + text;
      last.width += GAP.length + widthOf(text);
    } else lines.push({ text, width: widthOf(text) });
  }
  return lines.map(({ text }) => text);
}
