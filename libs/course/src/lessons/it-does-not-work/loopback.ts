import type { Task } from '../../lesson.ts';
import { mended } from './mended.ts';

/** The server listens, but only to callers inside its own container. */
export const loopback: Task = {
  id: 'loopback',
  kind: 'repair',
  covers: ['001-localhost', '003-logs'],
  setup: [
    'docker build -t tea-api:1 --build-arg DISH=tea .stacks/api',
    'docker run -d --name tea-api -p 18083:8080 -e LISTEN=127.0.0.1:8080 tea-api:1',
  ],
  check: (scene) => mended(scene, { port: 18083, says: 'tea from' }, ['tea-api:1']),
  solution: [
    'docker rm -f tea-api',
    'docker run -d --name tea-api -p 18083:8080 -e LISTEN=0.0.0.0:8080 tea-api:1',
  ],
  others: [['docker rm -f tea-api', 'docker run -d --name teapot -p 18083:8080 tea-api:1']],
  wrong: [
    { acts: ['docker restart tea-api'], code: 'page-no-answer' },
    {
      acts: ['docker rm -f tea-api', 'docker run -d --name tea-api --expose 18083 tea-api:1'],
      code: 'page-nobody',
    },
  ],
};
