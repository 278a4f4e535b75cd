import { historyOf, NO_HISTORY, type CheckResult, type Task } from '@dari/course';
import type { Engine } from '@dari/engine';
import type { Context } from '../../cli/context.ts';
import { openObserver } from '../../lesson/answer-question.ts';
import { judgeTask } from '../../lesson/judge-task.ts';
import { namesOf } from '../../lesson/lesson-images.ts';
import type { LessonSession } from '../../lesson/lesson-session.ts';
import { openRoutes } from '../../routes/open-routes.ts';
import { withoutAgents } from '../../routes/without-agents.ts';

/**
 * Judges a task by what is so now: a look of its own, with agents of its own. Only the past is that of `session`,
 * because nobody can look at it twice.
 */
export async function freshLook(
  task: Task,
  session: LessonSession,
  engine: Engine,
  context: Context,
): Promise<CheckResult> {
  const topology = withoutAgents(await engine.observe());
  await using namespaces = await openRoutes(engine, topology, context);
  const history = historyOf(session.progress(), session.engineId) ?? NO_HISTORY;
  const present = { topology, history, images: namesOf(session.place()), now: session.now() };
  // Not before it is known do the agents end.
  return await judgeTask(task.check, present, openObserver(namespaces));
}
