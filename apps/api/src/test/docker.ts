import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the docker command. @returns what it printed. @throws with what it complained about. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', [...args]);
  return stdout.trim();
}
