import type { LessonProgress, Task } from '@dari/course';
import type { Topology } from '@dari/topology';
import { checkTasks, type Results } from './check-tasks.ts';
import type { NumberedLesson } from './find-lesson.ts';
import { namesOf } from './lesson-images.ts';
import type { Judged, LessonSession } from './lesson-session.ts';
import type { Course } from './open-course.ts';
import type { Checked } from './show-check.ts';
import { cardOf } from './show-task.ts';
import type { LessonCard } from './watch-card.ts';

/**
 * Judges tasks of a lesson and says on standard error what is waited for.
 *
 * @param waits whether what may still come is waited for.
 * @throws EngineError
 */
export async function runCheck(
  found: NumberedLesson,
  tasks: readonly Task[],
  session: LessonSession,
  { context }: Course,
  waits = true,
): Promise<Checked> {
  const { world, texts, style } = context;
  const card = cardOf(found, texts, namesOf(session.place()));
  const before = session.progress();
  const tell = ({ id }: Task): void => {
    const title = card.tasks.find((one) => one.id === id)?.title ?? id;
    world.stderr(`${style.dim(texts.lesson.check.waitingFor(title))}\n`);
  };
  const results = await checkTasks(session, tasks, context, waits ? tell : null);
  const topology = await namesOfContainers(results, session);
  return { tasks, results, card, before, after: session.progress(), topology };
}

/** Asked for only where a container has to be named. */
async function namesOfContainers(
  results: Results,
  { engine }: LessonSession,
): Promise<Pick<Topology, 'containers'>> {
  const isNeeded = [...results.values()].some(({ kind }) => kind === 'could-not-check');
  return isNeeded ? engine.observe() : { containers: [] };
}

/** For programs: each task with what was seen of it. */
export function checkJson({ tasks, results, card, after }: Checked): unknown[] {
  return tasks.map((task) => {
    const shown = card.tasks.find(({ id }) => id === task.id);
    const result = results.get(task.id) ?? null;
    return {
      id: task.id,
      title: shown?.title ?? task.id,
      kind: task.kind,
      exercise: task.exercise ?? null,
      solved: isSolved(after, task),
      solutionShown: after.shown[task.id] !== undefined,
      result: result === null ? null : resultJson(result, card, shown?.learned),
    };
  });
}

function resultJson(
  result: Judged,
  card: LessonCard,
  learned: LessonCard['tasks'][number]['learned'] | undefined,
): unknown {
  switch (result.kind) {
    case 'pass':
      return { kind: 'pass', learned: learned?.(result.facts) ?? '', facts: result.facts };
    case 'fail':
    case 'waiting':
      return {
        kind: result.kind,
        code: result.problem.code,
        ...card.told(result.problem),
        facts: result.problem.facts,
      };
    case 'could-not-check':
    case 'locked':
    case 'not-set-up':
      return result;
  }
}

/** @returns whether a task was solved once. */
export function isSolved({ solved }: LessonProgress, { id }: Task): boolean {
  return solved[id] !== undefined;
}
