import { pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { pageByName } from './page-by-name.ts';

/** Two containers on one network of one's own, of which one serves a page. */
export const together: Task = {
  id: 'together',
  kind: 'do',
  covers: ['003-network-create', '001-dns'],
  check(scene) {
    const found = pageByName(scene);
    if ('missing' in found) return found.missing;
    const { network, server, caller } = found;
    return pass(
      { containers: [server.id, caller.id], networks: [network.id] },
      { network: network.name, server: server.name, caller: caller.name },
    );
  },
  solution: [
    'docker network create names-net',
    'docker run -d --name web --network names-net {nginx}',
    'docker run -d --name visitor --network names-net {nginx}',
  ],
  others: [
    [
      'docker run -d --name one {nginx}',
      'docker network create town',
      'docker network connect town one',
      'docker run -d --network town {busybox} sleep infinity',
    ],
  ],
  wrong: [
    {
      acts: ['docker run -d --name web {nginx}', 'docker run -d --name visitor {nginx}'],
      code: 'no-network',
    },
    {
      acts: [
        'docker network create names-net',
        'docker run -d --name web --network names-net {nginx}',
        'docker run -d --name visitor {nginx}',
      ],
      code: 'one-on-network',
    },
    {
      acts: [
        'docker network create names-net',
        'docker run -d --name web --network names-net {busybox} httpd -f -p 8080',
        'docker run -d --name visitor --network names-net {busybox} sleep infinity',
      ],
      code: 'no-page-by-name',
    },
  ],
};
