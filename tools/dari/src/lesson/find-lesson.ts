import { COURSE, type CourseEntry, type Task } from '@dari/course';
import { nearest } from '../cli/nearest.ts';
import { CliError } from '../errors/cli-error.ts';

/** One lesson with its number, from 1. */
export interface NumberedLesson {
  readonly number: number;
  readonly entry: CourseEntry;
}

/** Every lesson in its order. */
export const LESSONS: readonly NumberedLesson[] = COURSE.map((entry, index) => ({
  number: index + 1,
  entry,
}));

/**
 * Finds a lesson by its number, its id, or a beginning of the id that fits one only.
 *
 * @throws {@link CliError} `lesson` (`unknown-lesson`)
 */
export function findLesson(word: string): NumberedLesson {
  const wanted = word.trim().toLowerCase();
  const found = LESSONS.find(
    ({ number, entry }) => entry.lesson.id === wanted || String(number) === strip(wanted),
  );
  if (found !== undefined) return found;
  const ids = LESSONS.map(({ entry }) => entry.lesson.id);
  const near = nearest(wanted, ids);
  const known = LESSONS.map(({ number, entry }) => `${number} ${entry.lesson.id}`);
  throw new CliError({ kind: 'lesson', fault: { code: 'unknown-lesson', word, nearest: near, known } });
}

/** @returns the lesson with this id; `null`: it is no longer in the course. */
export function lessonById(id: string | null): NumberedLesson | null {
  return LESSONS.find(({ entry }) => entry.lesson.id === id) ?? null;
}

/** @throws {@link CliError} `lesson` (`unknown-task`) */
export function findTask({ lesson }: CourseEntry, word: string): Task {
  const wanted = word.trim().toLowerCase();
  const found = lesson.tasks.find(({ id }, index) => id === wanted || String(index + 1) === wanted);
  if (found !== undefined) return found;
  const known = lesson.tasks.map(({ id }) => id);
  const fault = { code: 'unknown-task', word, nearest: nearest(wanted, known), known } as const;
  throw new CliError({ kind: 'lesson', fault });
}

/**
 * Finds the task that is an exercise of note 003.
 *
 * @throws {@link CliError} `lesson` (`unknown-exercise`)
 */
export function findExercise(word: string): { readonly found: NumberedLesson; readonly task: Task } {
  const all = LESSONS.flatMap((found) =>
    found.entry.lesson.tasks.map((task) => ({ found, task, exercise: task.exercise })),
  ).filter(({ exercise }) => exercise !== undefined);
  const match = all.find(({ exercise }) => String(exercise) === strip(word.trim()));
  if (match !== undefined) return { found: match.found, task: match.task };
  const known = [...new Set(all.map(({ exercise }) => exercise ?? 0))].sort((a, b) => a - b).map(String);
  throw new CliError({ kind: 'lesson', fault: { code: 'unknown-exercise', word, known } });
}

/** `03` is 3. */
function strip(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}
