import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { findTask } from '../lesson/find-lesson.ts';
import { openCourse, openCurrent } from '../lesson/open-course.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { checkJson, isSolved, runCheck } from '../lesson/run-check.ts';
import { checkLines, summaryLines } from '../lesson/show-check.ts';

export interface CheckOptions {
  /** Only this task, by its number or name; `null`: all of the lesson. */
  readonly task: string | null;
  readonly json: boolean;
}

/**
 * `dari lesson check`: judges the current lesson once. A task that was solved counts, also when a later one had to take
 * apart what it asked for; one that is named has to hold now.
 */
export async function lessonCheck(options: CheckOptions, context: Context): Promise<ExitName> {
  const { world } = context;
  const course = await openCourse(context);
  const { found, session: opened } = await openCurrent(course, () => openEngine(world));
  await using session = opened;
  const { tasks: all, id } = found.entry.lesson;
  const tasks = options.task === null ? all : [findTask(found.entry, options.task)];
  const checked = await runCheck(found, tasks, session, course);
  const holds =
    options.task === null
      ? all.every((task) => isSolved(checked.after, task))
      : [...checked.results.values()].every(({ kind }) => kind === 'pass');
  if (options.json) {
    const lesson = { number: found.number, id, title: checked.card.title };
    world.stdout(`${JSON.stringify({ lesson, holds, tasks: checkJson(checked) })}\n`);
  } else {
    const paper = paperOf(context);
    const head = paper.style.bold(context.texts.lesson.head(found.number, checked.card.title));
    const summary = options.task === null ? ['', ...summaryLines(all, checked, paper)] : [];
    world.stdout(asText([head, ...checkLines(checked, paper), ...summary]));
  }
  return holds ? 'ok' : 'unsolved';
}
