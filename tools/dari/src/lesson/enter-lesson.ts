import { engineId, placeOf, startLesson, withFiles, withImages } from '@dari/course';
import type { Engine } from '@dari/engine';
import { isLocal } from '../engine/open-engine.ts';
import { tryPort } from '../ports/try-port.ts';
import { withoutAgents } from '../routes/without-agents.ts';
import { changeOfLesson } from './change-lesson.ts';
import type { NumberedLesson } from './find-lesson.ts';
import { handOutFiles } from './lesson-files.ts';
import { imageNames, makeLessonImages } from './lesson-images.ts';
import { openSession, type LessonSession } from './lesson-session.ts';
import type { Course } from './open-course.ts';
import { portsOfLesson, whatIsInUse, type InUse } from './what-is-in-use.ts';

/** A lesson that was started or is gone on with. */
export interface Entered {
  readonly session: LessonSession;
  /** `other-engine`: it was started elsewhere, and begins here with what was solved. */
  readonly begun: 'now' | 'again' | 'other-engine';
  /** Leftovers that it may collide with; nothing is looked for when it goes on. */
  readonly inUse: InUse;
  /** Where its files lie; `null`: it has none. */
  readonly folder: string | null;
  /** Files that the learner edited, which were left. */
  readonly kept: readonly string[];
}

/**
 * Starts a lesson on an engine, or goes on with it: gets its images, takes down what is there before it, hands out its
 * files. From then on it is the current one.
 *
 * @throws EngineError, ImageError, CliError `files`
 */
export async function enterLesson(
  { entry }: NumberedLesson,
  engine: Engine,
  { file, context, folderOf }: Course,
): Promise<Entered> {
  const { lesson } = entry;
  const { signal } = context.world;
  await changeOfLesson(lesson.id, engine, file, signal);
  const images = await makeLessonImages(lesson.images, engine, await engine.observe(signal), context);
  // Things of the lesson begin here: the images are none of them.
  const at = Date.now() + engine.clockAheadMs;
  const topology = withoutAgents(await engine.observe(signal));
  const here = engineId(topology);
  const before = (await file.read()).lessons[lesson.id];
  const places = before?.places ?? {};
  const isHere = places[here] !== undefined;
  const begun = isHere ? 'again' : Object.keys(places).length === 0 ? 'now' : 'other-engine';
  const names = imageNames(topology, images);
  await file.update((progress) => startLesson(progress, lesson.id, here, placeOf(topology, at, names)));
  const folder = Object.keys(lesson.files).length === 0 ? null : folderOf(lesson.id);
  const session = await openSession(entry, engine, file, context);
  const kept = folder === null ? [] : await handOut(folder, lesson.files, session, names);
  const none = { names: [], ports: [] };
  const inUse = isHere ? none : whatIsInUse(lesson, topology, names);
  const held = isHere || !isLocal(engine) ? [] : await heldByPrograms(portsOfLesson(lesson, names));
  const ports = [...new Set([...inUse.ports, ...held])].sort((a, b) => a - b);
  return { session, begun, folder, kept, inUse: { names: inUse.names, ports } };
}

async function handOut(
  folder: string,
  files: Readonly<Record<string, string>>,
  session: LessonSession,
  images: ReturnType<typeof imageNames>,
): Promise<readonly string[]> {
  const { prints, kept } = await handOutFiles(folder, filled(files, images), session.progress().files);
  await session.change((one) => withFiles(one, prints));
  return kept;
}

/** @returns the files of a lesson with the images' names in them, as they are handed out. */
export function filled(
  files: Readonly<Record<string, string>>,
  images: ReturnType<typeof imageNames>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, withImages(content, images)]),
  );
}

async function heldByPrograms(ports: readonly number[]): Promise<number[]> {
  const tried = await Promise.all(ports.map(async (port) => [port, await tryPort('0.0.0.0', port)] as const));
  return tried.flatMap(([port, refused]) => (refused === 'EADDRINUSE' ? [port] : []));
}
