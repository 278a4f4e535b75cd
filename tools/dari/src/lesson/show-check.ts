import type { Facts, LessonProgress, Problem, Task } from '@dari/course';
import type { Topology } from '@dari/topology';
import { padTo, wrapTo } from '../render/columns.ts';
import { markdownLines } from '../render/render-markdown.ts';
import { widthOf } from '../render/width.ts';
import type { Results } from './check-tasks.ts';
import type { Judged } from './lesson-session.ts';
import type { Paper } from './show-task.ts';
import type { LessonCard } from './watch-card.ts';

/** What a check has to be shown with. */
export interface Checked {
  readonly tasks: readonly Task[];
  readonly results: Results;
  readonly card: LessonCard;
  /** Before the check. */
  readonly before: LessonProgress;
  /** After it. */
  readonly after: LessonProgress;
  /** For the names of containers. */
  readonly topology: Pick<Topology, 'containers'>;
}

/** Each task and how it stands; of what does not hold, what was expected, what was seen and where to look. */
export function checkLines(checked: Checked, paper: Paper): string[] {
  const { tasks, card, results } = checked;
  return tasks.flatMap((task) => {
    const index = card.tasks.findIndex(({ id }) => id === task.id);
    const result = results.get(task.id);
    return result === undefined ? [] : oneTask(task, index, result, checked, paper);
  });
}

function oneTask(task: Task, index: number, result: Judged, checked: Checked, paper: Paper): string[] {
  const { card, before, after } = checked;
  const { style, texts, columns } = paper;
  const { check } = texts.lesson;
  const shown = card.tasks[index];
  const wasSolved = before.solved[task.id] !== undefined;
  const isSolved = after.solved[task.id] !== undefined;
  const { sign, word } = standing(result, { isSolved, wasSolved }, checked, paper);
  const head = `${sign} ${String(index + 1).padStart(2)}  ${shown?.title ?? task.id}`;
  const withWord = word === '' ? head : `${head}  ${style.dim(word)}`;
  const title =
    widthOf(withWord) <= columns
      ? [withWord]
      : [head, ...wrapTo(word, columns - 6).map((line) => `      ${style.dim(line)}`)];
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `      ${line}`);
  switch (result.kind) {
    case 'pass':
      return wasSolved ? title : [...title, ...indented(learnedLines(index, result.facts, card, paper))];
    case 'fail':
    case 'waiting':
      // What was solved counts; later tasks often take apart what an earlier one asked for.
      return wasSolved
        ? title
        : [...title, ...indented(problemLines(result.problem, card, paper, columns - 6))];
    case 'could-not-check': {
      const name = checked.topology.containers.find(({ id }) => id === result.why)?.name ?? '';
      return [...title, ...indented(wrapTo(check.couldNotCheck(name), columns - 6))];
    }
    case 'locked':
    case 'not-set-up':
      return title;
  }
}

function standing(
  result: Judged,
  { isSolved, wasSolved }: { readonly isSolved: boolean; readonly wasSolved: boolean },
  { card }: Checked,
  { texts, style }: Paper,
): { readonly sign: string; readonly word: string } {
  const { check } = texts.lesson;
  if (result.kind === 'pass') {
    return { sign: style.green('✓'), word: wasSolved ? check.solved : check.solvedNow };
  }
  if (isSolved) return { sign: style.green('✓'), word: check.noLonger };
  switch (result.kind) {
    case 'locked': {
      const titles = result.needs.map((need) => card.tasks.find(({ id }) => id === need)?.title ?? need);
      return { sign: style.dim('·'), word: check.locked(titles.join(', ')) };
    }
    case 'not-set-up':
      return { sign: style.dim('·'), word: check.notSetUp };
    case 'could-not-check':
      return { sign: style.yellow('?'), word: '' };
    case 'waiting':
    case 'fail':
      return { sign: style.red('✗'), word: '' };
  }
}

function learnedLines(index: number, facts: Facts, { tasks }: LessonCard, paper: Paper): string[] {
  return markdownLines(tasks[index]?.learned(facts) ?? '', paper.columns - 6, paper.style);
}

/** What was expected, what was seen, where to look: one under the other. */
export function problemLines(
  problem: Problem,
  { told }: LessonCard,
  paper: Paper,
  columns: number,
): string[] {
  const { labels } = paper.texts.lesson;
  const { expected, seen, look } = told(problem);
  const labelWidth = Math.max(...Object.values(labels).map((label) => widthOf(label)));
  const field = (label: string, text: string): string[] =>
    text === ''
      ? []
      : markdownLines(text, Math.max(20, columns - labelWidth - 2), paper.style).map(
          (line, index) => `${paper.style.dim(padTo(index === 0 ? label : '', labelWidth))}  ${line}`,
        );
  return [...field(labels.expected, expected), ...field(labels.seen, seen), ...field(labels.look, look)];
}

/** The last lines: how the lesson stands as a whole, and how to go on once something was solved. */
export function summaryLines(
  tasks: readonly Task[],
  { before, after }: Pick<Checked, 'before' | 'after'>,
  { texts, columns }: Paper,
): string[] {
  const count = ({ solved }: LessonProgress): number =>
    tasks.filter(({ id }) => solved[id] !== undefined).length;
  const open = tasks.length - count(after);
  const { check } = texts.lesson;
  if (open === 0) return wrapTo(check.allSolved, columns);
  const goOn = count(after) > count(before) ? [check.goOn] : [];
  return [check.open(open), ...goOn].flatMap((line) => wrapTo(line, columns));
}
