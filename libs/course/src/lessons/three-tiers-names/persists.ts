import { pass } from '../../check/check-result.ts';
import { dataVolumeOf } from '../../conditions/tiers/database.ts';
import type { Task } from '../../lesson.ts';
import { DATABASE, databaseWith, STORE } from './lines.ts';
import { outlived } from './outlived.ts';
import { apiByName, madeWith, ownDatabase } from './stack.ts';

/** The database is removed and made again, and the goal is still there. */
export const persists: Task = {
  id: 'persists',
  kind: 'do',
  covers: ['000-named-volume'],
  needs: ['api'],
  check(scene) {
    const found = ownDatabase(scene);
    if ('missing' in found) return found.missing;
    const { database } = found;
    const ready = apiByName(scene, database);
    if ('missing' in ready) return ready.missing;
    const old = outlived(scene, ready, database, [database]);
    if ('missing' in old) return old.missing;
    const facts = {
      container: database.name,
      goal: old.goal.text.slice(0, 60),
      volume: dataVolumeOf(database) ?? '',
    };
    return pass(madeWith([database], scene), facts);
  },
  solution: [STORE, 'docker rm -f my-db', DATABASE],
  others: [
    [
      STORE,
      'docker stop my-db',
      'docker rm my-db',
      databaseWith('--network my-net --mount type=volume,source=my-data,target=/data/db'),
    ],
  ],
  wrong: [
    { acts: [STORE, 'docker restart my-db'], code: 'not-made-again' },
    {
      acts: [STORE, 'docker rm -f my-db', databaseWith('--network my-net -v other-data:/data/db')],
      code: 'data-gone',
    },
    {
      acts: [STORE, 'docker rm -f my-db', databaseWith('--network my-net')],
      code: 'no-named-volume',
    },
  ],
};
