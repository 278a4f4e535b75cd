import { describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { BIN, run } from '../test/dari-process.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';

const verify = (word: string) => run(process.execPath, [BIN, 'lesson', 'verify', word]).finished;

describe.skipIf(!canRunOwnEngine().yes)('dari lesson verify', () => {
  test(
    'proves the lesson that is named, and says so',
    async () => {
      const { code, stdout, stderr } = await verify('drivers');
      expect(code, stdout + stderr).toBe(0);
      expect(stdout).toMatch(/^\d+ passed, 0 failed$/m);
      expect(stderr).toMatch(/drivers: \d+ attempts, all as expected/);
    },
    PREPARE_MS,
  );

  test('names the nearest lesson to one that there is not', async () => {
    const { code, stderr } = await verify('drivrs');
    expect(code).toBe(64);
    expect(stderr).toContain('drivers');
  });
});
