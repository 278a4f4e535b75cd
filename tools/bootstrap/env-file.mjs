import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say, tell } from './say.mjs';

/**
 * Makes `.env` from `.env.example` with a random database password, readable by its owner only. An existing file is
 * left as it is.
 * @param {string} root
 */
export function ensureEnvFile(root) {
  const password = randomBytes(18).toString('base64url');
  const text = readFileSync(path.join(root, '.env.example'), 'utf8').replace(
    /^DB_PASSWORD=$/m,
    `DB_PASSWORD=${password}`,
  );
  try {
    writeFileSync(path.join(root, '.env'), text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw error;
  }
  tell(say('envMade'));
}
