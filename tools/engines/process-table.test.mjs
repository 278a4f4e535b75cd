import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { childrenOf, startTimeOf } from './process-table.mjs';

describe.runIf(process.platform === 'linux')('the process table', () => {
  test('a process keeps its start time, and one that is no more has none', async () => {
    const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(child, 'spawn');
    const started = startTimeOf(child.pid);
    expect(started).toMatch(/^\d+$/);
    expect(startTimeOf(child.pid)).toBe(started);
    child.stdin.end();
    await once(child, 'exit');
    expect(startTimeOf(child.pid)).toBeUndefined();
  });

  test('the children of a process are found', async () => {
    const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(child, 'spawn');
    expect(childrenOf(process.pid)).toContain(child.pid);
    child.stdin.end();
    await once(child, 'exit');
    expect(childrenOf(process.pid)).not.toContain(child.pid);
  });
});
