import { execFile } from 'node:child_process';
import path from 'node:path';

/** The stack under test, as `npm test` started it. These tests remove its containers: it is never the user's own. */
export const stack = {
  project: setting('DARI_PROJECT'),
  origin: `http://localhost:${setting('WEB_PORT')}`,
  apiOrigin: `http://localhost:${setting('API_PORT')}`,
  /** Where page and api are when nginx stands before them. */
  proxyOrigin: `http://localhost:${setting('PROXY_PORT')}`,
  root: path.resolve(import.meta.dirname, '../../..'),
};

/** The five stacks, and where the page is in each. */
export const PAGES = {
  'host-ports': stack.origin,
  bridge: stack.origin,
  proxy: stack.proxyOrigin,
  balanced: stack.proxyOrigin,
  production: stack.proxyOrigin,
} as const;
export type StackName = keyof typeof PAGES;

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(
      `${name} is not set. \`npm test\` starts a stack for these tests and runs them against it.`,
    );
  }
  return value;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line of this checkout. Fails the test when it ends with an exit code other than 0. */
export async function dari(...args: string[]): Promise<Ended> {
  return run(process.execPath, [path.join(stack.root, 'tools/dari/bin/dari.mjs'), ...args]);
}

export async function docker(...args: string[]): Promise<Ended> {
  return run('docker', args);
}

/** @returns the name of a tier's container */
export function container(tier: 'web' | 'api' | 'db' | 'proxy' | 'api-1' | 'api-2'): string {
  return `${stack.project}-${tier}`;
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: stack.root }, (error, stdout, stderr) => {
      if (error)
        reject(new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error }));
      else resolve({ code: 0, stdout, stderr });
    });
  });
}
