import { COURSE } from '@dari/course';
import { describe, expect, test } from 'vitest';
import { CliError } from '../errors/cli-error.ts';
import { findExercise, findLesson, findTask, LESSONS } from './find-lesson.ts';

function faultOf(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    return error instanceof CliError && error.problem.kind === 'lesson' ? error.problem.fault : error;
  }
}

const [entry] = COURSE;
if (entry === undefined) throw new Error('there are no lessons');
const { id } = entry.lesson;

describe('a lesson', () => {
  test.each(['1', '01', id, ` ${id.toUpperCase()} `])('is found by %j', (word) => {
    expect(findLesson(word).entry.lesson.id).toBe(id);
  });

  test.each(['0', '999', '-1', '', 'nothing-like-it', '1.5'])(
    'is not found by %j, and all are told',
    (word) => {
      expect(faultOf(() => findLesson(word))).toMatchObject({ code: 'unknown-lesson', word, nearest: null });
    },
  );

  test('that was misspelled is proposed', () => {
    const fault = faultOf(() => findLesson(`${id.slice(0, -1)}x`));
    expect(fault).toMatchObject({
      nearest: id,
      known: LESSONS.map((one) => `${one.number} ${one.entry.lesson.id}`),
    });
  });
});

test('a task is found by its number and by its name', () => {
  const [first] = entry.lesson.tasks;
  expect(findTask(entry, '1').id).toBe(first?.id);
  expect(findTask(entry, first?.id ?? '').id).toBe(first?.id);
  expect(faultOf(() => findTask(entry, '99'))).toMatchObject({ code: 'unknown-task' });
});

test('an exercise that is not there is told with those that are', () => {
  expect(faultOf(() => findExercise('99'))).toMatchObject({ code: 'unknown-exercise', word: '99' });
  const known = LESSONS.flatMap(({ entry: one }) => one.lesson.tasks).flatMap(
    ({ exercise }) => exercise ?? [],
  );
  for (const number of known) expect(findExercise(String(number)).task.exercise).toBe(number);
});
