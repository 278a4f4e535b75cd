import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside } from './mended.ts';

/** Copies the file out, changes one word and copies it in again: also works while the container does not run. */
function rewrite(from: string, to: string): string[] {
  const file = 'bread-web:/etc/nginx/conf.d/default.conf';
  return [
    `docker cp ${file} copied.conf`,
    `sed 's/${from}/${to}/' copied.conf > mended.conf`,
    `docker cp mended.conf ${file}`,
  ];
}

/** nginx calls a name that nobody has. */
export const typo: Task = {
  id: 'typo',
  kind: 'repair',
  covers: ['003-proxy-pass', '003-ps', '003-logs'],
  setup: [
    'docker build -t bread-api:1 --build-arg DISH=bread .stacks/api',
    'docker build -t bread-web:1 --build-arg CONF=bread.conf .stacks/web',
    'docker network create bread-net',
    'docker run -d --name bread-api --network bread-net bread-api:1',
    // Where no DNS server answers, an unknown name would take half a minute.
    'docker run -d --name bread-web --network bread-net --dns-opt timeout:1 --dns-opt attempts:1 -p 18087:80 bread-web:1',
    'docker wait bread-web',
  ],
  check: (scene) =>
    mended(scene, { port: 18087, says: 'bread from' }, ['bread-api:1', 'bread-web:1'], serverKeptInside),
  solution: [...rewrite('bread-apl', 'bread-api'), 'docker start bread-web'],
  others: [
    [
      'docker network disconnect bread-net bread-api',
      'docker network connect --alias bread-apl bread-net bread-api',
      'docker start bread-web',
    ],
    [
      `docker run --rm bread-web:1 sed 's/apl/api/' /etc/nginx/conf.d/default.conf > default.conf`,
      'docker rm -f bread-web',
      'docker run -d --name bread-2 --network bread-net -p 18087:80 -v "$PWD/default.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
    ],
  ],
  wrong: [
    { acts: ['docker start bread-web', 'docker wait bread-web'], code: 'page-not-running' },
    {
      acts: [...rewrite('bread-apl', 'localhost'), 'docker start bread-web'],
      code: 'page-status',
    },
    {
      acts: [...rewrite('bread-apl:8080', 'bread-api'), 'docker start bread-web'],
      code: 'page-status',
    },
  ],
};
