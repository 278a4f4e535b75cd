import type { Lesson } from '../../lesson.ts';
import { balanced } from './balanced.ts';
import { files } from './files.ts';
import { oneStops } from './one-stops.ts';
import { three } from './three.ts';
import { twoServers } from './two-servers.ts';

/** One nginx before several servers. */
export const loadBalancing: Lesson = {
  id: 'load-balancing',
  images: ['node', 'nginx'],
  files,
  tasks: [twoServers, balanced, oneStops, three],
};
