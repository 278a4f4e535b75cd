import os from 'node:os';
import process from 'node:process';
import { engine } from '../measure/engine.mjs';

/** @returns {string} the machine that a table was made on */
export function machine() {
  const { model } = os.cpus()[0] ?? { model: 'unknown processor' };
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} cores (${model.trim()}), ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** @returns {Promise<string>} the engine of DOCKER_HOST */
export async function engineVersion() {
  const { Version, ApiVersion } = await engine('GET', '/version');
  return `Docker Engine ${Version} (API ${ApiVersion})`;
}
