import process from 'node:process';
import { expect, test } from 'vitest';
import { canRunOwnEngine } from './can-run.mjs';

test('where no engine can be started, it says why', () => {
  const can = canRunOwnEngine({ dockerd: 'no-such-dockerd' });
  expect(can.yes).toBe(false);
  const words =
    process.platform !== 'linux' ? 'needs Linux' : process.getuid() !== 0 ? 'needs root' : 'no-such-dockerd';
  expect(can.why).toContain(words);
});
