import { isComplete, NOTHING_DONE, type Progress } from '@dari/course';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { beginAt, type BeginOptions } from '../lesson/begin-at.ts';
import { findExercise, findLesson, lessonById, LESSONS, type NumberedLesson } from '../lesson/find-lesson.ts';
import { openCourse } from '../lesson/open-course.ts';

/**
 * `dari lesson start`: starts a lesson, or goes on with it.
 *
 * @param word its number or name; `null`: the current one, or else the first that is not done.
 */
export async function lessonStart(
  word: string | null,
  options: BeginOptions,
  context: Context,
): Promise<ExitName> {
  const found = word === null ? null : findLesson(word);
  const course = await openCourse(context);
  return beginAt(found ?? lessonToGoOn(await course.file.read()), null, options, course);
}

/** `dari lesson exercise`: the task that is this exercise of the lecture. */
export async function lessonExercise(
  word: string,
  options: BeginOptions,
  context: Context,
): Promise<ExitName> {
  const { found, task } = findExercise(word);
  return beginAt(found, task, options, await openCourse(context));
}

function lessonToGoOn(progress: Progress): NumberedLesson {
  return lessonById(progress.current) ?? firstOpen(LESSONS, progress) ?? findLesson('1');
}

/** @returns the first lesson with an open task; `null`: the course is done. */
export function firstOpen(
  lessons: readonly NumberedLesson[],
  { lessons: done }: Progress,
): NumberedLesson | null {
  return (
    lessons.find(({ entry: { lesson } }) => !isComplete(lesson, done[lesson.id] ?? NOTHING_DONE)) ?? null
  );
}
