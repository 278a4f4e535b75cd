import { describe, expect, test } from 'vitest';
import { pass } from '../check/check-result.ts';
import type { Lesson, Task } from '../lesson.ts';
import { currentTask, isComplete, missingNeeds, taskAfter } from './current-task.ts';
import { NOTHING_DONE, type LessonProgress } from './progress.ts';

function task(id: string, ...needs: string[]): Task {
  return { id, kind: 'do', covers: [], needs, check: () => pass(), solution: [], others: [], wrong: [] };
}

const lesson: Lesson = {
  id: 'l',
  images: [],
  files: {},
  tasks: [task('a'), task('b', 'a'), task('c', 'b'), task('d')],
};

function having(solved: readonly string[], focus: string | null = null): LessonProgress {
  return {
    ...NOTHING_DONE,
    solved: Object.fromEntries(solved.map((id) => [id, { at: 1, facts: {} }])),
    focus,
  };
}

describe('the current task', () => {
  test.each([
    [[], null, 'a'],
    [['a'], null, 'b'],
    [['a', 'd'], null, 'b'],
    [['a', 'b', 'c'], null, 'd'],
    [['a', 'b', 'c', 'd'], null, undefined],
    // Chosen by the learner, where its turn may come at all.
    [[], 'd', 'd'],
    [[], 'c', 'a'],
    [['a'], 'a', 'b'],
    [[], 'no-longer-there', 'a'],
  ])('with %j solved and %s chosen is %s', (solved, focus, expected) => {
    expect(currentTask(lesson, having(solved, focus))?.id).toBe(expected);
  });
});

test('leaving a task goes on to the next that is open, and round again', () => {
  expect(taskAfter(lesson, having([]), 'a')?.id).toBe('d');
  expect(taskAfter(lesson, having([]), 'd')?.id).toBe('a');
  expect(taskAfter(lesson, having(['a', 'b', 'c']), 'd')).toBeNull();
});

test('what a task builds on is told first things first, without what is solved', () => {
  const [, , c] = lesson.tasks;
  expect(c && missingNeeds(lesson, having([]), c).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(c && missingNeeds(lesson, having(['a']), c).map(({ id }) => id)).toEqual(['b']);
});

test('a lesson is complete when every task is solved', () => {
  expect(isComplete(lesson, having(['a', 'b', 'c']))).toBe(false);
  expect(isComplete(lesson, having(['d', 'a', 'b', 'c']))).toBe(true);
});
