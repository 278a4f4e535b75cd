import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureEnvFile } from './env-file.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dari-env-'));
  writeFileSync(path.join(root, '.env.example'), '# comment\nDB_USER=goals\nDB_PASSWORD=\nDB_NAME=goals\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const made = () => readFileSync(path.join(root, '.env'), 'utf8');

test('a new .env is the example with a password of its own', () => {
  ensureEnvFile(root);
  expect(made()).toMatch(/^# comment\nDB_USER=goals\nDB_PASSWORD=[\w-]{24}\nDB_NAME=goals\n$/);
});

test('two projects get different passwords', () => {
  ensureEnvFile(root);
  const first = made();
  rmSync(path.join(root, '.env'));
  ensureEnvFile(root);
  expect(made()).not.toBe(first);
});

test.runIf(process.platform !== 'win32')('only its owner can read a new .env', () => {
  ensureEnvFile(root);
  expect(statSync(path.join(root, '.env')).mode & 0o777).toBe(0o600);
});

test('an existing .env is left as it is', () => {
  const file = path.join(root, '.env');
  writeFileSync(file, 'DB_PASSWORD=mine\n');
  chmodSync(file, 0o640);
  ensureEnvFile(root);
  expect(made()).toBe('DB_PASSWORD=mine\n');
});
