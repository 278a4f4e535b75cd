import {
  fail,
  NOTHING_DONE,
  pass,
  type CheckResult,
  type Lesson,
  type LessonProgress,
  type Task,
} from '@dari/course';
import { describe, expect, test } from 'vitest';
import { keysOf } from './watch-keys.ts';
import { reduce } from './watch-reduce.ts';
import { startOfWatch, type Effect, type WatchEvent, type WatchState } from './watch-state.ts';

function task(id: string, more: Partial<Task> = {}): Task {
  const check = () => pass();
  return { id, kind: 'do', covers: [], check, solution: [`do ${id}`], others: [], wrong: [], ...more };
}

const lesson: Lesson = {
  id: 'a-lesson',
  images: [],
  files: {},
  tasks: [
    task('first'),
    task('second', { needs: ['first'] }),
    task('find-out', { kind: 'observe' }),
    task('guess', { kind: 'predict', choices: ['works', 'fails'] }),
  ],
};

/** Applies events one after another, and keys as they are sent. */
function after(
  state: WatchState,
  ...happened: readonly (WatchEvent | string)[]
): { readonly state: WatchState; readonly effects: readonly Effect[] } {
  const events = happened.flatMap((one): WatchEvent[] =>
    typeof one === 'string' ? keysOf(one).map((key) => ({ kind: 'key', key })) : [one],
  );
  let current = state;
  const effects: Effect[] = [];
  for (const event of events) {
    const step = reduce(current, event);
    current = step.state;
    effects.push(...step.effects);
  }
  return { state: current, effects };
}

function progress(more: Partial<LessonProgress> = {}): LessonProgress {
  return { ...NOTHING_DONE, ...more };
}

function solved(...ids: readonly string[]): LessonProgress {
  return progress({ solved: Object.fromEntries(ids.map((id) => [id, { at: 1, facts: {} }])) });
}

function looked(id: string, result: CheckResult, standing = progress()): WatchEvent {
  return { kind: 'looked', task: id, result, asked: false, progress: standing, at: 0 };
}

const start = startOfWatch(lesson, progress(), 'first');

describe('watching', () => {
  test('looks at the task that is shown when something changed', () => {
    expect(after(start, { kind: 'changed' }).effects).toEqual([{ kind: 'look', task: 'first' }]);
  });

  test('shows that a task holds, and never moves on by itself', () => {
    const { state, effects } = after(start, { kind: 'changed' }, looked('first', pass(), solved('first')));
    expect(state.task).toBe('first');
    expect(state.results['first']?.kind).toBe('pass');
    expect(effects).toHaveLength(1);
  });

  test('n goes on once the task is solved', () => {
    const held = startOfWatch(lesson, solved('first'), 'first');
    expect(after(held, 'n').effects).toEqual([{ kind: 'go', task: 'second', agreed: false }]);
  });

  test('n leaves an open task for later only when it is pressed twice in a row', () => {
    const once = after(start, 'n');
    expect(once.state.notice).toEqual({ kind: 'not-yet' });
    expect(once.effects).toEqual([]);
    expect(after(start, 'nn').effects).toEqual([{ kind: 'go', task: 'find-out', agreed: false }]);
    expect(after(start, 'nln').effects).toEqual([]);
  });

  test('n at the end of the lesson goes on to the next one', () => {
    const done = startOfWatch(lesson, solved('first', 'second', 'find-out', 'guess'), 'guess');
    expect(after(done, 'n').effects).toEqual([{ kind: 'next-lesson' }]);
  });

  test('n comes back to what was left out', () => {
    const rest = startOfWatch(lesson, solved('find-out', 'guess'), 'guess');
    expect(after(rest, 'n').effects).toEqual([{ kind: 'go', task: 'first', agreed: false }]);
  });

  test('a task that was solved and no longer holds stays solved', () => {
    const held = startOfWatch(lesson, solved('first'), 'first');
    const { state } = after(held, { kind: 'changed' }, looked('first', fail('gone'), solved('first')));
    expect(state.results['first']?.kind).toBe('fail');
    expect(after(state, 'n').effects).toEqual([{ kind: 'go', task: 'second', agreed: false }]);
  });

  test('what was seen of a task that is left meanwhile leads to a look at the new one', () => {
    const moved: WatchEvent = { kind: 'moved', lesson, progress: solved('first'), task: 'second' };
    const { effects } = after(start, { kind: 'changed' }, moved, looked('first', pass(), solved('first')));
    expect(effects).toEqual([
      { kind: 'look', task: 'first' },
      { kind: 'look', task: 'second' },
    ]);
  });
});

