import type { Task } from '../../lesson.ts';
import { mended, serverKeptInside } from './mended.ts';

const STORE = 'docker run -d --name jam-db --network jam-net -v jam-data:/data -e PASSWORD=apricot jam-db:1';

/** A database that was given a new password, and keeps to the one on its volume. */
export const oldVolume: Task = {
  id: 'old-volume',
  kind: 'repair',
  covers: ['000-db-login', '000-named-volume'],
  setup: [
    'docker build -t jam-db:1 .stacks/store',
    'docker build -t jam-api:1 .stacks/counter',
    'docker network create jam-net',
    'docker volume create jam-data',
    'docker run --rm -v jam-data:/data -e PASSWORD=strawberry jam-db:1 node /server.js --set-up-only',
    STORE,
    'docker run -d --name jam-api --network jam-net -p 18092:3000 -e SERVER=jam-db:8080 -e PASSWORD=apricot jam-api:1',
  ],
  check: (scene) =>
    mended(scene, { port: 18092, says: 'jam from' }, ['jam-api:1', 'jam-db:1'], serverKeptInside),
  solution: ['docker rm -f jam-db', 'docker volume rm jam-data', STORE],
  others: [
    [
      'docker rm -f jam-api',
      'docker run -d --name jam-api --network jam-net -p 18092:3000 -e SERVER=jam-db:8080 -e PASSWORD=strawberry jam-api:1',
    ],
    [
      'docker rm -f jam-db',
      'docker run -d --name jam-db --network jam-net -v jam-new:/data -e PASSWORD=apricot jam-db:1',
    ],
  ],
  wrong: [
    { acts: ['docker rm -f jam-db', STORE], code: 'page-status' },
    { acts: ['docker volume rm jam-data || true'], code: 'page-status' },
  ],
};
