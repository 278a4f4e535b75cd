import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { wrapTo } from '../render/columns.ts';
import { askYes } from '../lesson/ask-yes.ts';
import { dockerWorld } from '../lesson/docker-world.ts';
import { findLesson, findTask } from '../lesson/find-lesson.ts';
import { listOf } from '../lesson/lesson-things.ts';
import { openCourse, openCurrent } from '../lesson/open-course.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { resetLesson, thingsToReset, type ToReset } from '../lesson/reset-lesson.ts';

export interface ResetOptions {
  /** `null`: the current one. */
  readonly lesson: string | null;
  /** Only this task of it. */
  readonly task: string | null;
  /** Do not ask. */
  readonly yes: boolean;
  readonly json: boolean;
}

/**
 * `dari lesson reset`: lists what the lesson's tasks have made, removes it after a question, and begins anew. Nothing
 * else is touched, whatever its name.
 */
export async function lessonReset(options: ResetOptions, context: Context): Promise<ExitName> {
  const { world, texts, style } = context;
  const wanted = options.lesson === null ? null : findLesson(options.lesson);
  const course = await openCourse(context);
  const { found, session: opened } = await openCurrent(course, () => openEngine(world), wanted);
  await using session = opened;
  const task = options.task === null ? null : findTask(found.entry, options.task);
  const toReset = await thingsToReset(session, world.signal, task);
  const things = listOf(toReset.things);
  tell(toReset, context);
  const { reset } = texts.lesson;
  const question = things.length === 0 ? reset.askNothing : reset.ask;
  await askYes(question, { yes: options.yes, command: 'lesson reset' }, context);
  const docker = await dockerWorld(session.engine, found.entry.lesson.id, course);
  const { left, saved } = await resetLesson(session, toReset.things, docker, task);
  if (left.length > 0) throw new CliError({ kind: 'lesson', fault: { code: 'left-over', things: left } });
  if (options.json) {
    const id = found.entry.lesson.id;
    world.stdout(`${JSON.stringify({ lesson: id, task: task?.id ?? null, removed: things, saved })}\n`);
  }
  const done = task === null ? reset.done(things.length) : reset.taskDone(things.length);
  const lines = [
    `${style.green('✓')} ${done}`,
    ...saved.map((path) => `  ${reset.savedFile(path)}`),
    ...(task === null ? [style.dim(reset.startAgain)] : []),
  ];
  world.stderr(asText(lines));
  return 'ok';
}

function tell({ things, others }: ToReset, context: Context): void {
  const { world, texts } = context;
  const { reset } = texts.lesson;
  const { columns } = paperOf(context);
  const listed = (title: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [...wrapTo(title, columns), ...names.map((name) => `  ${name}`)];
  const mine = listOf(things);
  const lines = [
    ...(mine.length === 0 ? wrapTo(reset.nothing, columns) : listed(reset.toRemove, mine)),
    ...listed(reset.others, listOf(others)),
  ];
  world.stderr(asText(lines));
}
