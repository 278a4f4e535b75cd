import { expect, test } from 'vitest';
import { CliError } from '../errors/cli-error.ts';
import { lockWatch } from './watch-lock.ts';

test('a second watch is refused at once, and one that comes after the first is not', async () => {
  const path = `/nowhere/${process.pid}/progress.json`;
  const release = await lockWatch(path, process.platform);
  const refused = await lockWatch(path, process.platform).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CliError);
  const other = await lockWatch(`${path}.other`, process.platform);
  other();
  release();
  (await lockWatch(path, process.platform))();
});
