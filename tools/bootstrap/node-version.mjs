import process from 'node:process';
import { SetupError } from './setup-error.mjs';
import { say } from './say.mjs';

const NEEDED = [20, 19];

/** @throws {SetupError} when this Node is older than the packages need */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new SetupError(say('nodeTooOld', { found: process.versions.node, needed: NEEDED.join('.') }), 64);
}
