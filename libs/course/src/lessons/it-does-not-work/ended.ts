import type { Task } from '../../lesson.ts';
import { mended } from './mended.ts';

/** A server that ends at once because something that it needs was not given. */
export const ended: Task = {
  id: 'ended',
  kind: 'repair',
  covers: ['003-ps', '003-logs'],
  setup: ['docker build -t oven-api:1 .stacks/api', 'docker run -d --name oven-api -p 18081:8080 oven-api:1'],
  check: (scene) => mended(scene, { port: 18081, says: 'pizza from' }, ['oven-api:1']),
  solution: ['docker rm -f oven-api', 'docker run -d --name oven-api -p 18081:8080 -e DISH=pizza oven-api:1'],
  others: [['docker run -d --name baker --env DISH=pizza -p 127.0.0.1:18081:8080 oven-api:1']],
  wrong: [
    { acts: ['docker start oven-api'], code: 'page-not-running' },
    {
      acts: ['docker rm oven-api', 'docker run -d --name oven-api -p 18081:8080 -e dish=pizza oven-api:1'],
      code: 'page-not-running',
    },
    {
      acts: ['docker rm oven-api', 'docker run -d --name oven-api -p 18081:8080 -e DISH=bread oven-api:1'],
      code: 'page-other',
    },
  ],
};
