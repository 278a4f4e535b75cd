import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { say } from './say.mjs';
import { SetupError } from './setup-error.mjs';

/** @returns {boolean} whether this is Debian, Ubuntu or a child of theirs */
export function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {boolean} whether `aptInstall` can work */
export function canInstall() {
  return isDebian() && process.getuid?.() === 0;
}

/** @param {string[]} packages */
export function aptCommand(packages) {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs Debian packages. Needs root.
 * @param {string[]} packages
 * @throws {SetupError} with the last lines of apt-get
 */
export async function aptInstall(packages) {
  if (
    !readdirSync('/var/lib/apt/lists').some((name) => name.endsWith('_Packages') || name.endsWith('.lz4'))
  ) {
    await apt('apt-get update');
  }
  try {
    await apt(aptCommand(packages));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // Lists that are older than the mirror name versions that are no longer there.
    await apt('apt-get update');
    await apt(aptCommand(packages));
  }
}

/** @param {string} command */
async function apt(command) {
  const [program, ...args] = command.split(' ');
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const tail = output.trimEnd().split('\n').slice(-15).join('\n');
  throw new SetupError(say('installFailed', { command, code, tail }), 69);
}
