import { openTasks } from '@dari/course';
import { padTo } from '../render/columns.ts';
import { widthOf } from '../render/width.ts';
import type { LessonCard } from './watch-card.ts';
import type { Brush } from './watch-screen.ts';
import { problemOf } from './watch-task.ts';
import { isSolved, type WatchState } from './watch-state.ts';

/** All tasks of the lesson and how they stand; after a check, with what is different from what was asked. */
export function listPanel(state: WatchState, card: LessonCard, brush: Brush): string[] {
  const { texts, style, columns } = brush;
  const width = Math.max(...card.tasks.map(({ title }) => widthOf(title)));
  const checked = state.panel.kind === 'list' ? state.panel.checked : 'no';
  const lines = card.tasks.flatMap(({ id, title }, index) => {
    const { sign, word } = standing(state, id, brush);
    const mark = id === state.task ? style.bold('→') : ' ';
    const head = `${mark} ${sign} ${String(index + 1).padStart(2)}  `;
    const one = `${head}${padTo(title, width)}  ${style.dim(word)}`;
    const rows = widthOf(one) <= columns ? [one] : [head + title, `        ${style.dim(word)}`];
    const result = state.results[id];
    const isTold = checked === 'yes' && (result?.kind === 'fail' || result?.kind === 'waiting');
    return isTold ? [...rows, ...problemOf(result, card, brush).map((line) => `    ${line}`)] : rows;
  });
  return checked === 'under-way' ? [...lines, '', style.dim(texts.lessonWatch.checking)] : lines;
}

function standing(
  state: WatchState,
  task: string,
  { texts, style }: Brush,
): { readonly sign: string; readonly word: string } {
  const { states } = texts.lessonWatch;
  const result = state.results[task];
  if (isSolved(state, task)) {
    const holds = result === undefined || result.kind === 'pass';
    return { sign: style.green('✓'), word: holds ? states.solved : states.noLonger };
  }
  if (result?.kind === 'could-not-check' || result?.kind === 'could-not-look')
    return { sign: style.yellow('?'), word: states.unknown };
  const isOpen = openTasks(state.lesson.tasks, state.progress).some(({ id }) => id === task);
  if (!isOpen) return { sign: style.dim('·'), word: states.locked };
  const wasShown = state.progress.shown[task] !== undefined;
  return { sign: style.dim('○'), word: wasShown ? states.shown : states.open };
}
