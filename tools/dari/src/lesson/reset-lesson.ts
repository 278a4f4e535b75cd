import { resetLesson as forgetLesson, withoutTask, type Task } from '@dari/course';
import { withoutAgents } from '../routes/without-agents.ts';
import { runBeside, type DockerWorld } from './docker-command.ts';
import { filled } from './enter-lesson.ts';
import { saveEditedFiles } from './lesson-files.ts';
import { imageNames } from './lesson-images.ts';
import type { LessonSession } from './lesson-session.ts';
import { LESSON_LABEL, lessonLabel } from './lesson-label.ts';
import { lessonThings, otherThings, type LessonThings } from './lesson-things.ts';
import { removeThings, type LeftOver } from './remove-things.ts';

/** What a reset would remove, and what it would leave although it was made meanwhile. */
export interface ToReset {
  readonly things: LessonThings;
  readonly others: LessonThings;
}

const NOTHING: LessonThings = { containers: [], networks: [], volumes: [], images: [] };

/**
 * Finds what a lesson, or one task of it, has made that is still there. Nothing is removed.
 *
 * @throws EngineError
 */
export async function thingsToReset(
  session: LessonSession,
  signal: AbortSignal,
  task: Task | null = null,
): Promise<ToReset> {
  const place = session.place();
  if (place === null) return { things: NOTHING, others: NOTHING };
  const topology = withoutAgents(await session.engine.observe(signal));
  const images = imageNames(topology, place.images);
  const { id } = session.entry.lesson;
  const things = lessonThings(topology, place, id, images, task?.id);
  return { things, others: otherThings(topology, place, lessonThings(topology, place, id, images)) };
}

/** How a reset went. */
export interface WasReset {
  /** What something else uses; then the progress is as it was. */
  readonly left: readonly LeftOver[];
  /** Where the files are that the learner had edited. */
  readonly saved: readonly string[];
}

/**
 * Removes what was listed, puts edited files aside and forgets the progress of the lesson, or of one task.
 *
 * @param world with the lesson's folder.
 * @throws EngineError, CliError `files`
 */
export async function resetLesson(
  session: LessonSession,
  things: LessonThings,
  world: DockerWorld,
  task: Task | null = null,
): Promise<WasReset> {
  const { engine, entry, engineId, file } = session;
  const { lesson } = entry;
  const left = await removeThings(things, engine, world);
  if (left.length > 0) return { left, saved: [] };
  const setUp = Object.keys(session.place()?.setUp ?? {}).filter((id) => task === null || id === task.id);
  for (const id of setUp) await pruneImages(lessonLabel(lesson.id, id), world);
  if (task !== null) {
    await session.change((one) => withoutTask(one, engineId, task.id));
    return { left, saved: [] };
  }
  const { files } = session.progress();
  const topology = await engine.observe(world.signal);
  const handed = filled(lesson.files, imageNames(topology, session.place()?.images));
  const saved = await saveEditedFiles(world.folder, handed, files);
  await file.update((progress) => forgetLesson(progress, lesson.id, engineId));
  return { left, saved };
}

/** Removes images of a broken stack that lost their tag when the learner built a better one. */
async function pruneImages(label: string, world: DockerWorld): Promise<void> {
  const filter = `label=${LESSON_LABEL}=${label}`;
  await runBeside(['docker', 'image', 'prune', '--force', '--filter', filter], world);
}
