import { taskAfter } from '@dari/course';
import { wrapTo } from '../render/columns.ts';
import { markdownLines } from '../render/render-markdown.ts';
import { problemLines } from './show-check.ts';
import type { LessonCard, TaskCard } from './watch-card.ts';
import { LETTERS } from './watch-press.ts';
import type { Brush } from './watch-screen.ts';
import type { Seen, WatchState } from './watch-state.ts';

/** The task that is shown: what to reach, what was seen of it, and the hints that were asked for. */
export function taskPanel(state: WatchState, card: LessonCard, brush: Brush): string[] {
  const { texts, style, columns } = brush;
  const { lesson } = texts;
  const index = card.tasks.findIndex(({ id }) => id === state.task);
  const task = card.tasks[index];
  if (task === undefined) return [];
  const exercise = task.exercise === null ? '' : style.dim(` (${lesson.exercise(task.exercise)})`);
  return [
    style.bold(lesson.task(index + 1, card.tasks.length, task.title)) + exercise,
    '',
    ...markdownLines(task.goal, columns, style),
    ...choicesOf(task, brush),
    '',
    ...typedOf(state, task, brush),
    ...hintsOf(state, task, brush),
    ...resultOf(state, task, card, brush),
  ];
}

function choicesOf({ choices }: TaskCard, { style, columns }: Brush): string[] {
  const lines = choices.flatMap(({ text }, index) =>
    markdownLines(text, columns - 5, style).map((line, row) =>
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

function hintsOf({ progress }: WatchState, task: TaskCard, { texts, style, columns }: Brush): string[] {
  const seen = progress.hints[task.id] ?? 0;
  return task.hints
    .slice(0, seen)
    .flatMap((hint, index) => [
      style.cyan(texts.lessonWatch.hint(index + 1)),
      ...markdownLines(hint, columns - 2, style).map((line) => `  ${line}`),
      '',
    ]);
}

function resultOf(state: WatchState, task: TaskCard, card: LessonCard, brush: Brush): string[] {
  const { lessonWatch } = brush.texts;
  const { style, columns } = brush;
  const result = state.results[task.id];
  const solved = state.progress.solved[task.id];
  const signed = (sign: string, text: string): string[] =>
    wrapTo(text, columns - 2).map((line, index) =>
      index === 0 ? `${sign} ${style.bold(line)}` : `  ${line}`,
    );
  if (result === undefined) return [style.dim(lessonWatch.looking)];
  if (result.kind === 'pass') {
    const isLast = taskAfter(state.lesson, state.progress, task.id) === null;
    return [
      ...signed(style.green('✓'), lessonWatch.holds),
      ...markdownLines(task.learned(result.facts), columns - 2, style).map((line) => `  ${line}`),
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
      return signed(style.yellow('?'), brush.texts.lesson.check.couldNotCheck(nameIn(result.why)));
    case 'could-not-look':
      return result.lines.flatMap((line, index) =>
        index === 0 ? signed(style.yellow('?'), line) : wrapTo(line, columns - 2).map((part) => `  ${part}`),
      );
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

/** What was expected, what was seen, where to look; nothing where nothing is wrong. */
export function problemOf(result: Seen, card: LessonCard, brush: Brush): string[] {
  if (result.kind !== 'fail' && result.kind !== 'waiting') return [];
  return problemLines(result.problem, card, brush, brush.columns - 2).map((line) => `  ${line}`);
}

/** @returns the container's name; nothing where only its id is known any more. */
export function nameIn(why: string): string {
  return /^[0-9a-f]{64}$/.test(why) ? '' : why;
}
