import { withTyped, type Task } from '@dari/course';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { namesOf } from '../lesson/lesson-images.ts';
import { openCourse, openCurrent, taskFor } from '../lesson/open-course.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { checkJson, runCheck } from '../lesson/run-check.ts';
import { checkLines } from '../lesson/show-check.ts';
import { answerText, cardOf } from '../lesson/show-task.ts';
import type { TaskCard } from '../lesson/watch-card.ts';
import { LETTERS } from '../lesson/watch-press.ts';

export interface AnswerOptions {
  readonly text: string;
  /** `null`: the current one. */
  readonly task: string | null;
  readonly json: boolean;
}

/** `dari lesson answer`: types in what was found out, or chooses what will happen, and says how the task stands. */
export async function lessonAnswer(options: AnswerOptions, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const course = await openCourse(context);
  const { found, session: opened } = await openCurrent(course, () => openEngine(world));
  await using session = opened;
  const card = cardOf(found, texts, namesOf(session.place()));
  const task = taskFor(found, session.progress(), options.task, card.title);
  const shown = card.tasks.find(({ id }) => id === task.id);
  if (shown === undefined) throw new Error(`the task ${task.id} has no text`);
  const text = answerFor(task, shown, options.text);
  await session.change((one) => withTyped(one, task.id, text, session.now()));
  const checked = await runCheck(found, [task], session, course);
  const holds = checked.results.get(task.id)?.kind === 'pass';
  if (options.json) {
    world.stdout(`${JSON.stringify({ task: task.id, answer: text, holds, tasks: checkJson(checked) })}\n`);
  } else {
    const paper = paperOf(context);
    const { noted, change } = texts.lesson.answer;
    world.stdout(asText([noted(answerText(shown, text)), ...checkLines(checked, paper)]));
    if (!holds) world.stderr(`${context.style.dim(change)}\n`);
  }
  return holds ? 'ok' : 'unsolved';
}

/** @throws CliError `lesson` (`takes-no-answer`, `no-such-choice`) */
function answerFor(task: Task, { title, choices }: TaskCard, typed: string): string {
  const text = typed.trim();
  const isAsked =
    task.kind === 'observe' || choices.length > 0 || task.solution.some((act) => typeof act !== 'string');
  if (!isAsked) throw new CliError({ kind: 'lesson', fault: { code: 'takes-no-answer', task: title } });
  if (choices.length === 0) return text;
  const word = text.toLowerCase().replace(/\)$/, '');
  const chosen = choices[LETTERS.indexOf(word)] ?? choices.find(({ key }) => key === word);
  if (chosen !== undefined) return chosen.key;
  const known = choices.map((choice, index) => `${LETTERS[index] ?? ''}) ${choice.text}`);
  throw new CliError({ kind: 'lesson', fault: { code: 'no-such-choice', word: text, choices: known } });
}
