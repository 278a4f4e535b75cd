import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCourse, readPlaywright, readVitest, unitReports } from './report.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dari-report-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function vitestReport(project, counts) {
  const folder = path.join(root, project, 'test-results');
  mkdirSync(folder, { recursive: true });
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(path.join(folder, 'unit.json'), JSON.stringify({ ...none, ...counts }));
}

test('the reports of all projects are added up', () => {
  vitestReport('one', { numPassedTests: 3 });
  vitestReport('libs/two', { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2 });
  const suite = readVitest('unit', unitReports(root), 1);
  expect(suite).toEqual({ name: 'unit', passed: 7, failed: 1, skipped: 2 });
});

test('the groups that were skipped are named once each, as their names say why', () => {
  const skipped = (group) => ({ status: 'skipped', ancestorTitles: [group], title: 'works' });
  const assertionResults = [skipped('a registry: no root'), skipped('a registry: no root'), skipped('pipes')];
  const passed = { status: 'passed', ancestorTitles: ['names'], title: 'work' };
  vitestReport('one', {
    numPassedTests: 1,
    numPendingTests: 3,
    testResults: [{ assertionResults: [...assertionResults, passed] }],
  });
  expect(readVitest('unit', unitReports(root), 0).why).toBe('a registry: no root; pipes');
});

test('a runner that failed without a failed test counts as one failure', () => {
  vitestReport('one', { numPassedTests: 3 });
  expect(readVitest('unit', unitReports(root), 1).failed).toBe(1);
});

test('a test that failed is named with its reason, and so is a file', () => {
  const failed = {
    status: 'failed',
    fullName: 'names are found',
    failureMessages: ['\u001b[31mError: there stands:\nnone\u001b[39m\n    at names.test.ts:3:5'],
  };
  vitestReport('one', {
    numFailedTests: 1,
    testResults: [
      { name: '/a/names.test.ts', status: 'failed', assertionResults: [failed] },
      { name: '/a/ways.test.ts', status: 'failed', message: 'no engine', assertionResults: [] },
      { name: '/a/fine.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  });
  const { failures } = readVitest('unit', unitReports(root), 1);
  expect(failures).toEqual([
    'names.test.ts: names are found: Error: there stands:\n    none',
    'ways.test.ts: no engine',
  ]);
});

test('a test that passed at its second try is named with what failed at the first', () => {
  const passed = {
    status: 'passed',
    fullName: 'names are found',
    failureMessages: ['Error: late\n    at x.ts:1'],
  };
  const assertionResults = [passed, { status: 'passed', fullName: 'names are lost', failureMessages: [] }];
  vitestReport('one', { numPassedTests: 2, testResults: [{ name: '/a/n.test.ts', assertionResults }] });
  const suite = readVitest('unit', unitReports(root), 0);
  expect(suite).toMatchObject({
    passed: 2,
    failed: 0,
    secondTries: ['n.test.ts: names are found: Error: late'],
  });
});

test('a browser test that failed or needed a second try is named, however deep it is', () => {
  const file = path.join(root, 'e2e.json');
  const spec = (title, status, ...messages) => ({
    file: 'goals.spec.ts',
    title,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const inner = {
    specs: [
      spec('adds', 'unexpected', 'no page\n    at x.ts:1'),
      spec('lists', 'expected'),
      spec('ends', 'flaky', 'late'),
    ],
  };
  const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
  writeFileSync(file, JSON.stringify({ stats, suites: [{ suites: [inner] }] }));
  expect(readPlaywright('browser', file, 1)).toEqual({
    name: 'browser',
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['goals.spec.ts: adds: no page'],
    secondTries: ['goals.spec.ts: ends: late'],
  });
});

test('a suite in which no test ran is a failure', () => {
  expect(readVitest('unit', unitReports(root), 0).failed).toBe(1);
});

test('a proof of the course that was cut short is a failure, and one that was skipped is none', () => {
  const file = path.join(root, 'course.json');
  expect(readCourse('course', file, 1)).toEqual({ name: 'course', passed: 0, failed: 1, skipped: 0 });
  writeFileSync(file, JSON.stringify({ passed: 0, failed: 0, skipped: 2, why: 'the network web is there' }));
  expect(readCourse('course', file, 0)).toMatchObject({ failed: 0, skipped: 2 });
  const counts = { passed: 9, failed: 1, skipped: 0, failures: ['names/found, solution'] };
  writeFileSync(file, JSON.stringify(counts));
  expect(readCourse('course', file, 1)).toEqual({ name: 'course', ...counts });
});
