import type { Lesson } from '../../lesson.ts';
import { connected } from './connected.ts';
import { created } from './created.ts';
import { databaseByName } from './database-by-name.ts';

/** Create, list, inspect, run into, connect, disconnect, remove. */
export const ownNetwork: Lesson = {
  id: 'own-network',
  images: ['busybox'],
  files: {},
  tasks: [created, databaseByName, connected],
};
