import { pressed } from './watch-press.ts';
import * as looks from './watch-looks.ts';
import type { Effect, Step, WatchEvent, WatchState } from './watch-state.ts';

/** What an event makes of what is watched. Pure: what is to be done in the world is told as effects. */
export function reduce(state: WatchState, event: WatchEvent): Step {
  switch (event.kind) {
    case 'key':
      return pressed(state, event.key);
    case 'changed':
      return look(state, looks.changed(state.looks));
    case 'pause-over':
      return look(state, looks.pauseOver(state.looks));
    case 'looked':
      return looked(state, event);
    case 'checked': {
      const { progress, results } = event;
      const panel = state.panel.kind === 'list' ? ({ kind: 'list', checked: 'yes' } as const) : state.panel;
      return only({ ...state, progress, panel, results: { ...state.results, ...results } });
    }
    case 'noted':
      return lookAnew({ ...state, progress: event.progress });
    case 'to-remove': {
      if (state.panel.kind !== 'reset') return only(state);
      if (event.things.length > 0) return only({ ...state, panel: { kind: 'reset', things: event.things } });
      return only({ ...state, panel: { kind: 'task' }, notice: { kind: 'nothing-to-reset' } });
    }
    case 'was-reset': {
      const { progress, count } = event;
      const notice = { kind: 'was-reset', count } as const;
      const task = state.lesson.tasks[0]?.id ?? state.task;
      return lookAnew({ ...state, progress, task, results: {}, panel: { kind: 'task' }, notice });
    }
    case 'moved': {
      const { lesson, task, progress } = event;
      const results = lesson.id === state.lesson.id ? state.results : {};
      return lookAnew({ ...state, lesson, task, progress, results, notice: null, scroll: 0 });
    }
    case 'in-the-way':
      return only({ ...state, panel: event, scroll: 0 });
    case 'course-done':
      return only({ ...state, notice: { kind: 'course-done' } });
    case 'progress-changed':
      return { state, effects: [{ kind: 'read-progress', task: state.task }] };
    case 'engine-away':
      return only({ ...state, engine: 'away', looks: looks.NO_LOOKS });
    case 'engine-back':
      return lookAnew({ ...state, engine: 'there', looks: looks.NO_LOOKS });
    case 'failed': {
      const panel = state.panel.kind === 'resetting' ? ({ kind: 'task' } as const) : state.panel;
      return only({ ...state, panel, notice: { kind: 'failed', lines: event.lines } });
    }
  }
}

function looked(state: WatchState, event: WatchEvent & { kind: 'looked' }): Step {
  const { task, result, progress, at } = event;
  const next = look(state, looks.looked(state.looks, event, at));
  // The learner went on to another task meanwhile: what was seen of the one before does not count here.
  const results = { ...state.results, [task]: result };
  return { ...next, state: { ...next.state, progress, results } };
}

function look(state: WatchState, { looks: after, next }: looks.LooksStep): Step {
  if (state.engine === 'away') return only(state);
  const effects: Effect[] =
    next.kind === 'look' ? [{ kind: 'look', task: state.task }] : next.kind === 'look-later' ? [next] : [];
  return { state: { ...state, looks: after }, effects };
}

function lookAnew(state: WatchState): Step {
  return look(state, looks.changed(state.looks));
}

function only(state: WatchState): Step {
  return { state, effects: [] };
}
