import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside } from './mended.ts';

/** nginx goes on calling the address that its server had when nginx was started. */
export const staleAddress: Task = {
  id: 'stale-address',
  kind: 'repair',
  covers: ['001-ip-changes', '003-logs'],
  setup: [
    'docker build -t kiwi-api:1 --build-arg DISH=kiwi .stacks/api',
    'docker build -t kiwi-web:1 --build-arg CONF=kiwi.conf .stacks/web',
    'docker network create kiwi-net',
    'docker run -d --name kiwi-api --network kiwi-net kiwi-api:1',
    'docker run -d --name kiwi-web --network kiwi-net -p 18090:80 kiwi-web:1',
    // nginx writes this file once it has read its configuration, and so has looked the name up.
    'docker exec kiwi-web sh -c "until test -s /run/nginx.pid; do :; done"',
    'docker rm -f kiwi-api',
    'docker run -d --name kiwi-cache --network kiwi-net {busybox} sleep infinity',
    'docker run -d --name kiwi-api --network kiwi-net kiwi-api:1',
  ],
  check: (scene) =>
    mended(scene, { port: 18090, says: 'kiwi from' }, ['kiwi-api:1', 'kiwi-web:1'], serverKeptInside),
  solution: ['docker restart kiwi-web'],
  others: [
    ['docker exec kiwi-web nginx -s reload'],
    ['docker kill -s HUP kiwi-web'],
    ['docker rm -f kiwi-web', 'docker run -d --name kiwi-2 --network kiwi-net -p 18090:80 kiwi-web:1'],
  ],
  wrong: [
    { acts: ['docker restart kiwi-api'], code: 'page-status' },
    {
      acts: [
        'docker rm -f kiwi-api',
        'docker run -d --name kiwi-api --network kiwi-net -p 18190:8080 kiwi-api:1',
        'docker restart kiwi-web',
      ],
      code: 'server-published',
    },
  ],
};
