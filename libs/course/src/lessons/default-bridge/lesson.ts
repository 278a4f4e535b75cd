import type { Lesson } from '../../lesson.ts';
import { byAddress } from './by-address.ts';
import { byName } from './by-name.ts';
import { hostDatabase } from './host-database.ts';
import { moved } from './moved.ts';
import { ownAddress } from './own-address.ts';
import { subnet } from './subnet.ts';

/** The network that every engine has: addresses but no names, and addresses that change. */
export const defaultBridge: Lesson = {
  id: 'default-bridge',
  images: ['busybox'],
  files: {},
  tasks: [subnet, byAddress, ownAddress, byName, moved, hostDatabase],
};
