import { fail, pass } from '../../check/check-result.ts';
import { portsOf } from '../../conditions/container-conditions.ts';
import { builtFor } from '../../conditions/built-images.ts';
import type { Task } from '../../lesson.ts';
import { serverGroup } from './servers.ts';

/** Two of the same, next to each other and closed to the outside. */
export const twoServers: Task = {
  id: 'two-servers',
  kind: 'do',
  covers: ['003-exercise-7', '003-build'],
  check(scene) {
    const group = serverGroup(scene, 2);
    if ('missing' in group) return group.missing;
    const { network, servers } = group;
    const containers = servers.map(({ container }) => container);
    const open = containers.find(({ published }) => published.length > 0);
    if (open !== undefined) {
      return fail('container-publishes', { container: open.name, ports: portsOf(open) });
    }
    const [one, other] = servers;
    return pass(
      {
        containers: containers.map(({ id }) => id),
        networks: [network.id],
        images: builtFor(containers, scene),
      },
      {
        network: network.name,
        one: one?.container.name ?? '',
        other: other?.container.name ?? '',
        words1: one?.words.slice(0, 60) ?? '',
        words2: other?.words.slice(0, 60) ?? '',
      },
    );
  },
  solution: [
    'docker build -t hostname-server:1 server',
    'docker network create lb-net',
    'docker run -d --name server1 --network lb-net hostname-server:1',
    'docker run -d --name server2 --network lb-net hostname-server:1',
  ],
  others: [
    [
      'docker network create pair',
      'docker run -d --name left -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
      'docker run -d --name right --network pair -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
      'docker network connect pair left',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker network create lb-net',
        'docker run -d --name server1 --network lb-net -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
        'docker run -d --name server2 -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
      ],
      code: 'one-server',
    },
    {
      acts: [
        'docker network create lb-net',
        'docker run -d --name server1 --network lb-net -p 18081:8080 -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
        'docker run -d --name server2 --network lb-net -p 18082:8080 -v "$PWD/server/server.js:/s.js:ro" {node} node /s.js',
      ],
      code: 'container-publishes',
    },
    {
      acts: [
        'docker network create lb-net',
        'docker run -d --name server1 --network lb-net {nginx}',
        'docker run -d --name server2 --network lb-net {nginx}',
      ],
      code: 'no-server',
    },
  ],
};
