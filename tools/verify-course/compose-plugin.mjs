import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getCompose } from '../bench/peers/get-compose.mjs';

/**
 * Makes `docker compose` work for the lessons that use it: the one that is installed, or else one that is fetched once and
 * kept, in a configuration folder of its own, so that nothing is installed.
 * @returns {Promise<{why: string | null, env: Record<string, string>, close: () => void}>} `why`: there is none, and the
 *   reason; `env`: what the commands of learners need
 */
export async function composePlugin() {
  const nothing = { why: null, env: {}, close: () => undefined };
  if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0) return nothing;
  if (process.platform !== 'linux') return { ...nothing, why: 'docker compose is not installed' };
  let program;
  try {
    program = await getCompose('2.40');
  } catch (error) {
    return { ...nothing, why: `docker compose is not installed and cannot be fetched: ${error.message}` };
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dari-course-docker-'));
  const plugins = path.join(folder, 'cli-plugins');
  mkdirSync(plugins);
  symlinkSync(program, path.join(plugins, 'docker-compose'));
  return {
    why: null,
    env: { DOCKER_CONFIG: folder },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
