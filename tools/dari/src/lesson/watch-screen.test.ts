import { COURSE, fail, NOTHING_DONE, pass, type LessonProgress } from '@dari/course';
import { describe, expect, test } from 'vitest';
import { createStyle } from '../render/style.ts';
import { widthOf } from '../render/width.ts';
import { loadTexts } from '../text/texts.ts';
import { lessonCard } from './watch-card.ts';
import { plainLines } from './watch-plain.ts';
import { screen, type Brush } from './watch-screen.ts';
import { startOfWatch, type Panel, type Seen, type WatchState } from './watch-state.ts';

const index = COURSE.findIndex(({ lesson }) => lesson.id === 'own-network');
const entry = COURSE[index];
if (entry === undefined) throw new Error('the lesson own-network is gone');
const { lesson } = entry;
const images = { nginx: 'nginx', node: 'node', mongo: 'mongo', busybox: 'busybox:1.37', api: 'goals-api' };
const LANGUAGES = ['ko', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

async function brush(language: Language, columns = 80, rows = 50, colours = false): Promise<Brush> {
  return { texts: await loadTexts(language), style: createStyle(colours), columns, rows };
}

function card(language: Language): ReturnType<typeof lessonCard> {
  if (entry === undefined) throw new Error('the lesson own-network is gone');
  return lessonCard(entry, index + 1, language, images);
}

function at(task: string, result: Seen | null, more: Partial<WatchState> = {}): WatchState {
  const results = result === null ? {} : { [task]: result };
  return { ...startOfWatch(lesson, NOTHING_DONE, task), results, ...more };
}

const solved: LessonProgress = { ...NOTHING_DONE, solved: { created: { at: 1, facts: {} } } };
const held = at('created', pass({}, { network: 'mine' }), { progress: solved });
const failed = at(
  'created',
  fail('network-other-driver', { network: 'n', driver: 'macvlan', wanted: 'bridge' }),
);

describe('the screen', () => {
  test('says what is to be done and what was seen', async () => {
    const text = screen(failed, card('en'), await brush('en')).join('\n');
    expect(text).toContain(`Task 1 of ${lesson.tasks.length}: Make a network`);
    expect(text).toContain('n has the driver macvlan');
    expect(text).toContain(`0 of ${lesson.tasks.length} solved`);
    expect(text).toMatch(/n next .* q quit/);
  });

  test('says that a task holds, what was learned, and waits', async () => {
    const text = screen(held, card('ko'), await brush('ko')).join('\n');
    expect(text).toContain('✓ 해냈어요.');
    expect(text).toContain('`mine` 네트워크가 생겼어요');
    expect(text).toContain('n을 누르세요');
  });

  test('never shows the solution before the learner was asked', async () => {
    const line = card('en').tasks[0]?.solution.find((act) => typeof act === 'string') ?? '';
    const panel = (sure: boolean): WatchState => ({ ...failed, panel: { kind: 'solution', sure } });
    expect(screen(panel(false), card('en'), await brush('en')).join('\n')).not.toContain(line);
    expect(screen(panel(true), card('en'), await brush('en')).join('\n')).toContain(line);
  });

  test('fills in the images of this engine', async () => {
    const text = screen(at('database-by-name', null), card('en'), await brush('en', 200)).join('\n');
    expect(text).toContain('busybox:1.37');
    expect(text).not.toContain('{busybox}');
  });

  const panels: readonly Panel[] = [
    { kind: 'task' },
    { kind: 'list', checked: 'no' },
    { kind: 'list', checked: 'under-way' },
    { kind: 'list', checked: 'yes' },
    { kind: 'answer', typed: 'x'.repeat(150) },
    { kind: 'choose' },
    { kind: 'solution', sure: false },
    { kind: 'solution', sure: true },
    { kind: 'reset', things: null },
    { kind: 'reset', things: ['container a', `volume ${'v'.repeat(90)}`] },
    { kind: 'resetting' },
    { kind: 'in-the-way', task: 'created', things: ['network mine'] },
  ];
  const standings: readonly WatchState[] = [
    at('created', null),
    failed,
    held,
    { ...held, results: { created: fail('no-network') } },
    at('database-by-name', { kind: 'waiting', problem: { code: 'no-answer-by-name', facts: {} }, until: 1 }),
    at('connected', { kind: 'could-not-look', lines: ['It was away.', 'Look again.'] }),
    at('connected', { kind: 'could-not-check', why: 'web' }, { engine: 'away', notice: { kind: 'not-yet' } }),
    {
      ...failed,
      progress: { ...NOTHING_DONE, hints: { created: 3 }, typed: { created: { text: 'me', at: 1 } } },
    },
  ];

  test.each(LANGUAGES)('fits any terminal in %s, with colours and without', async (language) => {
    for (const [columns, rows] of [
      [60, 24],
      [40, 12],
      [120, 40],
      [60, 200],
    ] as const) {
      for (const colours of [false, true]) {
        const drawn = await brush(language, columns, rows, colours);
        for (const panel of panels) {
          for (const state of standings) {
            const lines = screen({ ...state, panel }, card(language), drawn);
            expect(lines.length).toBeLessThanOrEqual(rows);
            for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
            expect(lines.join('\n')).not.toMatch(/undefined|NaN/);
          }
        }
      }
    }
  });

  test('shows the end of what is too long, and more when the learner goes up', async () => {
    const small = await brush('en', 60, 14);
    const long = standings.at(-1) ?? failed;
    expect(screen(long, card('en'), small).join('\n')).toContain('n has the driver macvlan');
    const up = screen({ ...long, scroll: 100 }, card('en'), small);
    expect(up.join('\n')).toContain(`Task 1 of ${lesson.tasks.length}: Make a network`);
  });
});

describe('without a terminal', () => {
  test('a line comes only when something is different', async () => {
    const plain = await brush('en');
    const lines = (before: WatchState | null, after: WatchState): string =>
      plainLines(before, after, card('en'), plain).join('\n');
    const start = at('created', null);
    expect(lines(null, start)).toContain(`Task 1 of ${lesson.tasks.length}: Make a network`);
    expect(lines(start, failed)).toContain('n has the driver macvlan');
    expect(lines(failed, { ...failed, scroll: 1 })).toBe('');
    expect(lines(failed, held)).toContain('✓ This task holds.');
    expect(lines(held, { ...held, results: { created: fail('no-network') } })).toContain('no longer holds');
    expect(lines(failed, { ...failed, engine: 'away' })).toContain('does not answer');
    expect(lines({ ...failed, engine: 'away' }, failed)).toContain('answers again');
  });

  test('a deadline that moves is no news', async () => {
    const waiting = (until: number): WatchState =>
      at('created', { kind: 'waiting', problem: { code: 'no-network', facts: {} }, until });
    expect(plainLines(waiting(1), waiting(2), card('en'), await brush('en'))).toEqual([]);
  });
});
