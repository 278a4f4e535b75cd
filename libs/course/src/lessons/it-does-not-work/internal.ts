import type { Task } from '../../lesson.ts';
import { mended } from './mended.ts';

/** Published, but on a network that has no way out, and so none in. */
export const internal: Task = {
  id: 'internal',
  kind: 'repair',
  covers: ['004-outside', '001-network-inspect'],
  setup: [
    'docker build -t fig-api:1 --build-arg DISH=figs .stacks/api',
    'docker network create --internal fig-net',
    'docker run -d --name fig-api --network fig-net -p 18091:8080 fig-api:1',
  ],
  check: (scene) => mended(scene, { port: 18091, says: 'figs from' }, ['fig-api:1']),
  solution: ['docker network connect bridge fig-api'],
  others: [
    ['docker network create fig-open', 'docker network connect fig-open fig-api'],
    ['docker rm -f fig-api', 'docker run -d --name figs -p 18091:8080 fig-api:1'],
  ],
  wrong: [
    { acts: ['docker restart fig-api'], code: 'page-not-bound' },
    {
      acts: ['docker rm -f fig-api', 'docker run -d --name fig-api -p 8080 fig-api:1'],
      code: 'page-nobody',
    },
  ],
};
