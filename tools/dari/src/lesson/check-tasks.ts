import type { Task } from '@dari/course';
import type { Context } from '../cli/context.ts';
import { Doorbell } from '../readiness/doorbell.ts';
import type { Judged, LessonSession } from './lesson-session.ts';
import { relevance } from './watch-relevant.ts';

/** What was seen of each task, by its id. */
export type Results = ReadonlyMap<string, Judged>;

/** A container that starts again and again is started just now for ever. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Judges tasks, in their order. What may still come is waited for, up to its deadline: by the engine's events, and by
 * looking again after pauses that grow, because servers come up without a word.
 *
 * @param onWaiting is told of each task that is waited for, once; `null`: nothing is waited for.
 * @throws EngineError
 */
export async function checkTasks(
  session: LessonSession,
  tasks: readonly Task[],
  { world }: Pick<Context, 'world'>,
  onWaiting: ((task: Task) => void) | null,
): Promise<Results> {
  const results = new Map<string, Judged>();
  const told = new Set<string>();
  const listening = new AbortController();
  const ended = AbortSignal.any([world.signal, listening.signal]);
  const bell = new Doorbell();
  let listens: Promise<void> | null = null;
  const giveUpAt = session.now() + LONGEST_WAIT_MS;
  try {
    for (;;) {
      const sight = await session.look();
      for (const task of tasks) {
        if (results.get(task.id)?.kind !== 'pass') results.set(task.id, await session.judge(task, sight));
      }
      session.endIdleAgents();
      const waiting = tasks.filter(({ id }) => results.get(id)?.kind === 'waiting');
      const deadlines = waiting.flatMap(({ id }) => {
        const result = results.get(id);
        return result?.kind === 'waiting' ? [result.until] : [];
      });
      const until = Math.min(giveUpAt, ...deadlines);
      if (waiting.length === 0 || onWaiting === null) return results;
      if (session.now() >= giveUpAt || world.signal.aborted) return results;
      for (const task of waiting.filter(({ id }) => !told.has(id))) {
        told.add(task.id);
        onWaiting(task);
      }
      if (listens === null) {
        listens = listen(session, bell, ended);
        // It may fail during a look, which then says so itself.
        listens.catch(() => undefined);
      }
      const left = AbortSignal.timeout(Math.max(1, until - session.now()));
      await Promise.race([bell.wait(AbortSignal.any([left, world.signal])), listens]);
    }
  } finally {
    listening.abort();
  }
}

/** Rings at every change. Ends only with an error: that of an engine that went away. */
async function listen(session: LessonSession, bell: Doorbell, signal: AbortSignal): Promise<void> {
  const isRelevant = relevance();
  for await (const event of session.engine.events(signal)) {
    session.hear(event);
    if (isRelevant(event)) bell.ring();
  }
}
