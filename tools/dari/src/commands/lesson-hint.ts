import { changeLesson, withHintSeen } from '@dari/course';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { openCourse } from '../lesson/open-course.ts';
import { openTask } from '../lesson/open-task.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { wrapTo } from '../render/columns.ts';
import { markdownLines } from '../render/render-markdown.ts';

export interface HintOptions {
  /** `null`: the current task. */
  readonly task: string | null;
  readonly json: boolean;
}

const TIERS = 3;

/** `dari lesson hint`: one tier more each time: a question, a place to look, the command. Needs no engine. */
export async function lessonHint(options: HintOptions, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const course = await openCourse(context);
  const { lesson, task, card, seen } = await openTask(options.task, course);
  const tier = Math.min(TIERS, seen + 1);
  await course.file.update((all) => changeLesson(all, lesson, (one) => withHintSeen(one, task, tier)));
  const text = card.hints[tier - 1] ?? '';
  if (options.json) {
    world.stdout(`${JSON.stringify({ task, tier, of: TIERS, text })}\n`);
    return 'ok';
  }
  const paper = paperOf(context);
  const { title, more, last } = texts.lesson.hint;
  const lines = [
    paper.style.bold(`${card.title}: ${title(tier)}`),
    ...markdownLines(text, paper.columns, paper.style),
  ];
  world.stdout(asText(lines));
  world.stderr(asText(wrapTo(tier < TIERS ? more : last, paper.columns).map(context.style.dim)));
  return 'ok';
}
