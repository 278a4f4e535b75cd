import type { LessonCard } from './watch-card.ts';
import { hasNews } from './watch-plain.ts';
import type { Seen, WatchState } from './watch-state.ts';

/** For other programs: one object whenever something has become different. @returns `null`: nothing has. */
export function jsonLine(before: WatchState | null, after: WatchState, card: LessonCard): string | null {
  const result = after.results[after.task];
  const isNew =
    before?.lesson.id !== after.lesson.id || hasNews(before, after) || before.engine !== after.engine;
  if (!isNew) return null;
  return JSON.stringify({
    lesson: after.lesson.id,
    task: after.task,
    engine: after.engine,
    solved: after.progress.solved[after.task] !== undefined,
    ...(result === undefined ? { result: null } : { result: result.kind, ...moreOf(result, card) }),
  });
}

function moreOf(result: Seen, { told }: LessonCard): object {
  switch (result.kind) {
    case 'fail':
    case 'waiting':
      return { problem: { code: result.problem.code, ...told(result.problem) } };
    case 'could-not-check':
      return { why: result.why };
    case 'could-not-look':
      return { why: result.lines.join(' ') };
    case 'locked':
      return { needs: result.needs };
    case 'pass':
    case 'not-set-up':
      return {};
  }
}
