import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../measure/run-program.mjs';
import { getCompose } from './get-compose.mjs';

/** How the versions begin, oldest first. */
export const COMPOSE_VERSIONS = ['2.40', '5.5'];

/**
 * `docker compose` as people have it: a plugin of the docker command, here in a configuration folder of its own.
 * @param {string} wanted how the version begins
 * @returns {Promise<{name: string, argv: string[], env: {DOCKER_CONFIG: string}, dispose(): void}>}
 */
export async function openCompose(wanted) {
  const program = await getCompose(wanted);
  const config = mkdtempSync(path.join(os.tmpdir(), 'dari-bench-'));
  mkdirSync(path.join(config, 'cli-plugins'));
  writeFileSync(path.join(config, 'config.json'), '{}');
  symlinkSync(program, path.join(config, 'cli-plugins/docker-compose'));
  const env = { DOCKER_CONFIG: config };
  const { stdout } = await runProgram(['docker', 'compose', 'version', '--short'], { env });
  return {
    name: `Compose ${stdout.trim().replace(/^v|-.*$/g, '')}`,
    argv: ['docker', 'compose'],
    env,
    dispose: () => rmSync(config, { recursive: true }),
  };
}
