import { changeLesson, withSolutionShown } from '@dari/course';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { askYes } from '../lesson/ask-yes.ts';
import { openCourse } from '../lesson/open-course.ts';
import { openTask } from '../lesson/open-task.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { wrapTo } from '../render/columns.ts';
import type { HintOptions } from './lesson-hint.ts';

export interface SolutionOptions extends HintOptions {
  /** Do not ask. */
  readonly yes: boolean;
}

/** `dari lesson solution`: one right way, after a question. That it was shown is kept, and solves nothing. */
export async function lessonSolution(options: SolutionOptions, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const course = await openCourse(context);
  const { lesson, task, card, isShown, acts } = await openTask(options.task, course);
  const { ask, title, notCounted, type, typeOutputOf } = texts.lesson.solution;
  await askYes(ask(card.title), { yes: options.yes || isShown, command: 'lesson solution' }, context);
  await course.file.update((all) =>
    changeLesson(all, lesson, (one) => withSolutionShown(one, task, Date.now())),
  );
  if (options.json) {
    world.stdout(`${JSON.stringify({ task, solution: acts })}\n`);
    return 'ok';
  }
  const paper = paperOf(context);
  // Commands are not wrapped: they are there to be copied.
  const lines = acts.map((act) => {
    if (typeof act === 'string') return act;
    return 'type' in act ? `(${type(act.type)})` : `(${typeOutputOf(act.typeOutputOf)})`;
  });
  world.stdout(asText([paper.style.bold(title), '', ...lines.map((line) => `    ${line}`), '']));
  world.stderr(asText(wrapTo(notCounted, paper.columns).map(context.style.dim)));
  return 'ok';
}
