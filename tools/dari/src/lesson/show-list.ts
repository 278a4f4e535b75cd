import type { Progress } from '@dari/course';
import { padTo } from '../render/columns.ts';
import { widthOf } from '../render/width.ts';
import { LESSONS, type NumberedLesson } from './find-lesson.ts';
import type { Paper } from './show-task.ts';

/** One line a lesson: how much of it is solved, and which one it is about now. */
export function listLines(progress: Progress, paper: Paper): string[] {
  const { texts, style } = paper;
  const { list } = texts.lesson;
  const titles = LESSONS.map((found) => titleOf(found, paper));
  const width = Math.max(0, ...titles.map((title) => widthOf(title)));
  const lines = LESSONS.flatMap((found, index) => {
    const { lesson } = found.entry;
    const standing = standingOf(found, progress, paper);
    const isCurrent = progress.current === lesson.id;
    const mark = isCurrent ? '→' : ' ';
    const sign = standing.isDone ? style.green('✓') : ' ';
    const head = `${mark} ${sign} ${String(found.number).padStart(2)}  `;
    const title = titles[index] ?? '';
    const strong = isCurrent ? style.bold : (text: string) => text;
    const one = `${strong(head + padTo(title, width))}  ${style.dim(standing.word)}`;
    return widthOf(one) <= paper.columns
      ? [one]
      : [strong(head + title), `        ${style.dim(standing.word)}`];
  });
  const next = progress.current === null ? list.start : list.goOn;
  return [style.bold(list.title), ...lines, '', style.dim(next)];
}

/** @returns how many tasks of a lesson are solved. */
export function solvedCount({ entry }: NumberedLesson, progress: Progress): number {
  const solved = progress.lessons[entry.lesson.id]?.solved ?? {};
  return entry.lesson.tasks.filter(({ id }) => solved[id] !== undefined).length;
}

function titleOf({ entry }: NumberedLesson, { texts }: Paper): string {
  return entry.texts[texts.lesson.language].title;
}

function standingOf(
  found: NumberedLesson,
  progress: Progress,
  { texts }: Paper,
): { readonly word: string; readonly isDone: boolean } {
  const { lesson } = found.entry;
  const one = progress.lessons[lesson.id];
  const { list, counted } = texts.lesson;
  if (one === undefined) return { word: list.notStarted, isDone: false };
  const solved = solvedCount(found, progress);
  const isSeen = lesson.tasks.some(({ id }) => one.shown[id] !== undefined);
  const word = counted(solved, lesson.tasks.length) + (isSeen ? `, ${list.solutionSeen}` : '');
  return { word, isDone: solved === lesson.tasks.length };
}
