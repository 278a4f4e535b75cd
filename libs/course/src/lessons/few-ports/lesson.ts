import type { Lesson } from '../../lesson.ts';
import { exposed } from './exposed.ts';
import { loopback } from './loopback.ts';
import { oneDoor } from './one-door.ts';
import { outsider } from './outsider.ts';
import { published } from './published.ts';

/** Published, published on loopback, only exposed, none: who gets in, and how few doors are enough. */
export const fewPorts: Lesson = {
  id: 'few-ports',
  images: ['nginx', 'busybox'],
  files: {},
  tasks: [published, loopback, exposed, outsider, oneDoor],
};
