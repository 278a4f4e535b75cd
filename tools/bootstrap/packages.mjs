import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { say, tell } from './say.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs `npm ci` when the lockfile, the platform or Node's major version is not the one that was installed for.
 * @param {string} root
 */
export async function ensurePackages(root) {
  const stamp = path.join(root, 'node_modules/.dari-installed');
  const wanted = [
    createHash('sha256')
      .update(readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex'),
    process.platform,
    process.arch,
    process.versions.node.split('.')[0],
  ].join(' ');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  tell(say('packages'));
  const began = Date.now();
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (code !== 0) throw new SetupError(say('packagesFailed', { code }), 69);
  writeFileSync(stamp, wanted);
  tell(say('packagesDone', { seconds: ((Date.now() - began) / 1000).toFixed(0) }));
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} npm's exit code
 */
function npm(args, cwd) {
  // npm tells its children where it is; without it (node tools/bootstrap.mjs by hand) the one in PATH has to do.
  const cli = process.env.npm_execpath;
  const child = cli
    ? spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 2, 2] })
    : spawn('npm', args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
