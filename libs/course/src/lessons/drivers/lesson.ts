import type { Lesson } from '../../lesson.ts';
import { driverOfNone } from './driver-of-none.ts';
import { hostMode } from './host-mode.ts';
import { noneCalls } from './none-calls.ts';
import { noneMode } from './none-mode.ts';
import { secondHost } from './second-host.ts';

/** bridge, host and none: what each is for, and which of them can be made. */
export const drivers: Lesson = {
  id: 'drivers',
  images: ['busybox', 'nginx'],
  files: {},
  tasks: [driverOfNone, secondHost, hostMode, noneMode, noneCalls],
};
