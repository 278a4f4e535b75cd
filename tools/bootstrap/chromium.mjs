import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { aptInstall, canInstall } from './debian.mjs';
import { say, tell } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Sees to a Chromium for the browser tests: `CHROMIUM_PATH`, one that is installed, Debian's package (as root), or
 * the one that Playwright downloads.
 * @param {string} root
 * @returns {Promise<string>} path of its executable
 */
export async function ensureChromium(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new SetupError(say('noChromium', { looked: `CHROMIUM_PATH=${named}` }), 69);
  const found = named ?? PLACES.find((place) => existsSync(place)) ?? playwrights(root);
  if (found) return found;

  tell(say('chromium'));
  if (canInstall()) {
    await aptInstall(['chromium']);
    return '/usr/bin/chromium';
  }
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const downloaded = playwrights(root);
  if (downloaded) return downloaded;
  throw new SetupError(say('noChromium', { looked: PLACES.slice(0, 3).join(', ') }), 69);
}

/** @param {string} root */
function playwrights(root) {
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright-core');
  const executable = chromium.executablePath();
  return existsSync(executable) ? executable : undefined;
}
