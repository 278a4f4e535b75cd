import { currentTask, type LessonProgress, type Progress, type Task } from '@dari/course';
import type { Engine } from '@dari/engine';
import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { loadProjectName } from '../settings/load-settings.ts';
import { findTask, lessonById, type NumberedLesson } from './find-lesson.ts';
import { lessonFolder, progressPath } from './lesson-paths.ts';
import { openSession, type LessonSession } from './lesson-session.ts';
import { progressFile, type ProgressFile } from './progress-file.ts';

/** What every command of the course needs; no engine yet. */
export interface Course {
  readonly file: ProgressFile;
  readonly context: Context;
  /** Where the files of a lesson lie. */
  readonly folderOf: (lesson: string) => string;
}

/** A progress file that cannot be used is put aside, and that is said. @throws CliError `bad-settings`, `files` */
export async function openCourse(context: Context): Promise<Course> {
  const { world, texts, style } = context;
  const project = await loadProjectName(world.root, world.env);
  const file = progressFile(progressPath(world.root, project), world, ({ kind, path, why }) => {
    world.stderr(`${style.yellow('!')} ${texts.lesson.file[kind](path, why)}\n`);
  });
  return { file, context, folderOf: (lesson) => lessonFolder(world.root, project, lesson) };
}

/** The lesson that commands are about. @throws CliError `lesson` (`nothing-started`) */
export function currentLesson(progress: Progress): { found: NumberedLesson; one: LessonProgress } {
  const found = lessonById(progress.current);
  const one = found === null ? undefined : progress.lessons[found.entry.lesson.id];
  if (found === null || one === undefined) {
    throw new CliError({ kind: 'lesson', fault: { code: 'nothing-started' } });
  }
  return { found, one };
}

/**
 * The task that a command is about.
 *
 * @param word as typed; `null`: the current one.
 * @throws CliError `lesson` (`unknown-task`, `all-solved`)
 */
export function taskFor(
  { entry }: NumberedLesson,
  one: LessonProgress,
  word: string | null,
  title: string,
): Task {
  if (word !== null) return findTask(entry, word);
  const task = currentTask(entry.lesson, one);
  if (task === null) throw new CliError({ kind: 'lesson', fault: { code: 'all-solved', title } });
  return task;
}

/**
 * Opens a lesson that was started, on an engine.
 *
 * @param open connects to the engine: only once it is known that a lesson was started.
 * @param wanted `null`: the current one.
 * @throws CliError `lesson` (`nothing-started`, `other-engine`), EngineError
 */
export async function openCurrent(
  { file, context }: Course,
  open: () => Promise<Engine>,
  wanted: NumberedLesson | null = null,
): Promise<{ readonly found: NumberedLesson; readonly session: LessonSession }> {
  const progress = await file.read();
  const id = wanted?.entry.lesson.id ?? progress.current;
  const { found } = currentLesson({ ...progress, current: id });
  const engine = await open();
  const session = await openSession(found.entry, engine, file, context);
  if (session.place() !== null) return { found, session };
  await session[Symbol.asyncDispose]();
  const fault = { code: 'other-engine', number: found.number, endpoint: engine.endpoint.url } as const;
  throw new CliError({ kind: 'lesson', fault });
}
