import { isComplete, NOTHING_DONE, type Task } from '@dari/course';
import type { Engine } from '@dari/engine';
import { CliError } from '../errors/cli-error.ts';
import type { DockerWorld } from './docker-command.ts';
import { dockerWorld } from './docker-world.ts';
import { enterLesson, type Entered } from './enter-lesson.ts';
import { LESSONS, lessonById, type NumberedLesson } from './find-lesson.ts';
import type { LessonSession } from './lesson-session.ts';
import { listOf } from './lesson-things.ts';
import type { Course } from './open-course.ts';
import { resetLesson, thingsToReset } from './reset-lesson.ts';
import { needsSetUp, setUpRepair } from './set-up-repair.ts';
import type { WatchEvent } from './watch-state.ts';
import type { WatchActs } from './watch-work.ts';

/** The lesson that is watched, which may become another one. */
export interface Watched {
  readonly session: () => LessonSession;
  readonly engine: () => Engine;
  /** Takes the place of the session there was. */
  readonly adopt: (session: LessonSession, numbered: NumberedLesson) => Promise<void>;
  readonly reopen: (numbered: NumberedLesson) => Promise<void>;
  /** What is to be shown now. */
  readonly moved: () => WatchEvent & { readonly kind: 'moved' };
}

/** What a watching learner can have done, by the same means as the other commands of `dari lesson`. */
export function watchActs({ session, engine, adopt, reopen, moved }: Watched, course: Course): WatchActs {
  const { world } = course.context;
  const docker = (): Promise<DockerWorld> => dockerWorld(engine(), session().entry.lesson.id, course);
  const enter = async (numbered: NumberedLesson): Promise<Entered> => {
    const entered = await enterLesson(numbered, engine(), course);
    await adopt(entered.session, numbered);
    return entered;
  };
  const prepare = async (task: Task | null, agreed: boolean): Promise<void> => {
    if (task === null || !needsSetUp(session(), task)) return;
    const agree = (): Promise<boolean> => Promise.resolve(agreed);
    await setUpRepair(session(), task, await docker(), { agree, begins: () => undefined });
  };
  /** The next one that is open; at the end of the course the first that was left out. */
  const lessonAfter = async (id: string): Promise<NumberedLesson | undefined> => {
    const { lessons } = await course.file.read();
    const at = LESSONS.findIndex(({ entry }) => entry.lesson.id === id);
    return [...LESSONS.slice(at + 1), ...LESSONS.slice(0, at)].find(
      ({ entry: { lesson } }) => !isComplete(lesson, lessons[lesson.id] ?? NOTHING_DONE),
    );
  };
  return {
    prepare,
    listThings: async () => listOf((await thingsToReset(session(), world.signal)).things),
    async reset() {
      const { things } = await thingsToReset(session(), world.signal);
      const { left } = await resetLesson(session(), things, await docker());
      if (left.length > 0) throw new CliError({ kind: 'lesson', fault: { code: 'left-over', things: left } });
      const numbered = lessonById(session().entry.lesson.id);
      if (numbered !== null) await enter(numbered);
      await prepare(session().current(), false);
      return { kind: 'was-reset', count: listOf(things).length, progress: session().progress() };
    },
    async nextLesson() {
      const next = await lessonAfter(session().entry.lesson.id);
      if (next === undefined) return { kind: 'course-done' };
      await enter(next);
      await prepare(session().current(), false);
      return moved();
    },
    async toLesson(id) {
      const numbered = lessonById(id);
      if (numbered !== null) await reopen(numbered);
      return moved();
    },
  };
}
