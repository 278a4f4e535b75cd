import type { Lesson } from '../../lesson.ts';
import { apart } from './apart.ts';
import { itsAddresses } from './its-addresses.ts';
import { noPassage } from './no-passage.ts';
import { onBoth } from './on-both.ts';
import { takenOff } from './taken-off.ts';
import { twoApart } from './two-apart.ts';

/** One network for each service, and a container that belongs to two. */
export const twoNetworks: Lesson = {
  id: 'two-networks',
  images: ['busybox', 'nginx'],
  files: {},
  tasks: [twoApart, apart, onBoth, itsAddresses, noPassage, takenOff],
};
