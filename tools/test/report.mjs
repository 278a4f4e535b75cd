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
 * @property {string[]} [failures] the tests that failed, each with the first line of its reason
 */

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
  for (const file of files.filter((each) => existsSync(each))) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    suite.passed += report.numPassedTests;
    suite.failed += report.numFailedTests;
    suite.skipped += report.numPendingTests + report.numTodoTests;
    for (const reason of skippedGroups(report)) reasons.add(reason);
    failures.push(...failedTests(report));
  }
  if (reasons.size > 0) suite.why = [...reasons].join('; ');
  if (failures.length > 0) suite.failures = failures;
  return withExitCode(suite, code);
}

/** A file that failed outside of its tests, for example in a `beforeAll`, is named itself. */
function failedTests({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.basename(name ?? '');
    const tests = assertionResults
      .filter((each) => each.status === 'failed')
      .map(({ fullName, failureMessages = [] }) => failure(`${file}: ${fullName}`, failureMessages[0]));
    return tests.length === 0 && status === 'failed' ? [failure(file, message)] : tests;
  });
}

function failure(what, reason = '') {
  return `${what}: ${stripVTControlCharacters(reason).split('\n', 1)[0]}`;
}

/** The names of the groups with skipped tests: where a group may be skipped, its name says why. */
function skippedGroups({ testResults = [] }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title);
}

/**
 * Reads Playwright's JSON report. A test that passed only on a second try counts as failed.
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
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  const failures = suites.flatMap(failedSpecs);
  if (failures.length > 0) suite.failures = failures;
  return withExitCode(suite, code);
}

function failedSpecs({ suites = [], specs = [] }) {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failure(`${path.basename(file)}: ${title}`, errors[0]?.message);
    });
  return [...own, ...suites.flatMap(failedSpecs)];
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
