import { taskAfter, type Problem } from '@dari/course';
import { padTo, wrapTo } from '../render/columns.ts';
import { widthOf } from '../render/width.ts';
import type { Judged } from './lesson-session.ts';
import type { LessonCard, TaskCard } from './watch-card.ts';
import { LETTERS } from './watch-press.ts';
import type { Brush } from './watch-screen.ts';
import type { WatchState } from './watch-state.ts';

/** The task that is shown: what to reach, what was seen of it, and the hints that were asked for. */
export function taskPanel(state: WatchState, card: LessonCard, brush: Brush): string[] {
  const { texts, style, columns, markdown } = brush;
  const { lessonWatch } = texts;
  const index = card.tasks.findIndex(({ id }) => id === state.task);
  const task = card.tasks[index];
  if (task === undefined) return [];
  const exercise = task.exercise === null ? '' : style.dim(` (${lessonWatch.exercise(task.exercise)})`);
  return [
    style.bold(lessonWatch.task(index + 1, task.title)) + exercise,
    '',
    ...markdown(task.goal, columns),
    ...choicesOf(task, brush),
    '',
    ...typedOf(state, task, brush),
    ...hintsOf(state, task, brush),
    ...resultOf(state, task, card, brush),
  ];
}

function choicesOf({ choices }: TaskCard, { style, columns, markdown }: Brush): string[] {
  const lines = choices.flatMap(({ text }, index) =>
    markdown(text, columns - 5).map((line, row) =>
      row === 0 ? `  ${style.bold(LETTERS[index] ?? '')}) ${line}` : `     ${line}`,
    ),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function typedOf({ progress }: WatchState, task: TaskCard, { texts, columns, style }: Brush): string[] {
  const typed = progress.typed[task.id]?.text;
  if (typed === undefined) return [];
  const at = task.choices.findIndex(({ key }) => key === typed);
  const choice = task.choices[at];
  const { yourAnswer, yourChoice } = texts.lessonWatch;
  const line = choice === undefined ? yourAnswer(typed) : yourChoice(LETTERS[at] ?? '', choice.text);
  return [...wrapTo(line, columns).map(style.dim), ''];
}

function hintsOf({ progress }: WatchState, task: TaskCard, { texts, style, columns, markdown }: Brush): string[] {
  const seen = progress.hints[task.id] ?? 0;
  return task.hints.slice(0, seen).flatMap((hint, index) => [
    style.cyan(texts.lessonWatch.hint(index + 1)),
    ...markdown(hint, columns - 2).map((line) => `  ${line}`),
    '',
  ]);
}

function resultOf(state: WatchState, task: TaskCard, card: LessonCard, brush: Brush): string[] {
  const { lessonWatch } = brush.texts;
  const { style, columns, markdown } = brush;
  const result = state.results[task.id];
  const solved = state.progress.solved[task.id];
  const signed = (sign: string, text: string): string[] =>
    wrapTo(text, columns - 2).map((line, index) => (index === 0 ? `${sign} ${style.bold(line)}` : `  ${line}`));
  if (result === undefined) return [style.dim(lessonWatch.looking)];
  if (result.kind === 'pass') {
    const isLast = taskAfter(state.lesson, state.progress, task.id) === null;
    return [
      ...signed(style.green('✓'), lessonWatch.holds),
      ...markdown(task.learned(result.facts), columns - 2).map((line) => `  ${line}`),
      '',
      ...wrapTo(isLast ? lessonWatch.lessonDone : lessonWatch.pressNext, columns).map(style.dim),
    ];
  }
  if (solved !== undefined) {
    return [
      ...signed(style.green('✓'), lessonWatch.noLonger),
      ...problemOf(result, card, brush),
      '',
      ...wrapTo(lessonWatch.pressNext, columns).map(style.dim),
    ];
  }
  switch (result.kind) {
    case 'fail':
      return [...signed(style.red('✗'), lessonWatch.notYet), ...problemOf(result, card, brush)];
    case 'waiting':
      return [...signed(style.yellow('…'), lessonWatch.waiting), ...problemOf(result, card, brush)];
    case 'could-not-check':
      return signed(style.yellow('?'), lessonWatch.couldNotCheck(result.why));
    case 'locked':
      return signed(style.yellow('·'), lessonWatch.locked(titlesOf(result.needs, card)));
    case 'not-set-up':
      return signed(style.yellow('·'), lessonWatch.notSetUp);
  }
}

/** @returns the titles of tasks, as a list for people. */
export function titlesOf(ids: readonly string[], { tasks }: LessonCard): string {
  return tasks.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])).join(', ');
}

function problemOf(result: Judged, card: LessonCard, brush: Brush): string[] {
  if (result.kind !== 'fail' && result.kind !== 'waiting') return [];
  return problemLines(result.problem, card, brush);
}

/** What was expected, what was seen, where to look: one under the other. */
export function problemLines(problem: Problem, { told }: LessonCard, { texts, style, columns }: Brush): string[] {
  const { labels } = texts.lessonWatch;
  const { expected, seen, look } = told(problem);
  const labelWidth = Math.max(...Object.values(labels).map((label) => widthOf(label)));
  const field = (label: string, text: string): string[] =>
    wrapTo(text.replaceAll('\n', ' '), Math.max(20, columns - labelWidth - 4)).map(
      (line, index) => `  ${style.dim(padTo(index === 0 ? label : '', labelWidth))}  ${line}`,
    );
  return [
    ...field(labels.expected, expected),
    ...(seen === '' ? [] : field(labels.seen, seen)),
    ...(look === '' ? [] : field(labels.look, look)),
  ];
}
