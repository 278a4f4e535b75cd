import { pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { factsOf, twoServices } from './services.ts';

/** One network for each service. */
export const twoApart: Task = {
  id: 'two-apart',
  kind: 'do',
  covers: ['004-per-service', '000-own-bridge'],
  check(scene) {
    const found = twoServices(scene);
    if ('missing' in found) return found.missing;
    const { one, other } = found;
    return pass(
      { containers: [one.server.id, other.server.id], networks: [one.network.id, other.network.id] },
      factsOf(found),
    );
  },
  solution: [
    'docker network create shop-net',
    'docker network create blog-net',
    'docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080',
    'docker run -d --name blog --network blog-net {busybox} httpd -f -p 8080',
  ],
  others: [
    [
      'docker network create first',
      'docker network create --internal second',
      'docker run -d --name one --network first {nginx}',
      'docker create --name two --network second {busybox} httpd -f -p 9000',
      'docker start two',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker network create shop-net',
        'docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080',
        'docker run -d --name blog --network shop-net {busybox} httpd -f -p 8080',
      ],
      code: 'one-network-only',
    },
    {
      acts: [
        'docker network create shop-net',
        'docker network create blog-net',
        'docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080',
        'docker run -d --name blog --network shop-net {busybox} httpd -f -p 8080',
      ],
      code: 'one-service-only',
    },
    {
      acts: [
        'docker network create shop-net',
        'docker network create blog-net',
        'docker run -d --name shop --network shop-net {busybox} httpd -f -p 8080',
        'docker run -d --name blog --network blog-net {busybox} sleep infinity',
      ],
      code: 'serves-nothing',
    },
  ],
};
