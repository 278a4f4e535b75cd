import type { LessonCard } from './watch-card.ts';
import { markdownLines } from '../render/render-markdown.ts';
import { nameIn, problemOf, titlesOf } from './watch-task.ts';
import { linesOf, type Brush } from './watch-screen.ts';
import type { Seen, WatchState } from './watch-state.ts';

/**
 * Where there is no terminal to draw on: lines about what has just become different, none when nothing has.
 *
 * @param before `null` at the start.
 */
export function plainLines(
  before: WatchState | null,
  after: WatchState,
  card: LessonCard,
  brush: Brush,
): readonly string[] {
  const texts = brush.texts.lessonWatch;
  const lines: string[] = [];
  if (before?.task !== after.task || before.lesson.id !== after.lesson.id) {
    const index = card.tasks.findIndex(({ id }) => id === after.task);
    const { head, task } = brush.texts.lesson;
    const shown = task(index + 1, card.tasks.length, card.tasks[index]?.title ?? '');
    lines.push(texts.plainStart(head(card.number, card.title), shown));
  }
  if (before === null) lines.push(texts.plainEnd);
  if (before?.engine === 'there' && after.engine === 'away') lines.push(texts.away);
  if (before?.engine === 'away' && after.engine === 'there') lines.push(texts.back);
  if (after.notice !== null && after.notice !== before?.notice)
    lines.push(...linesOf(after.notice, brush.texts));
  const result = after.results[after.task];
  if (result !== undefined && hasNews(before, after)) lines.push(...resultLines(result, after, card, brush));
  return lines;
}

/** @returns whether the task that is shown stands otherwise than it did. */
export function hasNews(before: WatchState | null, after: WatchState): boolean {
  const result = after.results[after.task];
  const isOther = before?.task !== after.task || before.lesson.id !== after.lesson.id;
  return result !== undefined && (isOther || !isSame(before.results[after.task], result));
}

function resultLines(result: Seen, state: WatchState, card: LessonCard, brush: Brush): string[] {
  const texts = brush.texts.lessonWatch;
  const { style, columns } = brush;
  const wasSolved = state.progress.solved[state.task] !== undefined;
  switch (result.kind) {
    case 'pass': {
      const learned = card.tasks.find(({ id }) => id === state.task)?.learned(result.facts) ?? '';
      return [
        `${style.green('✓')} ${texts.holds}`,
        ...markdownLines(learned, columns - 2, style).map((line) => `  ${line}`),
      ];
    }
    case 'fail': {
      const head = wasSolved ? `${style.green('✓')} ${texts.noLonger}` : `${style.red('✗')} ${texts.notYet}`;
      return [head, ...problemOf(result, card, brush)];
    }
    case 'waiting':
      return [`${style.yellow('…')} ${texts.waiting}`, ...problemOf(result, card, brush)];
    case 'could-not-check':
      return [`${style.yellow('?')} ${brush.texts.lesson.check.couldNotCheck(nameIn(result.why))}`];
    case 'could-not-look':
      return result.lines.map((line, index) => (index === 0 ? `${style.yellow('?')} ${line}` : `  ${line}`));
    case 'locked':
      return [`${style.yellow('·')} ${texts.locked(titlesOf(result.needs, card))}`];
    case 'not-set-up':
      return [`${style.yellow('·')} ${texts.notSetUp}`];
  }
}

/** The deadline of a result that is waited for moves with each restart; nobody wants to read that. */
function isSame(before: Seen | undefined, after: Seen): boolean {
  return before !== undefined && JSON.stringify(told(before)) === JSON.stringify(told(after));
}

function told(result: Seen): unknown {
  switch (result.kind) {
    case 'pass':
      return [result.kind, result.facts];
    case 'fail':
    case 'waiting':
      return [result.kind, result.problem];
    case 'could-not-check':
      return [result.kind, result.why];
    case 'could-not-look':
      return [result.kind, result.lines];
    case 'locked':
      return [result.kind, result.needs];
    case 'not-set-up':
      return [result.kind];
  }
}
