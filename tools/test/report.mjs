import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Suite what one suite came to
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [why] some were skipped
 * @property {string[]} [failures] the tests that failed, each with its reason
 * @property {string[]} [secondTries] the tests that passed at their second try only, each with what failed at the first
 */

/** Of the reason of one failure. */
const MOST_LINES = 20;

/**
 * @param {string} root of the workspace
 * @returns {string[]} where the projects' `test` targets put their reports
 */
export function unitReports(root) {
  return folders(root)
    .flatMap((folder) => [folder, ...folders(folder)])
    .map((folder) => path.join(folder, 'test-results/unit.json'))
    .filter((file) => existsSync(file));
}

function folders(parent) {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map((entry) => path.join(parent, entry.name));
}

/**
 * Adds up Vitest's JSON reports.
 * @param {string} name
 * @param {string[]} files
 * @param {number} code the runner's exit code: what failed outside of a test counts as one failure
 * @returns {Suite}
 */
export function readVitest(name, files, code) {
  const suite = { name, passed: 0, failed: 0, skipped: 0 };
  const reasons = new Set();
  const failures = [];
  const secondTries = [];
  for (const file of files.filter((each) => existsSync(each))) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    suite.passed += report.numPassedTests;
    suite.failed += report.numFailedTests;
    suite.skipped += report.numPendingTests + report.numTodoTests;
    for (const reason of skippedGroups(report)) reasons.add(reason);
    failures.push(...failedTests(report));
    secondTries.push(...testsOf(report, (each) => each.status === 'passed' && hasReason(each)));
  }
  if (reasons.size > 0) suite.why = [...reasons].join('; ');
  return withExitCode({ ...suite, ...named(failures, secondTries) }, code);
}

function named(failures, secondTries) {
  return {
    ...(failures.length > 0 ? { failures } : {}),
    ...(secondTries.length > 0 ? { secondTries } : {}),
  };
}

/** A file that failed outside of its tests, for example in a `beforeAll`, is named itself. */
function failedTests(report) {
  return (report.testResults ?? []).flatMap((file) => {
    const tests = testsOf({ testResults: [file] }, ({ status }) => status === 'failed');
    const isOutside = tests.length === 0 && file.status === 'failed';
    return isOutside ? [failure(path.basename(file.name), file.message)] : tests;
  });
}

function testsOf({ testResults = [] }, fits) {
  return testResults.flatMap(({ name = '', assertionResults }) =>
    assertionResults
      .filter(fits)
      .map((each) => failure(`${path.basename(name)}: ${each.fullName}`, each.failureMessages?.[0])),
  );
}

/** Vitest keeps what failed at the first try of a test that then passed. */
function hasReason({ failureMessages = [] }) {
  return failureMessages.length > 0;
}

/** The reason without its stack, which the runner has printed. */
function failure(what, reason = '') {
  const [message] = stripVTControlCharacters(reason).split(/\n\s+at /, 1);
  return `${what}: ${message.trim().split('\n').slice(0, MOST_LINES).join('\n    ')}`;
}

/** The names of the groups with skipped tests: where a group may be skipped, its name says why. */
function skippedGroups({ testResults = [] }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title);
}

/**
 * Reads Playwright's JSON report.
 * @param {string} name
 * @param {string} file
 * @param {number} code
 * @returns {Suite}
 */
export function readPlaywright(name, file, code) {
  if (!existsSync(file)) return withExitCode({ name, passed: 0, failed: 0, skipped: 0 }, code || 1);
  const { stats, suites = [] } = JSON.parse(readFileSync(file, 'utf8'));
  const suite = {
    name,
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
  const of = (wanted) => suites.flatMap((each) => specsOf(each, wanted));
  return withExitCode({ ...suite, ...named(of('unexpected'), of('flaky')) }, code);
}

function specsOf({ suites = [], specs = [] }, wanted) {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === wanted))
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failure(`${path.basename(file)}: ${title}`, errors[0]?.message);
    });
  return [...own, ...suites.flatMap((each) => specsOf(each, wanted))];
}

/**
 * Reads what the proof of the course has left.
 * @param {string} name
 * @param {string} file
 * @param {number} code
 * @returns {Suite}
 */
export function readCourse(name, file, code) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const suite = { name, ...(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none) };
  // Where the names are taken all lessons may be skipped.
  return suite.skipped > 0 && code === 0 ? suite : withExitCode(suite, code);
}

function withExitCode(suite, code) {
  const silent = suite.failed === 0 && (code !== 0 || suite.passed === 0);
  return silent ? { ...suite, failed: 1 } : suite;
}
