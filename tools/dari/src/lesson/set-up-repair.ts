import { withSetUp, type Task } from '@dari/course';
import type { Topology } from '@dari/topology';
import { CliError } from '../errors/cli-error.ts';
import { withoutAgents } from '../routes/without-agents.ts';
import type { DockerWorld } from './docker-command.ts';
import { isSetUpFor } from './lesson-label.ts';
import { imageNames } from './lesson-images.ts';
import type { LessonSession } from './lesson-session.ts';
import { lessonThings, listOf, type LessonThings } from './lesson-things.ts';
import { removeThings } from './remove-things.ts';
import { refuseTaken, runSetup, takenNames } from './run-setup.ts';

/** How the learner is told and asked. */
export interface SetUpDialogue {
  /** @param things as `listOf` has them: of repairs before. @returns whether they may be removed. */
  readonly agree: (things: readonly string[]) => Promise<boolean>;
  /** The work begins. */
  readonly begins: () => void;
}

/** @returns whether a task is a repair whose broken stack does not stand yet. */
export function needsSetUp(session: LessonSession, task: Task): boolean {
  return task.setup !== undefined && session.place()?.setUp[task.id] === undefined;
}

/**
 * Sets up the broken stack of a repair, once. What repairs before have left with the same names goes first, if the
 * learner agrees.
 *
 * @param world with the lesson's folder.
 * @throws CliError `lesson` (`name-taken`, `in-the-way`, `left-over`, `setup-failed`, `no-docker-command`), EngineError
 */
export async function setUpRepair(
  session: LessonSession,
  task: Task,
  world: DockerWorld,
  { agree, begins }: SetUpDialogue,
): Promise<void> {
  const { engine, engineId, entry } = session;
  const observe = async (): Promise<Topology> => withoutAgents(await engine.observe(world.signal));
  let topology = await observe();
  const images = imageNames(topology, session.place()?.images);
  const setup = { lesson: entry.lesson.id, task, images };
  // What is left of a try that failed or was stopped is nobody's work.
  const half = labelled(topology, entry.lesson.id, task.id);
  if (!isEmpty(half)) {
    await remove(half, session, world);
    topology = await observe();
  }
  if (takenNames(setup, topology).length > 0) {
    const before = leftOfRepairs(session, topology, images);
    if (!isEmpty(before)) {
      const things = listOf(before);
      if (!(await agree(things)))
        throw new CliError({ kind: 'lesson', fault: { code: 'in-the-way', things } });
      await remove(before, session, world);
      topology = await observe();
    }
  }
  refuseTaken(setup, topology);
  begins();
  await runSetup(setup, topology, world);
  const at = session.now();
  await session.change((one) => withSetUp(one, engineId, task.id, at));
}

/** What the repairs of this lesson consist of: broken or mended. */
function leftOfRepairs(
  session: LessonSession,
  topology: Topology,
  images: ReturnType<typeof imageNames>,
): LessonThings {
  const { lesson } = session.entry;
  const place = session.place();
  const repairs = lesson.tasks.filter(({ setup }) => setup !== undefined);
  const all =
    place === null ? [] : repairs.map(({ id }) => lessonThings(topology, place, lesson.id, images, id));
  const unique = <T>(list: readonly T[], keyOf: (one: T) => string): T[] => [
    ...new Map(list.map((one) => [keyOf(one), one])).values(),
  ];
  return {
    containers: unique(
      all.flatMap(({ containers }) => containers),
      ({ id }) => id,
    ),
    networks: unique(
      all.flatMap(({ networks }) => networks),
      ({ id }) => id,
    ),
    volumes: unique(
      all.flatMap(({ volumes }) => volumes),
      (name) => name,
    ),
    images: unique(
      all.flatMap((one) => one.images),
      (tag) => tag,
    ),
  };
}

function labelled(
  { containers, networks, volumes, images }: Topology,
  lesson: string,
  task: string,
): LessonThings {
  const isOurs = ({ labels }: { readonly labels: Readonly<Record<string, string>> }): boolean =>
    isSetUpFor(labels, lesson, task);
  return {
    containers: containers.filter(isOurs).map(({ id, name }) => ({ id, name })),
    networks: networks.filter(isOurs).map(({ id, name }) => ({ id, name })),
    volumes: volumes.filter(isOurs).map(({ name }) => name),
    images: images.filter(isOurs).flatMap(({ tags }) => tags),
  };
}

function isEmpty(things: LessonThings): boolean {
  return listOf(things).length === 0;
}

/** @throws CliError `lesson` (`left-over`) when something stays */
async function remove(things: LessonThings, session: LessonSession, world: DockerWorld): Promise<void> {
  const left = await removeThings(things, session.engine, world);
  if (left.length > 0) throw new CliError({ kind: 'lesson', fault: { code: 'left-over', things: left } });
}
