import { taskAfter, withFocus, type Task } from '@dari/course';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { beginAt, showTask, taskJson, type BeginOptions } from '../lesson/begin-at.ts';
import { LESSONS, lessonById, type NumberedLesson } from '../lesson/find-lesson.ts';
import { namesOf } from '../lesson/lesson-images.ts';
import type { LessonSession } from '../lesson/lesson-session.ts';
import { openCourse, openCurrent, type Course } from '../lesson/open-course.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { runCheck } from '../lesson/run-check.ts';
import { needsSetUp } from '../lesson/set-up-repair.ts';
import { checkLines } from '../lesson/show-check.ts';
import { cardOf } from '../lesson/show-task.ts';
import { firstOpen } from './lesson-start.ts';

export interface NextOptions extends BeginOptions {
  /** Leaves the current task for later, also when it does not hold. */
  readonly skip: boolean;
}

/** `dari lesson next`: shows the task that comes now, or begins the next lesson when this one is done. */
export async function lessonNext(options: NextOptions, context: Context): Promise<ExitName> {
  const course = await openCourse(context);
  const progress = await course.file.read();
  const found = lessonById(progress.current);
  if (found === null || progress.lessons[found.entry.lesson.id] === undefined) {
    return beginNext(found === null ? 0 : found.number - 1, options, course);
  }
  const isDone = await goOn(options, course);
  return isDone ? beginNext(found.number, options, course) : 'ok';
}

/** @returns whether every task of the lesson is solved. */
async function goOn(options: NextOptions, course: Course): Promise<boolean> {
  const { world, texts } = course.context;
  const { found, session: opened } = await openCurrent(course, () => openEngine(world));
  await using session = opened;
  const before = session.current();
  const stays = before !== null && (await judgeShown(before, found, session, options, course));
  const task = session.current();
  if (task === null) return true;
  await showTask(found, task, session, options, course);
  if (options.json) {
    const card = cardOf(found, texts, namesOf(session.place()));
    const lesson = { number: found.number, id: found.entry.lesson.id, title: card.title };
    world.stdout(`${JSON.stringify({ lesson, task: taskJson(task, card) })}\n`);
  } else if (stays) world.stderr(`${course.context.style.dim(texts.lesson.next.skip)}\n`);
  return false;
}

/**
 * Looks whether the task that was shown last holds, and leaves it when it does or when the learner wants to.
 *
 * @returns whether it stays the current one.
 */
async function judgeShown(
  task: Task,
  found: NumberedLesson,
  session: LessonSession,
  { skip, json }: NextOptions,
  course: Course,
): Promise<boolean> {
  const { context } = course;
  const { world, texts } = context;
  const wasShown = session.progress().focus === task.id && !needsSetUp(session, task);
  if (!wasShown && !skip) return false;
  // Whoever leaves it does not want to wait for it.
  const checked = await runCheck(found, [task], session, course, !skip);
  const holds = checked.results.get(task.id)?.kind === 'pass';
  if (!json) world.stdout(asText([...checkLines(checked, paperOf(context)), '']));
  if (holds) return false;
  if (!skip) return true;
  const after = taskAfter(found.entry.lesson, session.progress(), task.id);
  const title = checked.card.tasks.find(({ id }) => id === task.id)?.title ?? task.id;
  const { leftOpen, onlyOne } = texts.lesson.next;
  world.stderr(`${after === null ? onlyOne : leftOpen(title)}\n\n`);
  if (after !== null) await session.change((one) => withFocus(one, after.id));
  return false;
}

/** @param from how many lessons come before the one to begin with. */
async function beginNext(from: number, options: NextOptions, course: Course): Promise<ExitName> {
  const { world, texts } = course.context;
  const inOrder = [...LESSONS.slice(from), ...LESSONS.slice(0, from)];
  const next = firstOpen(inOrder, await course.file.read());
  if (next !== null) return beginAt(next, null, options, course);
  if (options.json) world.stdout(`${JSON.stringify({ lesson: null, task: null })}\n`);
  world.stderr(`${texts.lesson.next.courseDone}\n`);
  return 'ok';
}
