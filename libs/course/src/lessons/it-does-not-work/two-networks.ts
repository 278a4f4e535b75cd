import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside } from './mended.ts';

/** nginx is on one network, the server on another. */
export const twoNetworks: Task = {
  id: 'two-networks',
  kind: 'repair',
  covers: ['003-network-id', '004-per-service'],
  setup: [
    'docker build -t soup-api:1 --build-arg DISH=soup .stacks/api',
    'docker build -t soup-web:1 --build-arg CONF=soup.conf .stacks/web',
    'docker network create soup-front',
    'docker network create soup-back',
    'docker run -d --name soup-api --network soup-back soup-api:1',
    'docker run -d --name soup-web --network soup-front -p 18086:80 soup-web:1',
  ],
  check: (scene) =>
    mended(scene, { port: 18086, says: 'soup from' }, ['soup-api:1', 'soup-web:1'], serverKeptInside),
  solution: ['docker network connect soup-front soup-api'],
  others: [
    ['docker network connect soup-back soup-web'],
    [
      'docker network create shared',
      'docker network connect shared soup-web',
      'docker run -d --name cook --network shared --network-alias soup-api soup-api:1',
    ],
  ],
  wrong: [
    { acts: ['docker restart soup-web'], code: 'page-status' },
    {
      acts: [
        'docker rm -f soup-api',
        'docker run -d --name soup-api --network soup-back -p 18186:8080 soup-api:1',
      ],
      code: 'page-status',
    },
    {
      acts: [
        'docker rm -f soup-api',
        'docker run -d --name soup-api --network soup-front -p 18186:8080 soup-api:1',
      ],
      code: 'server-published',
    },
  ],
};
