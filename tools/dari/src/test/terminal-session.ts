import { spawn } from 'node:child_process';
import { quote } from '@dari/topology';
import { ROOT, run, type Environment } from './dari-process.ts';
import { screenText } from './screen-text.ts';

/** A program on a terminal of its own that somebody types on, for as long as they like. */
export interface TerminalSession extends AsyncDisposable {
  type(keys: string): void;
  /** What stands there now. */
  lines(): readonly string[];
  /** Everything that was ever written. */
  written(): string;
  /** Resolves as soon as what stands there fits. @throws Error with what stands there, when it takes too long */
  until(fits: (screen: string) => boolean, what: string, patienceMs?: number): Promise<readonly string[]>;
  /** As if somebody had drawn the window larger or smaller. */
  resize(columns: number, rows: number): Promise<void>;
  readonly ended: Promise<number | null>;
}

const PATIENCE_MS = 30_000;
/** The first line says which terminal it is. */
const FIRST_LINE = /^(\/dev\/\S+)\r?\n/;

/** Starts `argv` on a terminal of this size (script(1) of util-linux). */
export async function terminalSession(
  argv: readonly string[],
  env: Environment,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  folder: string = ROOT,
): Promise<TerminalSession> {
  const command = argv.map((word) => quote(word, 'posix')).join(' ');
  const inner = `tty; stty cols ${columns} rows ${rows}; exec ${command}`;
  const child = spawn('script', ['--quiet', '--return', '--command', inner, '/dev/null'], {
    cwd: folder,
    env: { ...env, TERM: 'xterm' },
  });
  const screen = screenText();
  let written = '';
  let device: string | null = null;
  const waiting = new Set<() => void>();
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
    if (device === null) {
      const first = FIRST_LINE.exec(written);
      if (first === null) return;
      device = first[1] ?? '';
      screen.write(written.slice(first[0].length));
    } else screen.write(text);
    for (const wake of waiting) wake();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const wake of waiting) wake();
      resolve(code);
    });
  });
  const until: TerminalSession['until'] = async (fits, what, patienceMs = PATIENCE_MS) => {
    const tooLate = AbortSignal.timeout(patienceMs);
    for (;;) {
      if (device !== null && fits(screen.lines().join('\n'))) return screen.lines();
      const isOver = tooLate.aborted || child.exitCode !== null;
      if (isOver) throw new Error(`waited for ${what}, but there stands:\n${screen.lines().join('\n')}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          tooLate.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        tooLate.addEventListener('abort', wake, { once: true });
      });
    }
  };
  await until(() => true, 'the terminal');
  return {
    type: (keys) => child.stdin.write(keys),
    lines: () => screen.lines(),
    written: () => written,
    until,
    async resize(wide, high) {
      const size = ['cols', String(wide), 'rows', String(high)];
      const { code, stderr } = await run('stty', ['-F', device ?? '', ...size]).finished;
      if (code !== 0) throw new Error(stderr);
    },
    ended,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await ended;
    },
  };
}
