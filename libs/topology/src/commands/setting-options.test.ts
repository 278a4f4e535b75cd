import { expect, it } from 'vitest';
import { exampleStack } from '../../test/example-stacks.ts';
import { settingOptions } from './setting-options.ts';
import { SHELLS } from './shell.ts';

const [container] = exampleStack().containers;
if (container === undefined) throw new Error('the stack has containers');

it('says nothing of a container that is as docker makes it', () => {
  expect(settingOptions(container, SHELLS.posix)).toEqual([]);
});

it('writes each setting as docker run takes it', () => {
  const confined = {
    ...container,
    confinement: {
      user: '1000:1000',
      readOnlyRoot: true,
      droppedCapabilities: ['ALL'],
      addedCapabilities: ['CHOWN'],
      noNewPrivileges: true,
      memoryBytes: 1024,
      pids: 64,
    },
    restart: 'unless-stopped',
    health: { command: 'test "$A" = 1', intervalMs: 5000, timeoutMs: 1000, retries: 2, startPeriodMs: 500 },
    logging: { driver: 'json-file', options: { 'max-size': '10m' } },
  };
  expect(settingOptions(confined, SHELLS.posix)).toEqual([
    '--user 1000:1000',
    '--read-only',
    '--cap-drop ALL',
    '--cap-add CHOWN',
    '--security-opt no-new-privileges',
    '--memory 1024',
    '--pids-limit 64',
    '--restart unless-stopped',
    `--health-cmd 'test "$A" = 1'`,
    '--health-interval 5000ms',
    '--health-timeout 1000ms',
    '--health-retries 2',
    '--health-start-period 500ms',
    '--log-driver json-file',
    '--log-opt max-size=10m',
  ]);
});
