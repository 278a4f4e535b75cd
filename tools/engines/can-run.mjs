import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findProgram } from './find-program.mjs';
import { whyNotEngine } from './versions/why-not-engine.mjs';

const TOOLS = ['unshare', 'nsenter', 'bash', 'ip', 'mount', 'iptables'];

/**
 * Whether an engine of one's own can be started here.
 * @param {{version?: string, dockerd?: string}} [options]
 * @returns {{yes: true} | {yes: false, why: string}} `why` ends a sentence such as "skipped, because …"
 */
export function canRunOwnEngine({ version, dockerd = 'dockerd' } = {}) {
  if (process.platform !== 'linux')
    return no(`an engine of one's own needs Linux, and this is ${process.platform}`);
  if (process.getuid() !== 0) return no("an engine of one's own needs root");
  const missing = (version ? TOOLS : [...TOOLS, dockerd]).filter((name) => !findProgram(name));
  if (missing.length > 0) return no(`there is no ${missing.join(', ')} here`);
  const { status, stderr } = spawnSync(
    'unshare',
    ['--mount', '--net', '--pid', '--fork', '--mount-proc', 'true'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) return no(`this root may not make namespaces (${stderr.trim()})`);
  const why = version && whyNotEngine(version);
  return why ? no(why) : { yes: true };
}

function no(why) {
  return { yes: false, why };
}
