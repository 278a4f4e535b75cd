import { describe, expect, test } from 'vitest';
import { emptyTopology } from '../../test/scenes.ts';
import { placeOf } from './look.ts';
import { parseProgress, writeProgress } from './parse-progress.ts';
import { NO_PROGRESS, PROGRESS_VERSION } from './progress.ts';
import { startLesson } from './start-lesson.ts';

const progress = startLesson(NO_PROGRESS, 'own-network', 'e1', placeOf(emptyTopology, 1000, { nginx: 'n' }));

describe('a progress file', () => {
  test('is read as it was written', () => {
    expect(parseProgress(writeProgress(progress))).toEqual({
      kind: 'progress',
      progress,
      migratedFrom: null,
    });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"version":"1"}',
    '{"version":0,"current":null,"lessons":{}}',
    `{"version":${PROGRESS_VERSION}}`,
    `{"version":${PROGRESS_VERSION},"current":null,"lessons":{"a":{"places":{}}}}`,
    writeProgress(progress).slice(0, -20),
  ])('that is damaged is told: %j', (text) => {
    expect(parseProgress(text)).toMatchObject({ kind: 'damaged' });
  });

  test('of a newer version is not taken apart', () => {
    const text = JSON.stringify({ version: PROGRESS_VERSION + 1, everything: 'else' });
    expect(parseProgress(text)).toEqual({ kind: 'newer', version: PROGRESS_VERSION + 1 });
  });

  test('keeps a lesson that this course does not know', () => {
    const text = writeProgress(startLesson(progress, 'no-longer', 'e1', placeOf(emptyTopology, 1, {})));
    const parsed = parseProgress(text);
    expect(parsed.kind === 'progress' && Object.keys(parsed.progress.lessons)).toEqual([
      'own-network',
      'no-longer',
    ]);
  });

  test('has no room for what was typed by the megabyte', () => {
    const [lesson] = Object.values(progress.lessons);
    const typed = { task: { text: 'x'.repeat(100_000), at: 1 } };
    const text = JSON.stringify({ ...progress, lessons: { a: { ...lesson, typed } } });
    expect(parseProgress(text)).toMatchObject({ kind: 'damaged' });
  });
});
