import type { Task } from '../../lesson.ts';
import { madeFor, mended } from './mended.ts';
import { openPage } from './page.ts';
import { pass } from '../../check/check-result.ts';

const IMAGES = ['nut-shop:1', 'nut-bar:1'];

/** Two containers want the same port of the host. */
export const onePort: Task = {
  id: 'one-port',
  kind: 'repair',
  covers: ['004-same-port', '003-ps'],
  setup: [
    'docker build -t nut-shop:1 --build-arg DISH=walnuts .stacks/api',
    'docker build -t nut-bar:1 --build-arg DISH=peanuts .stacks/api',
    'docker run -d --name nut-shop -p 18084:8080 nut-shop:1',
    'docker create --name nut-bar -p 18084:8080 nut-bar:1',
  ],
  check(scene) {
    const shop = openPage(scene, { port: 18084, says: 'walnuts from' });
    if (shop.kind === 'not-shown') return shop.result;
    const bar = mended(scene, { port: 18184, says: 'peanuts from' }, IMAGES);
    if (bar.kind !== 'pass') return bar;
    const made = madeFor(scene, [shop.server], IMAGES);
    return pass({ ...bar.made, containers: [...bar.made.containers, ...made.containers] }, bar.facts);
  },
  solution: ['docker rm nut-bar', 'docker run -d --name nut-bar -p 18184:8080 nut-bar:1'],
  others: [
    ['docker run -d --name peanuts -p 127.0.0.1:18184:8080 nut-bar:1'],
    [
      'docker rm -f nut-bar nut-shop',
      'docker run -d --name second -p 18184:8080 nut-bar:1',
      'docker run -d --name first -p 18084:8080 nut-shop:1',
    ],
  ],
  wrong: [
    { acts: ['docker start nut-bar || true'], code: 'page-nobody' },
    { acts: ['docker stop nut-shop', 'docker start nut-bar'], code: 'page-other' },
    {
      acts: ['docker rm nut-bar', 'docker run -d --name nut-bar -p 18184:18184 nut-bar:1'],
      code: 'page-no-answer',
    },
  ],
};
