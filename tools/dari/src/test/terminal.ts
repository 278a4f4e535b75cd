import { spawn } from 'node:child_process';
import { quote } from '@dari/topology';
import { BIN, ROOT, type Finished, type Project } from './dari-process.ts';

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/**
 * Runs `dari` on a terminal of its own (script(1) of util-linux) and types when it asks.
 *
 * @param typed what is typed once the last line on the screen holds `question`.
 * @returns all that stood on the screen as `stdout`.
 */
export function onTerminal(
  it: Project,
  args: readonly string[],
  { question, typed }: { readonly question: string; readonly typed: string },
): Promise<Finished> {
  const command = [process.execPath, BIN, ...args].map((word) => quote(word, 'posix')).join(' ');
  const env = { ...it.env, TERM: 'xterm' };
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: ROOT,
    env,
  });
  let screen = '';
  let asked = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (asked || !(screen.split('\n').at(-1) ?? '').includes(question)) return;
    asked = true;
    child.stdin.write(typed);
  });
  child.stdin.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout: screen, stderr: '' });
    });
  });
}
