import type { Task } from '../../lesson.ts';
import { mended } from './mended.ts';

/** Published, but not the port on which the server listens. */
export const wrongPort: Task = {
  id: 'wrong-port',
  kind: 'repair',
  covers: ['003-ps', '003-logs'],
  setup: [
    'docker build -t toast-api:1 --build-arg DISH=toast .stacks/api',
    'docker run -d --name toast-api -p 18082:80 toast-api:1',
  ],
  check: (scene) => mended(scene, { port: 18082, says: 'toast from' }, ['toast-api:1']),
  solution: ['docker rm -f toast-api', 'docker run -d --name toast-api -p 18082:8080 toast-api:1'],
  others: [['docker rm -f toast-api', 'docker run -d --name toaster -p 18082:80 -e LISTEN=80 toast-api:1']],
  wrong: [
    { acts: ['docker restart toast-api'], code: 'page-no-answer' },
    {
      acts: ['docker rm -f toast-api', 'docker run -d --name toast-api -p 8080:18082 toast-api:1'],
      code: 'page-nobody',
    },
  ],
};
