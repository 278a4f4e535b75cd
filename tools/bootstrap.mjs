// What `npm start`, `npm test` and `npm run dari` run first. It imports nothing from npm, because it is what
// installs the packages.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureChromium } from './bootstrap/chromium.mjs';
import { ensureEngine } from './bootstrap/engine.mjs';
import { ensureEnvFile } from './bootstrap/env-file.mjs';
import { ensureNode } from './bootstrap/node-version.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { SetupError } from './bootstrap/setup-error.mjs';

const root = path.resolve(import.meta.dirname ?? '.', '..');
const dari = path.join(root, 'tools/dari/bin/dari.mjs');
const [mode, ...rest] = process.argv.slice(2);

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = error.exitCode;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  ensureNode();
  await ensurePackages(root);
  ensureEnvFile(root);
  switch (mode) {
    case 'start':
      await ensureEngine();
      return run([dari, 'up', ...rest]);
    case 'test': {
      const withEngine = !rest.includes('--no-engine');
      if (withEngine) await ensureEngine();
      const chromium = withEngine ? await ensureChromium(root) : null;
      return run([path.join(root, 'tools/test.mjs'), ...rest], chromium ? { CHROMIUM_PATH: chromium } : {});
    }
    case 'dari':
      return run([dari, ...rest]);
    default:
      throw new SetupError('usage: node tools/bootstrap.mjs start|test|dari [arguments]', 64);
  }
}

/**
 * Hands over to a Node program and waits for its end. Signals are passed on: it knows how to stop.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function run(args, env = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  // A terminal sends Ctrl-C to the whole group, so the child has it already; anybody else sent it to this one only.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
