import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{name: string, passed: number, failed: number, skipped: number}} Suite
 */

/**
 * Adds up Vitest's JSON reports.
 * @param {string} name
 * @param {string[]} patterns paths in which a folder may be `*`
 * @param {number} code the runner's exit code: what failed outside of a test counts as one failure
 * @returns {Suite}
 */
export function readVitest(name, patterns, code) {
  const suite = { name, passed: 0, failed: 0, skipped: 0 };
  for (const file of patterns.flatMap(expand)) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    suite.passed += report.numPassedTests;
    suite.failed += report.numFailedTests;
    suite.skipped += report.numPendingTests + report.numTodoTests;
  }
  return withExitCode(suite, code);
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
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  const suite = {
    name,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return withExitCode(suite, code);
}

function withExitCode(suite, code) {
  const silent = suite.failed === 0 && (code !== 0 || suite.passed === 0);
  return silent ? { ...suite, failed: 1 } : suite;
}

function expand(pattern) {
  const found = [''];
  for (const part of pattern.split(path.sep)) {
    const next = found.splice(0).flatMap((base) => {
      if (part !== '*') return [base === '' && part === '' ? path.sep : path.join(base, part)];
      return readdirSync(base, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
        .map((entry) => path.join(base, entry.name));
    });
    found.push(...next);
  }
  return found.filter((file) => existsSync(file));
}
