import { NOTHING_DONE, NO_PROGRESS, type ImageNames, type LessonProgress } from '@dari/course';
import { describe, expect, test } from 'vitest';
import { createStyle } from '../render/style.ts';
import { widthOf } from '../render/width.ts';
import { loadTexts } from '../text/texts.ts';
import { LESSONS } from './find-lesson.ts';
import type { Judged } from './lesson-session.ts';
import { checkLines } from './show-check.ts';
import { listLines } from './show-list.ts';
import { cardOf, introLines, taskLines, type Paper } from './show-task.ts';

const images: ImageNames = {
  nginx: 'dari/nginx:1.26',
  node: 'dari/node:24',
  mongo: 'dari/ferretdb:1.24.2',
  busybox: 'dari/busybox:1.37',
  api: 'goals-api:dev',
};
const COLUMNS = 60;

async function paperIn(language: 'en' | 'ko'): Promise<Paper> {
  return { texts: await loadTexts(language), style: createStyle(false), columns: COLUMNS };
}

/** What may be wider: a line of code, and one word that cannot be broken, with its mark. */
function tooWide(lines: readonly string[]): string[] {
  return lines
    .filter((line) => widthOf(line) > COLUMNS && !line.startsWith('    '))
    .filter((line) =>
      line
        .trim()
        .replace(/^([-*]|\d+\.|[a-h]\)) /, '')
        .includes(' '),
    );
}

describe.each(['en', 'ko'] as const)('at 60 columns, in %s', (language) => {
  test.each(LESSONS.map((found) => [found.entry.lesson.id, found] as const))(
    '%s fits',
    async (_id, found) => {
      const paper = await paperIn(language);
      const card = cardOf(found, paper.texts, images);
      const tasks = found.entry.lesson.tasks.flatMap((task) => taskLines(task, card, NOTHING_DONE, paper));
      const lines = [...introLines(found, images, paper), ...tasks];
      expect(tooWide(lines)).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/undefined|\{(nginx|node|mongo|busybox|api)\}/);
    },
  );

  test('the list fits, with every lesson and the current one marked', async () => {
    const [first] = LESSONS;
    const progress = { ...NO_PROGRESS, current: first?.entry.lesson.id ?? null };
    const lines = listLines(progress, await paperIn(language));
    expect(lines.filter((line) => widthOf(line) > COLUMNS)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('→'))).toHaveLength(1);
    expect(lines.filter((line) => /^[ →] [ ✓] +\d+ /.test(line))).toHaveLength(LESSONS.length);
  });
});

describe('a check', () => {
  const [found] = LESSONS;
  if (found === undefined) throw new Error('there are no lessons');
  const { tasks } = found.entry.lesson;
  const [task] = tasks;
  if (task === undefined) throw new Error('the first lesson has no tasks');
  const solved: LessonProgress = { ...NOTHING_DONE, solved: { [task.id]: { at: 1, facts: {} } } };

  const shown = async (result: Judged, before: LessonProgress, after: LessonProgress): Promise<string> => {
    const paper = await paperIn('en');
    const card = cardOf(found, paper.texts, images);
    const results = new Map([[task.id, result]]);
    return checkLines({ tasks, results, card, before, after, topology: { containers: [] } }, paper).join(
      '\n',
    );
  };
  const fail: Judged = { kind: 'fail', problem: { code: 'no-network', facts: {} } };

  test('tells what was expected, seen and where to look', async () => {
    const text = await shown(fail, NOTHING_DONE, NOTHING_DONE);
    expect(text).toMatch(/^✗ {2}1 /);
    for (const word of ['expected', 'seen', 'look at']) expect(text).toContain(word);
  });

  test('of a task that was solved before says only that it is no longer so', async () => {
    expect(await shown(fail, solved, solved)).toMatch(/^✓ {2}1 .*solved, but no longer so$/);
  });

  test('tells what was learned when a task is solved, and not again', async () => {
    const pass: Judged = {
      kind: 'pass',
      facts: {},
      made: { containers: [], networks: [], volumes: [], images: [] },
    };
    expect((await shown(pass, NOTHING_DONE, solved)).split('\n').length).toBeGreaterThan(1);
    expect((await shown(pass, solved, solved)).split('\n')).toHaveLength(1);
  });

  test('says which container could not be looked into', async () => {
    const text = await shown({ kind: 'could-not-check', why: 'abc' }, NOTHING_DONE, NOTHING_DONE);
    expect(text).toMatch(/^\? {2}1 /);
  });
});
