import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const TIMEOUT_MS = 20_000;
const TIMEOUT_FACTOR = 3;

/**
 * Makes one small change after another in some files, and runs the tests that go through the changed line.
 *
 * @param {readonly string[]} files patterns, from the project's root
 * @param {number} concurrency how many changes are tried at a time
 * @returns {Promise<Record<string, { source: string, mutants: import('@stryker-mutator/api/core').schema.MutantResult[] }>>}
 *   what became of each, by file
 */
export async function runPart(files, concurrency) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-mutation-'));
  const fileName = path.join(folder, 'report.json');
  try {
    await new Stryker({
      configFile: path.join(import.meta.dirname, 'stryker.json'),
      mutate: [...files, '!**/*.test.ts'],
      concurrency,
      timeoutMS: TIMEOUT_MS,
      timeoutFactor: TIMEOUT_FACTOR,
      jsonReporter: { fileName },
      tempDirName: path.join(folder, 'sandbox'),
    }).runMutationTest();
    return JSON.parse(readFileSync(fileName, 'utf8')).files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
