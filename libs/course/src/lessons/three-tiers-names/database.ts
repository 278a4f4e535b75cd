import { pass } from '../../check/check-result.ts';
import { dataVolumeOf } from '../../conditions/tiers/database.ts';
import type { Task } from '../../lesson.ts';
import { DATABASE, databaseWith, NETWORK } from './lines.ts';
import { madeWith, ownDatabase } from './stack.ts';

/** A database that nobody outside reaches and whose files outlive it. */
export const database: Task = {
  id: 'database',
  kind: 'do',
  covers: ['000-named-volume', '000-db-login', '002-run-network', '002-no-publish', '000-network-create'],
  check(scene) {
    const found = ownDatabase(scene);
    if ('missing' in found) return found.missing;
    const one = found.database;
    return pass(madeWith([one], scene), { container: one.name, volume: dataVolumeOf(one) ?? '' });
  },
  solution: [NETWORK, DATABASE],
  others: [
    [
      'docker volume create goals-files',
      'docker network create --internal back',
      'docker create --name store --network back --mount type=volume,source=goals-files,target=/data/db -e MONGO_INITDB_ROOT_USERNAME=me -e MONGO_INITDB_ROOT_PASSWORD=other {mongo}',
      'docker start store',
    ],
  ],
  wrong: [
    {
      acts: [NETWORK, databaseWith('--network my-net -v my-data:/data/db -p 27017:27017')],
      code: 'container-publishes',
    },
    { acts: [NETWORK, databaseWith('--network my-net')], code: 'no-named-volume' },
    { acts: [NETWORK, databaseWith('--network my-net -v my-data:/data')], code: 'volume-elsewhere' },
    {
      acts: [NETWORK, databaseWith('-v my-data:/data/db')],
      code: 'database-not-on-own-network',
    },
    {
      acts: [NETWORK, 'docker run -d --name my-db --network my-net -v my-data:/data/db {mongo}'],
      code: 'database-no-user',
    },
  ],
};
