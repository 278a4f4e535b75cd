import { setMaxListeners } from 'node:events';
import type { Engine } from '@dari/engine';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import { lessonById, type NumberedLesson } from './find-lesson.ts';
import { namesOf } from './lesson-images.ts';
import { openSession, type LessonSession } from './lesson-session.ts';
import { currentLesson, type Course } from './open-course.ts';
import { cardOf } from './show-task.ts';
import { watchActs } from './watch-acts.ts';
import type { LessonCard } from './watch-card.ts';
import { followEngine } from './watch-follow.ts';
import { watchLoop, type WatchLoop } from './watch-loop.ts';
import { followProgress } from './watch-progress.ts';
import { relevance } from './watch-relevant.ts';
import { startOfWatch, type WatchEvent, type WatchState } from './watch-state.ts';
import { workOn } from './watch-work.ts';

/** Draws what became of the state. `before` is `null` the first time. */
export type Show = (before: WatchState | null, after: WatchState, card: LessonCard) => void;

/** A lesson that is watched; whoever draws it and presses its keys is outside. */
export interface Watching extends AsyncDisposable {
  readonly loop: WatchLoop;
  readonly session: () => LessonSession;
}

/**
 * Watches the lesson that the learner is at, on this engine and after its restart, until `loop.ended`.
 *
 * @throws {@link CliError} `lesson`: `nothing-started`, `other-engine`; EngineError
 */
export async function startWatching(engine: Engine, course: Course, show: Show): Promise<Watching> {
  const over = new AbortController();
  const signal = AbortSignal.any([course.context.world.signal, over.signal]);
  // Every request to the engine listens to it.
  setMaxListeners(0, signal);
  const world = { ...course.context.world, signal };
  const context = { ...course.context, world };
  const here = { ...course, context };
  const { texts } = context;
  const { file } = course;
  let current = engine;
  const { found } = currentLesson(await file.read());
  let session = await open(found, engine);
  const cards = new Map<string, LessonCard>();
  addCard(found, session);

  async function open({ entry, number }: NumberedLesson, on: Engine): Promise<LessonSession> {
    const opened = await openSession(entry, on, file, context);
    if (opened.place() !== null) return opened;
    await opened[Symbol.asyncDispose]();
    const fault = { code: 'other-engine', number, endpoint: on.endpoint.url } as const;
    throw new CliError({ kind: 'lesson', fault });
  }
  function addCard(numbered: NumberedLesson, of: LessonSession): void {
    cards.set(numbered.entry.lesson.id, cardOf(numbered, texts, namesOf(of.place())));
  }
  const adopt = async (next: LessonSession, numbered: NumberedLesson): Promise<void> => {
    const before = session;
    session = next;
    addCard(numbered, next);
    // What it started goes with its container, or went with the engine.
    await Promise.allSettled([before[Symbol.asyncDispose]()]);
  };
  const reopen = async (numbered: NumberedLesson): Promise<void> =>
    adopt(await open(numbered, current), numbered);
  const shown = (): string => session.current()?.id ?? session.entry.lesson.tasks.at(-1)?.id ?? '';
  const moved = (): WatchEvent & { readonly kind: 'moved' } => ({
    kind: 'moved',
    lesson: session.entry.lesson,
    progress: session.progress(),
    task: shown(),
  });
  const acts = watchActs({ session: () => session, engine: () => current, adopt, reopen, moved }, here);
  const loop = watchLoop(startOfWatch(session.entry.lesson, session.progress(), shown()), {
    show: (before, after) => {
      const card = cards.get(after.lesson.id);
      if (card !== undefined) show(before, after, card);
    },
    perform: (effect) => workOn(effect, session, acts, context),
  });

  const isRelevant = relevance();
  const following = followEngine(
    engine,
    () => openEngine(world),
    {
      event(event) {
        session.hear(event);
        if (isRelevant(event)) loop.dispatch({ kind: 'changed' });
      },
      async there(now) {
        if (now === current) {
          loop.dispatch({ kind: 'changed' });
          return;
        }
        current = now;
        const numbered = lessonById(session.entry.lesson.id);
        if (numbered !== null) await reopen(numbered);
        loop.dispatch({ kind: 'engine-back' });
      },
      away() {
        loop.dispatch({ kind: 'engine-away' });
      },
    },
    signal,
  );
  following.catch(loop.fail);
  const others = followProgress(file.path, signal, () => {
    loop.dispatch({ kind: 'progress-changed' });
  });
  others.catch(loop.fail);
  return {
    loop,
    session: () => session,
    async [Symbol.asyncDispose]() {
      loop.close();
      over.abort();
      const last = session;
      // What is being asked inside of containers ends with it.
      await last[Symbol.asyncDispose]();
      await Promise.allSettled([following, others, loop.idle()]);
      if (session !== last) await session[Symbol.asyncDispose]();
    },
  };
}
