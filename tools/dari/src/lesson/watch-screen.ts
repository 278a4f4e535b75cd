import { widthOf } from '../render/width.ts';
import { wrapTo } from '../render/columns.ts';
import type { Texts } from '../text/texts.ts';
import type { LessonCard } from './watch-card.ts';
import { breakLong } from './watch-break.ts';
import { keysLine } from './watch-keys-line.ts';
import type { Paper } from './show-task.ts';
import { listPanel } from './watch-list.ts';
import { questionPanel } from './watch-question.ts';
import { taskPanel } from './watch-task.ts';
import type { Notice, WatchState } from './watch-state.ts';

/** What a screen is drawn with. */
export interface Brush extends Paper {
  /** Of the terminal. */
  readonly rows: number;
}

/** Draws what is watched. @returns at most as many lines as there are rows, none wider than the terminal. */
export function screen(state: WatchState, card: LessonCard, brush: Brush): string[] {
  const { columns, rows } = brush;
  const fit = (lines: readonly string[]): string[] => lines.flatMap((line) => breakLong(line, columns));
  const head = fit(headOf(state, card, brush));
  const foot = fit(['', ...noticeOf(state, brush), ...keysLine(state, brush)]);
  const body = fit([...bodyOf(state, card, brush)]);
  const lines = [...head, ...windowOf(body, rows - head.length - foot.length, state.scroll, brush), ...foot];
  // In a window of a few lines what is new matters more than whose it is.
  return lines.slice(-rows);
}

function headOf({ lesson, progress }: WatchState, card: LessonCard, brush: Brush): string[] {
  const { texts, style, columns } = brush;
  const { head, counted } = texts.lesson;
  const solved = lesson.tasks.filter(({ id }) => progress.solved[id] !== undefined).length;
  const title = head(card.number, card.title);
  const count = counted(solved, lesson.tasks.length);
  const gap = columns - widthOf(title) - widthOf(count);
  const line = gap >= 2 ? style.bold(title) + ' '.repeat(gap) + style.dim(count) : style.bold(title);
  return [line, style.dim('─'.repeat(columns)), ''];
}

function bodyOf(state: WatchState, card: LessonCard, brush: Brush): readonly string[] {
  switch (state.panel.kind) {
    case 'list':
      return listPanel(state, card, brush);
    case 'task':
      return taskPanel(state, card, brush);
    case 'answer':
    case 'choose':
    case 'solution':
    case 'reset':
    case 'resetting':
    case 'in-the-way':
      return [...taskPanel(state, card, brush), '', ...questionPanel(state, card, brush)];
  }
}

function noticeOf({ notice, engine }: WatchState, { texts, style, columns }: Brush): string[] {
  const away = engine === 'away' ? wrapTo(texts.lessonWatch.away, columns).map(style.yellow) : [];
  const said = notice === null ? [] : linesOf(notice, texts).flatMap((line) => wrapTo(line, columns));
  return [...away, ...said.map(style.yellow)];
}

/** @returns a notice in whole sentences. */
export function linesOf(notice: Notice, { lessonWatch }: Texts): readonly string[] {
  const { notices } = lessonWatch;
  switch (notice.kind) {
    case 'not-yet':
      return [notices.notYet];
    case 'last-open':
      return [notices.lastOpen];
    case 'no-more-hints':
      return [notices.noMoreHints];
    case 'nothing-to-answer':
      return [notices.nothingToAnswer];
    case 'nothing-to-reset':
      return [lessonWatch.nothingToReset];
    case 'was-reset':
      return [lessonWatch.wasReset(notice.count)];
    case 'course-done':
      return [notices.courseDone];
    case 'moving':
      return [notices.moving];
    case 'failed':
      return notice.lines;
  }
}

/** Shows the end of what does not fit: what is new stands there. The learner may go up from it. */
function windowOf(
  lines: readonly string[],
  room: number,
  scroll: number,
  { texts, style }: Brush,
): readonly string[] {
  if (lines.length <= room) return lines;
  const shown = Math.max(1, room - 1);
  const hidden = Math.max(0, lines.length - shown - scroll);
  const above = hidden === 0 ? '' : style.dim(texts.lessonWatch.more(hidden));
  return [above, ...lines.slice(hidden, hidden + shown)];
}
