import { fail } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside, type Demand } from './mended.ts';

/** Two containers of the default bridge, and one calls the other by name. */
export const defaultBridge: Task = {
  id: 'default-bridge',
  kind: 'repair',
  covers: ['001-dns', '000-own-bridge', '000-container-ip'],
  setup: [
    'docker build -t rice-api:1 --build-arg DISH=rice .stacks/api',
    'docker build -t rice-web:1 .stacks/counter',
    'docker run -d --name rice-api rice-api:1',
    'docker run -d --name rice-web -p 18085:3000 -e SERVER=rice-api:8080 rice-web:1',
  ],
  check: (scene) =>
    mended(
      scene,
      { port: 18085, says: 'rice from' },
      ['rice-api:1', 'rice-web:1'],
      (seen) => callsByName(seen) ?? serverKeptInside(seen),
    ),
  solution: [
    'docker network create rice-net',
    'docker network connect rice-net rice-api',
    'docker network connect rice-net rice-web',
  ],
  others: [
    [
      'docker rm -f rice-api rice-web',
      'docker network create any-net',
      'docker run -d --name rice-api --network any-net rice-api:1',
      'docker run -d --name counter --network any-net -p 18085:3000 -e SERVER=rice-api:8080 rice-web:1',
    ],
    [
      'docker network create rice-net',
      'docker network connect --alias pot rice-net rice-api',
      'docker rm -f rice-web',
      'docker run -d --name rice-web --network rice-net -p 18085:3000 -e SERVER=pot:8080 rice-web:1',
    ],
  ],
  wrong: [
    {
      acts: ['docker network create rice-net', 'docker network connect rice-net rice-web'],
      code: 'page-status',
    },
    {
      acts: [
        'docker rm -f rice-web',
        `docker run -d --name rice-web -p 18085:3000 -e SERVER=$(docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' rice-api):8080 rice-web:1`,
      ],
      code: 'called-by-address',
    },
  ],
};

/** An address of today is no mending: the next start may give another one. */
const callsByName: Demand = ({ entry }) => {
  const [, address = ''] =
    entry?.env.map((one) => /^SERVER=([\d.]+|\[.*\])(:|$)/.exec(one)).find(Boolean) ?? [];
  return address === '' ? null : fail('called-by-address', { entry: entry?.name ?? '', address });
};
