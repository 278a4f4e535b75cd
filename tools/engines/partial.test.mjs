import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partialPath } from './partial.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dari-partial-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.runIf(process.platform === 'linux')('a place for what is being made', () => {
  test('is another one each time', () => {
    expect(partialPath(folder)).not.toBe(partialPath(folder));
  });

  test('is made where its folder is missing', () => {
    const below = path.join(folder, 'one/two');
    writeFileSync(partialPath(below), '');
    expect(existsSync(below)).toBe(true);
  });

  test('what a process left that has ended is removed, what a live one makes is not', () => {
    const live = partialPath(folder);
    mkdirSync(live);
    const left = path.join(folder, 'partial.1.12345678901.left');
    mkdirSync(path.join(left, 'something'), { recursive: true });
    partialPath(folder);
    expect(existsSync(live)).toBe(true);
    expect(existsSync(left)).toBe(false);
  });
});
