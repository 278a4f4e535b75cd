import { expect, test } from 'vitest';
import type { Results } from '../score/tally.ts';
import { rulesPage } from './rules-page.ts';

const none = { right: 0, unknown: 0, wrong: 0 };

function run(version: string, seed: string, more: Partial<Results> = {}): Results {
  return {
    engine: 'user',
    version,
    seed,
    date: '2026-01-02',
    topologies: 1,
    total: none,
    again: 0,
    byRule: {},
    byForm: {},
    byOutcome: {},
    byCode: {},
    ...more,
  };
}

test('the runs are listed one by one and added up for each engine', () => {
  const page = rulesPage([
    run('20.10.24', 'one', { total: { right: 9, unknown: 1, wrong: 0 } }),
    run('20.10.24', 'two', { total: { right: 20, unknown: 0, wrong: 0 } }),
    run('29.0.0', 'one', { total: { right: 5, unknown: 0, wrong: 0 } }),
  ]);
  expect(page).toContain('| 20.10.24 | two | 2026-01-02 | 1 | 20 | 20 | 0 | 0 | 0 |');
  expect(page).toContain('| **20.10.24** | all |  |  | 30 | 29 | 1 | 0 |  |');
  expect(page).toContain('| **29.0.0** | all |  |  | 5 | 5 | 0 | 0 |  |');
});

test('a rule shows how often it was seen on each engine, and a dash where it was not', () => {
  const page = rulesPage([
    run('20.10.24', 'one', { byRule: { C4: { ...none, seen: 3 } } }),
    run('20.10.24', 'two', { byRule: { C4: { ...none, seen: 4 } } }),
    run('29.0.0', 'one'),
  ]);
  expect(page).toMatch(/\| C4 \| [^|]+ \| 7 \| - \|/);
});

test('what was unknown or wrong shows beside what was right', () => {
  const byForm = { alias: { right: 4, unknown: 1, wrong: 2 }, '::1': { right: 8, unknown: 0, wrong: 0 } };
  const page = rulesPage([run('29.0.0', 'one', { byForm })]);
  expect(page).toContain('| alias | 4 (1 unknown, 2 wrong) |');
  expect(page).toContain('| ::1 | 8 |');
});
