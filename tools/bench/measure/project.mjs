import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { freePorts } from '../../test/free-ports.mjs';
import { engine, labelled } from './engine.mjs';
import { runProgram } from './run-program.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
/** As the installed `dari` starts: Node with this file. */
export const DARI = [process.execPath, path.join(ROOT, 'tools/dari/bin/dari.mjs')];

/**
 * A project of its own beside whatever runs on the machine: names, ports, data.
 * @returns {Promise<{name: string, env: Record<string, string>, ports: Record<string, number>,
 *   dari(...args: string[]): ReturnType<typeof runProgram>, dispose(): Promise<void>}>}
 */
export async function openProject() {
  const name = `bench-${randomBytes(3).toString('hex')}`;
  const [web, api, db, proxy] = await freePorts(4);
  const env = {
    DARI_PROJECT: name,
    WEB_PORT: String(web),
    API_PORT: String(api),
    DB_PORT: String(db),
    PROXY_PORT: String(proxy),
    DB_PASSWORD: 'bench',
    LANG: 'en_US.UTF-8',
  };
  const dari = (...args) => runProgram([...DARI, ...args], { env, cwd: ROOT });
  return {
    name,
    env,
    ports: { web, api, db, proxy },
    dari,
    async dispose() {
      await removeAll(name);
      rmSync(path.join(ROOT, '.dari', name), { recursive: true, force: true });
    },
  };
}

/** Everything that carries the project's label: also what Compose made from our exported file. */
async function removeAll(name) {
  const mine = labelled(`dev.dari.project=${name}`);
  const gone = [404];
  const containers = await engine('GET', `/containers/json?all=1&filters=${mine}`);
  await Promise.all(
    containers.map(({ Id }) => engine('DELETE', `/containers/${Id}?force=1`, undefined, gone)),
  );
  const networks = await engine('GET', `/networks?filters=${mine}`);
  await Promise.all(networks.map(({ Id }) => engine('DELETE', `/networks/${Id}`, undefined, gone)));
  const { Volumes } = await engine('GET', `/volumes?filters=${mine}`);
  await Promise.all((Volumes ?? []).map(({ Name }) => engine('DELETE', `/volumes/${Name}`, undefined, gone)));
}
