import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside } from './mended.ts';

/** An api that looks for its database on localhost, which is the api's own container. */
export const ownLocalhost: Task = {
  id: 'own-localhost',
  kind: 'repair',
  covers: ['000-localhost', '001-localhost'],
  setup: [
    'docker build -t plum-db:1 --build-arg DISH=plums .stacks/api',
    'docker build -t plum-api:1 .stacks/counter',
    'docker network create plum-net',
    'docker run -d --name plum-db --network plum-net -e LISTEN=27017 plum-db:1',
    'docker run -d --name plum-api --network plum-net -p 18088:3000 -e SERVER=localhost:27017 plum-api:1',
  ],
  check: (scene) =>
    mended(scene, { port: 18088, says: 'plums from' }, ['plum-api:1', 'plum-db:1'], serverKeptInside),
  solution: [
    'docker rm -f plum-api',
    'docker run -d --name plum-api --network plum-net -p 18088:3000 -e SERVER=plum-db:27017 plum-api:1',
  ],
  others: [
    [
      'docker network create other-net',
      'docker network connect --alias store other-net plum-db',
      'docker rm -f plum-api',
      'docker run -d --name api-2 --network other-net -p 18088:3000 -e SERVER=store:27017 plum-api:1',
    ],
    // Both in one network namespace: then localhost is the same for them.
    [
      'docker rm -f plum-db',
      'docker run -d --name plum-db --network container:plum-api -e LISTEN=27017 plum-db:1',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker rm -f plum-db',
        'docker run -d --name plum-db --network plum-net -p 18188:27017 -e LISTEN=27017 plum-db:1',
      ],
      code: 'page-status',
    },
    {
      acts: [
        'docker rm -f plum-api plum-db',
        'docker run -d --name plum-db --network plum-net -p 18188:27017 -e LISTEN=27017 plum-db:1',
        'docker run -d --name plum-api --network plum-net -p 18088:3000 --add-host host.docker.internal:host-gateway -e SERVER=host.docker.internal:18188 plum-api:1',
      ],
      code: 'server-published',
    },
  ],
};