describe('keys', () => {
  test('h asks for one hint at a time, three in all', () => {
    expect(after(start, 'h').effects).toEqual([{ kind: 'note-hint', task: 'first' }]);
    const all = startOfWatch(lesson, progress({ hints: { first: 3 } }), 'first');
    const { state, effects } = after(all, 'h');
    expect(effects).toEqual([]);
    expect(state.notice).toEqual({ kind: 'no-more-hints' });
  });

  test('c looks at all, l lists, and l closes the list again', () => {
    const checking = after(start, 'c');
    expect(checking.effects).toEqual([{ kind: 'check-all' }]);
    expect(checking.state.panel).toEqual({ kind: 'list', checked: 'under-way' });
    const checked = after(checking.state, {
      kind: 'checked',
      results: { first: pass() },
      progress: solved('first'),
    });
    expect(checked.state.panel).toEqual({ kind: 'list', checked: 'yes' });
    expect(after(checked.state, 'l').state.panel).toEqual({ kind: 'task' });
  });

  test('a types a line', () => {
    const at = startOfWatch(lesson, progress(), 'find-out');
    const typing = after(at, 'a172.17.0.9', '\u007f', '2');
    expect(typing.state.panel).toEqual({ kind: 'answer', typed: '172.17.0.2' });
    const done = after(typing.state, '\r');
    expect(done.effects).toEqual([{ kind: 'note-answer', task: 'find-out', text: '172.17.0.2' }]);
    expect(done.state.panel).toEqual({ kind: 'task' });
  });

  test('letters of an answer are no commands, and Escape leaves it', () => {
    const at = startOfWatch(lesson, progress(), 'find-out');
    const { state, effects } = after(at, 'aquit', '\u001b');
    expect(effects).toEqual([]);
    expect(state.panel).toEqual({ kind: 'task' });
  });

  test('a picks a prediction by its letter', () => {
    const at = startOfWatch(lesson, progress(), 'guess');
    expect(after(at, 'ab').effects).toEqual([{ kind: 'note-answer', task: 'guess', text: 'fails' }]);
    expect(after(at, 'ah').effects).toEqual([]);
    expect(after(at, 'ah').state.panel).toEqual({ kind: 'choose' });
  });

  test('a says so where there is nothing to type', () => {
    expect(after(start, 'a').state.notice).toEqual({ kind: 'nothing-to-answer' });
  });

  test('s asks first', () => {
    const asked = after(start, 's');
    expect(asked.effects).toEqual([]);
    expect(asked.state.panel).toEqual({ kind: 'solution', sure: false });
    expect(after(asked.state, 'y').effects).toEqual([{ kind: 'note-solution', task: 'first' }]);
    const not = after(asked.state, 'x');
    expect(not.effects).toEqual([]);
    expect(not.state.panel).toEqual({ kind: 'task' });
  });

  test('a solution that was seen is shown again without a question', () => {
    const seen = startOfWatch(lesson, progress({ shown: { first: 1 } }), 'first');
    expect(after(seen, 's').state.panel).toEqual({ kind: 'solution', sure: true });
  });

  test('r lists what would go, and removes it only after a yes', () => {
    const asked = after(start, 'r');
    expect(asked.effects).toEqual([{ kind: 'list-things' }]);
    expect(after(asked.state, 'y').effects).toEqual([]);
    const listed = after(asked.state, { kind: 'to-remove', things: ['network mine'] });
    expect(listed.state.panel).toEqual({ kind: 'reset', things: ['network mine'] });
    expect(after(listed.state, 'n').effects).toEqual([]);
    expect(after(listed.state, 'y').effects).toEqual([{ kind: 'reset' }]);
  });

  test('r with nothing to remove says so', () => {
    const { state } = after(start, 'r', { kind: 'to-remove', things: [] });
    expect(state.panel).toEqual({ kind: 'task' });
    expect(state.notice).toEqual({ kind: 'nothing-to-reset' });
  });

  test('q, Ctrl-D and Ctrl-C end it', () => {
    expect(after(start, 'q').effects).toEqual([{ kind: 'quit', how: 'asked' }]);
    expect(after(start, '\u0004').effects).toEqual([{ kind: 'quit', how: 'asked' }]);
    expect(after(start, '\u0003').effects).toEqual([{ kind: 'quit', how: 'interrupted' }]);
  });
});

describe('a repair', () => {
  test('whose broken stack does not stand is set up with n', () => {
    const unset = after(
      start,
      { kind: 'changed' },
      {
        kind: 'looked',
        task: 'first',
        result: { kind: 'not-set-up' },
        asked: false,
        progress: progress(),
        at: 0,
      },
    );
    expect(after(unset.state, 'n').effects).toEqual([{ kind: 'go', task: 'first', agreed: false }]);
  });

  test('with something in its way removes that only after a yes', () => {
    const asked = after(start, { kind: 'in-the-way', task: 'second', things: ['container web'] });
    expect(asked.state.panel.kind).toBe('in-the-way');
    expect(after(asked.state, 'y').effects).toEqual([{ kind: 'go', task: 'second', agreed: true }]);
    expect(after(asked.state, 'x').effects).toEqual([]);
  });
});

describe('an engine that goes away', () => {
  test('is not looked at before it is back, and then at once', () => {
    const away = after(start, { kind: 'changed' }, { kind: 'engine-away' }, { kind: 'changed' });
    expect(away.state.engine).toBe('away');
    expect(away.effects).toHaveLength(1);
    const back = after(away.state, { kind: 'engine-back' });
    expect(back.effects).toEqual([{ kind: 'look', task: 'first' }]);
  });

  test('keeps what is being typed', () => {
    const at = startOfWatch(lesson, progress(), 'find-out');
    const { state } = after(at, 'a172', { kind: 'engine-away' }, { kind: 'engine-back' });
    expect(state.panel).toEqual({ kind: 'answer', typed: '172' });
  });
});
