import { missingNeeds, withFocus, type Task } from '@dari/course';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { wrapTo } from '../render/columns.ts';
import { askYes } from './ask-yes.ts';
import { dockerWorld } from './docker-world.ts';
import { enterLesson, type Entered } from './enter-lesson.ts';
import type { NumberedLesson } from './find-lesson.ts';
import type { LessonSession } from './lesson-session.ts';
import type { Course } from './open-course.ts';
import { asText, paperOf } from './paper-of.ts';
import { needsSetUp, setUpRepair } from './set-up-repair.ts';
import { summaryLines } from './show-check.ts';
import { cardOf, introLines, taskLines } from './show-task.ts';
import type { LessonCard } from './watch-card.ts';
import { namesOf } from './lesson-images.ts';

export interface BeginOptions {
  /** Agrees in advance to the removal of what repairs before have left. */
  readonly yes: boolean;
  readonly json: boolean;
}

/**
 * Starts a lesson or goes on with it, and shows where the learner is.
 *
 * @param wanted the task to begin with; `null`: the first that is open.
 */
export async function beginAt(
  found: NumberedLesson,
  wanted: Task | null,
  options: BeginOptions,
  course: Course,
): Promise<ExitName> {
  const { world, texts } = course.context;
  const engine = await openEngine(world);
  const entered = await enterLesson(found, engine, course);
  await using session = entered.session;
  const told = options.json ? null : paperOf(course.context);
  const images = namesOf(session.place());
  const card = cardOf(found, texts, images);
  if (told !== null) world.stdout(asText([...introLines(found, images, told), '']));
  tellEntered(entered, course);
  if (wanted !== null) await focusOn(found, wanted, session, course);
  const task = session.current();
  const standing = { before: session.progress(), after: session.progress() };
  if (task !== null) await showTask(found, task, session, options, course);
  else if (told !== null) world.stdout(asText(summaryLines(found.entry.lesson.tasks, standing, told)));
  if (options.json) {
    const { inUse, begun, folder } = entered;
    const lesson = { number: found.number, id: found.entry.lesson.id, title: card.title };
    const shown = taskJson(task, card);
    world.stdout(`${JSON.stringify({ lesson, begun, folder, inUse, images, task: shown })}\n`);
  }
  return 'ok';
}

/** Sets its broken stack up where it has one, and shows a task. It is the current one from then. */
export async function showTask(
  found: NumberedLesson,
  task: Task,
  session: LessonSession,
  { yes, json }: BeginOptions,
  course: Course,
): Promise<void> {
  const { context } = course;
  const { world, texts, style } = context;
  const paper = paperOf(context);
  const card = cardOf(found, texts, namesOf(session.place()));
  if (needsSetUp(session, task)) {
    const title = card.tasks.find(({ id }) => id === task.id)?.title ?? task.id;
    const { settingUp, setUp, leftovers, askLeftovers } = texts.lesson.next;
    await setUpRepair(session, task, await dockerWorld(session.engine, found.entry.lesson.id, course), {
      begins: () => {
        world.stderr(`${style.dim(settingUp(title))} …\n`);
      },
      agree: async (things) => {
        world.stderr(asText([...wrapTo(leftovers, paper.columns), ...things.map((thing) => `  ${thing}`)]));
        await askYes(askLeftovers, { yes, command: 'lesson next' }, context);
        return true;
      },
    });
    world.stderr(`${style.green('✓')} ${setUp}\n\n`);
  }
  await session.change((one) => withFocus(one, task.id));
  if (!json) world.stdout(asText(taskLines(task, card, session.progress(), paper)));
}

/** For programs: the task as it is asked. */
export function taskJson(task: Task | null, card: LessonCard): unknown {
  const shown = card.tasks.find(({ id }) => id === task?.id);
  if (task === null || shown === undefined) return null;
  const { id, title, goal, exercise, choices } = shown;
  return { id, kind: task.kind, exercise, title, goal, choices };
}

/** Where a task needs others first, the first of them is what it is about now. */
async function focusOn(
  { entry }: NumberedLesson,
  wanted: Task,
  session: LessonSession,
  { context }: Course,
): Promise<void> {
  const [need] = missingNeeds(entry.lesson, session.progress(), wanted);
  await session.change((one) => withFocus(one, (need ?? wanted).id));
  if (need === undefined) return;
  const { tasks } = entry.texts[context.texts.lesson.language];
  const titleOf = ({ id }: Task): string => tasks[id]?.title ?? id;
  context.world.stderr(`${context.texts.lesson.first(titleOf(wanted), titleOf(need))}\n\n`);
}

/** What is good to know before one begins; nothing when all is as expected. */
function tellEntered({ begun, folder, kept, inUse }: Entered, { context }: Course): void {
  const { world, texts, style } = context;
  const { start } = texts.lesson;
  const columns = paperOf(context).columns;
  const warn = (text: string): string[] =>
    wrapTo(text, columns - 2).map((line, index) =>
      index === 0 ? `${style.yellow('!')} ${line}` : `  ${line}`,
    );
  const words = { now: start.begun, again: start.again, 'other-engine': start.otherEngine };
  const lines = [
    ...wrapTo(words[begun], columns).map(style.dim),
    ...(folder === null ? [] : [start.folder(folder)]),
    ...kept.flatMap((name) => warn(start.keptFile(name))),
    ...(inUse.names.length === 0
      ? []
      : [
          ...warn(start.namesTaken),
          ...inUse.names.map((name) => `    ${name}`),
          ...wrapTo(`  ${start.freeNames}`, columns),
        ]),
    ...(inUse.ports.length === 0 ? [] : warn(start.portsTaken(inUse.ports.join(', ')))),
  ];
  world.stderr(asText([...lines, '']));
}
