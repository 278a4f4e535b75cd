import { expect, test } from 'vitest';
import { drawLessons } from './draw-lessons.mjs';

const lessons = Array.from({ length: 14 }, (_, at) => ({ id: `lesson-${at}`, weight: 10 + at }));
const total = lessons.reduce((sum, { weight }) => sum + weight, 0);

test('draws all of them for the whole', () => {
  expect(drawLessons(lessons, 1, 'a')).toHaveLength(lessons.length);
});

test('keeps to the share', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const drawn = drawLessons(lessons, 0.25, seed);
    expect(drawn.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(total / 4);
    expect(drawn.length).toBeGreaterThan(0);
  }
});

test('draws one even if it is larger than the share, and the same for the same seed', () => {
  expect(drawLessons(lessons, 0.001, 'a')).toHaveLength(1);
  expect(drawLessons(lessons, 0.3, 'x')).toEqual(drawLessons(lessons, 0.3, 'x'));
});

test('draws each of them for some seed', () => {
  const seen = new Set();
  for (let seed = 0; seed < 200; seed += 1) {
    for (const { id } of drawLessons(lessons, 0.25, String(seed))) seen.add(id);
  }
  expect(seen.size).toBe(lessons.length);
});
