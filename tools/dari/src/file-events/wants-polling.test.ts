import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../files/write-whole.ts';
import { fileEventsNote, wantsPolling } from './wants-polling.ts';

test('polling is as the setting says, else as doctor saw it, else as the platform is known for', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dari-'));
  try {
    expect(await wantsPolling('polling', { root, platform: 'linux' })).toBe(true);
    expect(await wantsPolling('events', { root, platform: 'win32' })).toBe(false);
    expect(await wantsPolling('auto', { root, platform: 'linux' })).toBe(false);
    expect(await wantsPolling('auto', { root, platform: 'win32' })).toBe(true);
    expect(await wantsPolling('auto', { root: '/mnt/c/goals', platform: 'linux' })).toBe(true);
    await writeWhole(fileEventsNote(root), '{"arrive":false}');
    expect(await wantsPolling('auto', { root, platform: 'linux' })).toBe(true);
    await writeWhole(fileEventsNote(root), 'not json');
    expect(await wantsPolling('auto', { root, platform: 'linux' })).toBe(false);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
