import { describe, expect, test } from 'vitest';
import { IMAGE_ROLES } from './images.ts';
import type { LessonText, Task } from './lesson.ts';
import { COURSE } from './manifest.ts';
import { NOTE_ITEMS } from './notes.ts';
import { COURSE_LANGUAGES, PROBLEMS } from './text/problems.ts';

const lessons = COURSE.map((entry) => [entry.lesson.id, entry] as const);

test('no two lessons have one id', () => {
  expect(new Set(lessons.map(([id]) => id)).size).toBe(lessons.length);
});

describe.each(lessons)('%s', (_id, { lesson, texts }) => {
  test('no two tasks have one id', () => {
    expect(new Set(lesson.tasks.map(({ id }) => id)).size).toBe(lesson.tasks.length);
  });

  test('names earlier tasks, known notes and known images only', () => {
    lesson.tasks.forEach(({ needs = [], covers }, index) => {
      const earlier = lesson.tasks.slice(0, index).map(({ id }) => id);
      expect(earlier).toEqual(expect.arrayContaining([...needs]));
      expect(Object.keys(NOTE_ITEMS)).toEqual(expect.arrayContaining([...covers]));
    });
    expect(IMAGE_ROLES).toEqual(expect.arrayContaining([...lesson.images]));
  });

  test.each(lesson.tasks)('$id can be proven', ({ solution, others, wrong }) => {
    expect(solution.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    expect(wrong.length).toBeGreaterThanOrEqual(2);
  });

  describe.each(COURSE_LANGUAGES)('in %s', (language) => {
    const text = texts[language];

    test('says all, and no more', () => {
      expect(Object.keys(text.tasks).sort()).toEqual(lesson.tasks.map(({ id }) => id).sort());
      expect(Object.keys(text.problems).sort()).toEqual(Object.keys(texts.en.problems).sort());
      for (const sentence of sentences(text, lesson.tasks)) expect(sentence.trim()).not.toBe('');
    });

    test('has a text for each wrong attempt', () => {
      for (const { code } of lesson.tasks.flatMap(({ wrong }) => wrong)) {
        const problem = text.problems[code] ?? PROBLEMS[language][code];
        expect(problem, code).toBeDefined();
      }
    });

    test('has a text for each choice', () => {
      for (const { id, kind, choices = [] } of lesson.tasks) {
        expect(Object.keys(text.tasks[id]?.choices ?? {}).sort()).toEqual([...choices].sort());
        expect(choices.length > 1).toBe(kind === 'predict');
      }
    });

    test('speaks of the images by their role', () => {
      const named = sentences(text, lesson.tasks).flatMap((one) => one.match(/\{\w+\}/g) ?? []);
      expect(lesson.images.map((role) => `{${role}}`)).toEqual(expect.arrayContaining([...new Set(named)]));
    });
  });
});

function sentences({ title, intro, tasks, problems }: LessonText, all: readonly Task[]): string[] {
  const ofTasks = all.flatMap(({ id }) => {
    const task = tasks[id];
    if (task === undefined) return [''];
    const learned = typeof task.learned === 'string' ? task.learned : task.learned({});
    return [task.title, task.goal, ...task.hints, learned, ...Object.values(task.choices ?? {})];
  });
  const ofProblems = Object.values(problems).flatMap((problem) => {
    const { expected, look } = problem({});
    return [expected, look];
  });
  return [title, intro, ...ofTasks, ...ofProblems];
}
