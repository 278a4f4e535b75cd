import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { LESSONS } from '../lesson/find-lesson.ts';
import { openCourse } from '../lesson/open-course.ts';
import { asText, paperOf } from '../lesson/paper-of.ts';
import { listLines, solvedCount } from '../lesson/show-list.ts';

/** `dari lesson list`: every lesson and how much of it is solved. Needs no engine. */
export async function lessonList({ json }: { readonly json: boolean }, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const { file } = await openCourse(context);
  const progress = await file.read();
  if (!json) {
    world.stdout(asText(listLines(progress, paperOf(context))));
    return 'ok';
  }
  const lessons = LESSONS.map((found) => {
    const { lesson, texts: spoken } = found.entry;
    const one = progress.lessons[lesson.id];
    return {
      number: found.number,
      id: lesson.id,
      title: spoken[texts.lesson.language].title,
      started: one !== undefined,
      solved: solvedCount(found, progress),
      tasks: lesson.tasks.map(({ id, kind, exercise }) => ({
        id,
        kind,
        exercise: exercise ?? null,
        solved: one?.solved[id] !== undefined,
        hints: one?.hints[id] ?? 0,
        solutionShown: one?.shown[id] !== undefined,
      })),
    };
  });
  world.stdout(`${JSON.stringify({ current: progress.current, lessons })}\n`);
  return 'ok';
}
