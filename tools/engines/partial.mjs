import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startTimeOf } from './process-table.mjs';

const NAME = /^partial\.(\d+)\.(\d+)\./;

/**
 * A place for what is being made, beside its final place, so that a rename puts it there whole. What makers left who
 * were killed is removed.
 * @param {string} folder of both; it is made where it is missing
 * @returns {string} a path at which there is nothing
 */
export function partialPath(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const [, pid, started] = NAME.exec(name) ?? [];
    if (pid && startTimeOf(Number(pid)) !== started)
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return path.join(folder, `partial.${process.pid}.${startTimeOf(process.pid)}.${randomUUID()}`);
}
