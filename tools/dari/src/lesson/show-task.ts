import { withImages, type ImageNames, type LessonProgress, type Task } from '@dari/course';
import { markdownLines } from '../render/render-markdown.ts';
import { wrapTo } from '../render/columns.ts';
import type { Style } from '../render/style.ts';
import type { Texts } from '../text/texts.ts';
import { LESSONS, type NumberedLesson } from './find-lesson.ts';
import { lessonCard, type LessonCard, type TaskCard } from './watch-card.ts';
import { LETTERS } from './watch-press.ts';

/** What lessons are shown with. */
export interface Paper {
  readonly texts: Texts;
  readonly style: Style;
  /** Of the terminal, in cells. */
  readonly columns: number;
}

/** Longer lines are hard to read. */
export const WIDEST = 100;

/** @returns the lesson in the language of `texts`. */
export function cardOf({ number, entry }: NumberedLesson, { lesson }: Texts, images: ImageNames): LessonCard {
  return lessonCard(entry, number, lesson.language, images);
}

/** The head of a lesson and what it is about. */
export function introLines(found: NumberedLesson, images: ImageNames, paper: Paper): string[] {
  const { texts, style, columns } = paper;
  const { title, intro } = found.entry.texts[texts.lesson.language];
  const head = texts.lesson.lesson(found.number, LESSONS.length, title);
  return [
    ...wrapTo(head, columns).map(style.bold),
    '',
    ...markdownLines(withImages(intro, images), columns, style),
  ];
}

/** A task: what to reach, what to choose from, and how to go on. */
export function taskLines(task: Task, card: LessonCard, one: LessonProgress, paper: Paper): string[] {
  const { texts, style, columns } = paper;
  const index = card.tasks.findIndex(({ id }) => id === task.id);
  const shown = card.tasks[index];
  if (shown === undefined) return [];
  return [
    ...wrapTo(titleOf(shown, index, card, texts), columns).map(style.bold),
    '',
    ...markdownLines(shown.goal, columns, style),
    ...choiceLines(shown, paper),
    '',
    ...howTo(task, shown, one, paper),
  ];
}

function titleOf(
  { title, exercise }: TaskCard,
  index: number,
  { tasks }: LessonCard,
  { lesson }: Texts,
): string {
  const head = lesson.task(index + 1, tasks.length, title);
  return exercise === null ? head : `${head} (${lesson.exercise(exercise)})`;
}

function choiceLines({ choices }: TaskCard, { style, columns }: Paper): string[] {
  if (choices.length === 0) return [];
  const lines = choices.flatMap(({ text }, index) =>
    markdownLines(text, columns - 5, style).map((line, at) =>
      at === 0 ? `  ${style.bold(LETTERS[index] ?? '')}) ${line}` : `     ${line}`,
    ),
  );
  return ['', ...lines];
}

function howTo(task: Task, card: TaskCard, one: LessonProgress, { texts, style, columns }: Paper): string[] {
  const { howTo: said } = texts.lesson;
  const typed = one.typed[task.id]?.text;
  const answer = typed === undefined ? [] : [said.typed(answerText(card, typed))];
  const first = { observe: said.answer, predict: said.choose, do: said.do, repair: said.do, write: said.do };
  return [...answer, first[task.kind], said.watch, said.hint].flatMap((line) =>
    wrapTo(line, columns).map(style.dim),
  );
}

/** @returns an answer as the learner knows it: of a choice its letter and its text. */
export function answerText({ choices }: TaskCard, typed: string): string {
  const index = choices.findIndex(({ key }) => key === typed);
  const choice = choices[index];
  return choice === undefined ? typed : `${LETTERS[index] ?? ''}) ${choice.text}`;
}
