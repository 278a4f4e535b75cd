import { expect, test } from 'vitest';
import { closingLine } from './closing-line.mjs';

const suite = (over) => ({ name: 'unit', passed: 2, failed: 0, skipped: 0, ...over });

test('the last line adds up all suites', () => {
  const { lines, exitCode } = closingLine([suite(), suite({ passed: 3 })], { ci: true, allowed: false });
  expect(lines.at(-1)).toBe('5 passed, 0 failed');
  expect(exitCode).toBe(0);
});

test('one failure makes the exit code 1', () => {
  const { lines, exitCode } = closingLine([suite({ failed: 1 })], { ci: false, allowed: false });
  expect(lines.at(-1)).toBe('2 passed, 1 failed');
  expect(exitCode).toBe(1);
});

test('what failed is named before the table', () => {
  const suites = [suite({ failed: 1, failures: ['a.test.ts: adds: Error'] })];
  const { lines } = closingLine(suites, { ci: false, allowed: false });
  expect(lines).toEqual([
    '✗ unit: a.test.ts: adds: Error',
    '',
    'unit  2 passed, 1 failed',
    '',
    '2 passed, 1 failed',
  ]);
});

test('what needed a second try is told, and is no failure', () => {
  const suites = [suite({ secondTries: ['a.test.ts: adds: Error'] })];
  const { lines, exitCode } = closingLine(suites, { ci: true, allowed: false });
  expect(lines[0]).toBe('~ passed at its second try only: unit: a.test.ts: adds: Error');
  expect(lines.at(-1)).toBe('2 passed, 0 failed');
  expect(exitCode).toBe(0);
});

test('a skipped suite is named with its reason and is a failure in CI', () => {
  const skipped = [suite(), suite({ name: 'engine', passed: 0, skipped: 1, why: 'no engine' })];
  const local = closingLine(skipped, { ci: false, allowed: false });
  expect(local.lines).toContain('engine  0 passed, 0 failed, 1 skipped (no engine)');
  expect(local.lines.at(-1)).toBe('2 passed, 0 failed, 1 skipped');
  expect(local.exitCode).toBe(0);
  expect(closingLine(skipped, { ci: true, allowed: false }).exitCode).toBe(1);
});

test('what was asked to be left out is no failure in CI', () => {
  const skipped = [suite({ name: 'engine', passed: 1, skipped: 1, why: 'asked for' })];
  expect(closingLine(skipped, { ci: true, allowed: true }).exitCode).toBe(0);
});
