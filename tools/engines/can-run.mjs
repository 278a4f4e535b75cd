import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const TOOLS = ['unshare', 'nsenter', 'bash', 'ip', 'mount', 'iptables'];

/**
 * Whether an engine of one's own can be started here.
 * @param {{dockerd?: string}} [options]
 * @returns {{yes: true} | {yes: false, why: string}} `why` ends a sentence such as "skipped, because …"
 */
export function canRunOwnEngine({ dockerd = 'dockerd' } = {}) {
  if (process.platform !== 'linux')
    return no(`an engine of one's own needs Linux, and this is ${process.platform}`);
  if (process.getuid() !== 0) return no("an engine of one's own needs root");
  const missing = [...TOOLS, dockerd].filter((name) => !findProgram(name));
  if (missing.length > 0) return no(`there is no ${missing.join(', ')} here`);
  const { status, stderr } = spawnSync(
    'unshare',
    ['--mount', '--net', '--pid', '--fork', '--mount-proc', 'true'],
    {
      encoding: 'utf8',
    },
  );
  return status === 0 ? { yes: true } : no(`this root may not make namespaces (${stderr.trim()})`);
}

/**
 * @param {string} name of a program, or the path of one
 * @returns {string | undefined} its path
 */
export function findProgram(name) {
  if (name.includes('/')) return existsSync(name) ? name : undefined;
  return `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
    .split(':')
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

function no(why) {
  return { yes: false, why };
}
