import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What became of one line that was typed. */
export interface Ran {
  readonly line: string;
  /** `null`: it had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A terminal of a learner: lines are run one after another in the lesson's folder. */
export interface Shell extends Disposable {
  /** Runs a line to its end; what it starts in the background goes on. */
  run(line: string): Promise<Ran>;
  /** How many lines were run and not ended: for `endAfter`. */
  readonly count: number;
  /** Ends what the lines after the first `count` left running in the background. */
  endAfter(count: number): void;
}

export interface ShellOptions {
  /** Where the lines are run. */
  readonly folder: string;
  /** As in DOCKER_HOST. */
  readonly host: string;
  /** Makes a command one that runs in the engine's network. */
  readonly inside: (argv: string[]) => string[];
}

/** The longest that a line may take, in milliseconds: a `docker build` on a busy machine. */
const LINE_MS = 120_000;

/** Opens a terminal; nothing runs in it yet. */
export function openShell({ folder, host, inside }: ShellOptions): Shell {
  // Not pipes: a server in the background would keep those open, and nobody would know when all of it was read.
  const outputs = mkdtempSync(path.join(tmpdir(), 'dari-course-output-'));
  const groups: number[] = [];
  let runs = 0;
  const endAfter = (count: number): void => {
    for (const group of groups.splice(count)) endGroup(group);
  };
  return {
    async run(line) {
      runs += 1;
      const files = { stdout: path.join(outputs, `${runs}.out`), stderr: path.join(outputs, `${runs}.err`) };
      await using stdout = await open(files.stdout, 'w');
      await using stderr = await open(files.stderr, 'w');
      const [program = '', ...args] = inside(['bash', '-c', line]);
      const child = spawn(program, args, {
        cwd: folder,
        env: { ...process.env, DOCKER_HOST: host, NODE_OPTIONS: '' },
        stdio: ['ignore', stdout.fd, stderr.fd],
        // A process group of its own, so that what stays in the background can be found.
        detached: true,
      });
      const group = child.pid ?? 0;
      groups.push(group);
      const timer = setTimeout(() => {
        endGroup(group);
      }, LINE_MS);
      const [code] = (await once(child, 'exit')) as [number | null];
      clearTimeout(timer);
      return {
        line,
        code,
        stdout: await readFile(files.stdout, 'utf8'),
        stderr: await readFile(files.stderr, 'utf8'),
      };
    },
    get count() {
      return groups.length;
    },
    endAfter,
    [Symbol.dispose]() {
      endAfter(0);
      rmSync(outputs, { recursive: true, force: true });
    },
  };
}

function endGroup(group: number): void {
  if (group === 0) return;
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
