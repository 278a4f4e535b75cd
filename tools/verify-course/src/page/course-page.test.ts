import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { coursePage, missingExercises, untaught } from './course-page.ts';
import { formatted } from './formatted.ts';

const page = path.resolve(import.meta.dirname, '../../../../docs/course.md');

test('docs/course.md is what the lessons give', async () => {
  const made = await formatted(coursePage(), page);
  expect(readFileSync(page, 'utf8'), 'run `npm run verify:course -- --page`').toBe(made);
});

test('everything in the notes is taught by somebody', () => {
  expect(untaught()).toEqual([]);
});

test('each exercise of note 003 is a task', () => {
  expect(missingExercises()).toEqual([]);
});
