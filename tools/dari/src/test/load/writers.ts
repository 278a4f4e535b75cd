import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, run } from '../dari-process.ts';

const FOLDER = join(ROOT, 'tools', 'dari', 'src', 'test', 'load');

/** How a command is run beside an engine: as it is, or in the engine's own network. */
export type Beside = (argv: readonly string[]) => readonly string[];

export interface Writers {
  /** Resolves when so many goals have been acknowledged; rejects when the writers end before. */
  reached(count: number): Promise<void>;
  /** Ends them. @returns the ids of all goals that were acknowledged */
  stop(): Promise<readonly string[]>;
}

/** Starts to write goals through the api, over many connections at once. */
export function startWriters(api: string, connections: number, beside: Beside): Writers {
  const script = join(FOLDER, 'write-goals.mjs');
  const [program = '', ...args] = beside([process.execPath, script, api, String(connections)]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  const ids = (): string[] => text.split('\n').slice(0, -1);
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      resolve(ids());
    });
  });
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return {
    stop: () => {
      child.stdin.end();
      return ended;
    },
    reached: (count) =>
      new Promise((resolve, reject) => {
        child.stdout.on('data', () => {
          if (ids().length >= count) resolve();
        });
        void ended.then((all) => {
          reject(new Error(`only ${all.length} goals were acknowledged`));
        }, reject);
      }),
  };
}

/** @returns the ids of all goals, as the api gives them page by page. */
export async function readGoals(api: string, beside: Beside): Promise<ReadonlySet<string>> {
  const [program = '', ...args] = beside([process.execPath, join(FOLDER, 'read-goals.mjs'), api]);
  const { code, stdout, stderr } = await run(program, args).finished;
  if (code !== 0) throw new Error(stderr);
  return new Set(stdout.trim().split('\n'));
}
