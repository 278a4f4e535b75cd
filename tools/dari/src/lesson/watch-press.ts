import { taskAfter, type Task } from '@dari/course';
import { answerKind } from './watch-answer.ts';
import { edited } from './watch-edit.ts';
import { commandOf, type Key } from './watch-keys.ts';
import { isSolved, type Effect, type Notice, type Panel, type Step, type WatchState } from './watch-state.ts';

/** What a key does. It depends on what takes up the screen. */
export function pressed(before: WatchState, key: Key): Step {
  if (key.kind === 'interrupt') return { state: before, effects: [{ kind: 'quit', how: 'interrupted' }] };
  if (key.kind === 'scroll') return only({ ...before, scroll: Math.max(0, before.scroll - key.lines) });
  const state = { ...before, notice: null };
  if (key.kind === 'end-of-input') return does(state, { kind: 'quit', how: 'asked' });
  const { panel } = state;
  switch (panel.kind) {
    case 'answer':
      return answering(state, panel, key);
    case 'choose':
      return choosing(state, key);
    case 'solution':
      if (panel.sure || !isYes(key)) break;
      return does(
        { ...state, panel: { kind: 'solution', sure: true } },
        { kind: 'note-solution', task: state.task },
      );
    case 'reset':
      if (panel.things === null || !isYes(key)) break;
      return does({ ...state, panel: { kind: 'resetting' } }, { kind: 'reset' });
    case 'resetting':
      return only(state);
    case 'in-the-way':
      if (!isYes(key)) break;
      return does(shows(state, { kind: 'task' }), { kind: 'go', task: panel.task, agreed: true });
    case 'task':
    case 'list':
      break;
  }
  return command({ ...state, panel: { kind: 'task' }, scroll: 0 }, key, before);
}

function command(state: WatchState, key: Key, before: WatchState): Step {
  if (key.kind !== 'letter') return only(state);
  switch (commandOf(key.letter)) {
    case 'n':
      return onwards(state, before.notice?.kind === 'not-yet');
    case 'h': {
      const seen = state.progress.hints[state.task] ?? 0;
      if (seen >= HINTS) return says(state, { kind: 'no-more-hints' });
      return does(state, { kind: 'note-hint', task: state.task });
    }
    case 'c':
      return does(shows(state, { kind: 'list', checked: 'under-way' }), { kind: 'check-all' });
    case 'l':
      // The same key closes it again.
      return only(before.panel.kind === 'list' ? state : shows(state, { kind: 'list', checked: 'no' }));
    case 'a':
      return answer(state);
    case 's':
      return only(shows(state, { kind: 'solution', sure: state.progress.shown[state.task] !== undefined }));
    case 'r':
      return does(shows(state, { kind: 'reset', things: null }), { kind: 'list-things' });
    case 'q':
      return does(state, { kind: 'quit', how: 'asked' });
    default:
      return only(state);
  }
}

/** How many tiers each task has. */
const HINTS = 3;

function onwards(state: WatchState, again: boolean): Step {
  const next = taskAfter(state.lesson, state.progress, state.task);
  const go = (task: string): Effect => ({ kind: 'go', task, agreed: false });
  if (state.results[state.task]?.kind === 'not-set-up') return does(state, go(state.task));
  if (isSolved(state, state.task)) {
    if (next !== null) return does(state, go(next.id));
    return does(says(state, { kind: 'moving' }).state, { kind: 'next-lesson' });
  }
  if (next === null) return says(state, { kind: 'last-open' });
  return again ? does(state, go(next.id)) : says(state, { kind: 'not-yet' });
}

function answer(state: WatchState): Step {
  switch (answerKind(currentTask(state))) {
    case 'choose':
      return only(shows(state, { kind: 'choose' }));
    case 'type':
      return only(shows(state, { kind: 'answer', typed: '' }));
    case 'none':
      return says(state, { kind: 'nothing-to-answer' });
  }
}

function answering(state: WatchState, panel: Panel & { kind: 'answer' }, key: Key): Step {
  if (key.kind === 'escape') return only({ ...state, panel: { kind: 'task' } });
  if (key.kind !== 'enter')
    return only({ ...state, panel: { kind: 'answer', typed: edited(panel.typed, key) } });
  const text = panel.typed.trim();
  const closed: WatchState = { ...state, panel: { kind: 'task' } };
  return text === '' ? only(closed) : does(closed, { kind: 'note-answer', task: state.task, text });
}

function choosing(state: WatchState, key: Key): Step {
  const closed: WatchState = { ...state, panel: { kind: 'task' } };
  if (key.kind !== 'letter') return only(closed);
  const choices = currentTask(state)?.choices ?? [];
  const chosen = choices[LETTERS.indexOf(commandOf(key.letter))];
  if (chosen === undefined) return only(state);
  return does(closed, { kind: 'note-answer', task: state.task, text: chosen });
}

/** The answers of a prediction are shown with these, in their order. */
export const LETTERS: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function currentTask({ lesson, task }: WatchState): Task | undefined {
  return lesson.tasks.find(({ id }) => id === task);
}

function isYes(key: Key): boolean {
  return key.kind === 'letter' && commandOf(key.letter) === 'y';
}

function shows(state: WatchState, panel: Panel): WatchState {
  return { ...state, panel, scroll: 0 };
}

function says(state: WatchState, notice: Notice): Step {
  return only({ ...state, notice });
}

function does(state: WatchState, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

function only(state: WatchState): Step {
  return { state, effects: [] };
}
