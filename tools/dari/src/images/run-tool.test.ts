import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { ImageWorld } from './image-world.ts';
import { runTool, startTool } from './run-tool.ts';

const WORLD: ImageWorld = {
  repository: process.cwd(),
  environment: process.env,
  platform: process.platform,
};

it('hands on the lines of the error output', async () => {
  const lines: string[] = [];
  await runTool(WORLD, process.execPath, ['-e', 'console.error("one\\ntwo")'], {
    onLine: (line) => lines.push(line),
  });
  expect(lines).toEqual(['one', 'two']);
});

it('tells the exit code and the last lines of a program that failed', async () => {
  const failing = runTool(WORLD, process.execPath, ['-e', 'console.error("no space"); process.exitCode = 3']);
  await expect(failing).rejects.toMatchObject({
    kind: 'tool-failed',
    facts: { tool: process.execPath, exit: '3' },
    message: expect.stringContaining('no space') as string,
  });
});

it('says that a program could not be started', async () => {
  await expect(runTool(WORLD, 'dari-no-such-program', [])).rejects.toMatchObject({ kind: 'tool-failed' });
});

it.skipIf(process.platform === 'win32')('ends the program and what it started when aborted', async () => {
  const abort = new AbortController();
  const { stdout, done } = startTool(WORLD, 'sh', ['-c', 'sleep 1000 & echo started; wait'], {
    signal: abort.signal,
  });
  await once(stdout, 'data');
  abort.abort(new Error('enough'));
  // It rejects only when the error output is closed, and `sleep` holds that as long as it lives.
  await expect(done).rejects.toThrow('enough');
});
