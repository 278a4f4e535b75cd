import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { engine } from '../measure/engine.mjs';
import { ROOT } from '../measure/project.mjs';

/**
 * Puts a copy of the source in the place of the checkout's, in the web container of a stack.
 * @returns {Promise<void>} when it runs
 */
export async function mountCopy(project, folder) {
  const name = `${project.name}-web`;
  const { Config, HostConfig } = await engine('GET', `/containers/${name}/json`);
  const bindOf = (bind) =>
    bind.Target === '/app/apps/web/src' ? { ...bind, Source: path.join(folder, 'src') } : bind;
  await engine('DELETE', `/containers/${name}?force=1`);
  await engine('POST', `/containers/create?name=${name}`, {
    ...Config,
    HostConfig: { ...HostConfig, Mounts: HostConfig.Mounts.map(bindOf) },
  });
  await engine('POST', `/containers/${name}/start`);
}

/**
 * Takes the place of a stack's web container.
 * @returns {Promise<{stop(): Promise<void>}>} when it listens
 */
export async function serveOnHost(project, folder) {
  await engine('DELETE', `/containers/${project.name}-web?force=1`);
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'host-vite.mjs'), folder, String(project.ports.web)],
    {
      cwd: ROOT,
      env: { ...process.env, ADDRESS_BOOK: path.join(ROOT, '.dari', project.name, 'run/addresses.json') },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (String(first).trim() !== 'ready') throw new Error(`The dev server on the host ended with ${first}.`);
  return {
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
