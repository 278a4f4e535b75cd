import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { engine } from '../measure/engine.mjs';
import { ROOT } from '../measure/project.mjs';

/** The first version of the API that looks more often while a container starts (Docker Engine 25). */
const START_INTERVAL_SINCE = 1.44;
/** Tried: more often costs the starting servers more time than it saves (each look is a process in the container). */
const LOOK_EVERY = '0.2s';

/**
 * Writes our own exported Compose file, and beside it what makes Compose notice a ready container soonest. The
 * exported file looks every ten seconds.
 * @param {import('../measure/project.mjs').openProject} project
 * @param {string} stack
 * @param {string} folder
 * @returns {Promise<{args: string[], tuning: string}>} the arguments of `docker compose` for it
 */
export async function exportedFile(project, stack, folder) {
  const { stdout } = await project.dari('export', 'compose', stack);
  const file = path.join(folder, `${project.name}.yaml`);
  writeFileSync(file, stdout);
  const { ApiVersion } = await engine('GET', '/version');
  const key = Number(ApiVersion) >= START_INTERVAL_SINCE ? 'start_interval' : 'interval';
  const services = [...stdout.matchAll(/^ {2}([a-z]+):\n {4}container_name:/gm)].map(
    ([, service]) => service,
  );
  const override = path.join(folder, `${project.name}.override.yaml`);
  const lines = services.map((service) => `  ${service}:\n    healthcheck:\n      ${key}: ${LOOK_EVERY}\n`);
  writeFileSync(override, `services:\n${lines.join('')}`);
  return {
    args: ['--project-directory', ROOT, '-f', file, '-f', override],
    tuning: `${key}: ${LOOK_EVERY}`,
  };
}
