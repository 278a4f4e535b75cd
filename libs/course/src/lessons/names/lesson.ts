import type { Lesson } from '../../lesson.ts';
import { alias } from './alias.ts';
import { called } from './called.ts';
import { dns } from './dns.ts';
import { forms } from './forms.ts';
import { together } from './together.ts';
import { virtualIp } from './virtual-ip.ts';

/** The ways to call a container of one's own network, and who knows the names. */
export const names: Lesson = {
  id: 'names',
  images: ['nginx', 'busybox'],
  files: {},
  tasks: [together, virtualIp, called, forms, dns, alias],
};
