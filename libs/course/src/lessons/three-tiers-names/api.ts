import { pass } from '../../check/check-result.ts';
import { variable } from '../../conditions/tiers/by-hand.ts';
import { urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { API, apiWith } from './lines.ts';
import { apiByName, madeWith, ownDatabase } from './stack.ts';

/** The api finds the database by its name and logs in. */
export const api: Task = {
  id: 'api',
  kind: 'do',
  covers: ['000-three-tiers-names', '002-by-name', '000-db-login'],
  needs: ['database'],
  check(scene) {
    const found = ownDatabase(scene);
    if ('missing' in found) return found.missing;
    const ready = apiByName(scene, found.database);
    if ('missing' in ready) return ready.missing;
    const { container, door } = ready;
    const facts = {
      container: container.name,
      database: found.database.name,
      address: `${variable(container, 'DB_HOST')}:${variable(container, 'DB_PORT') || '27017'}`,
      url: urlOf(door),
    };
    return pass(madeWith([container], scene), facts);
  },
  solution: [API],
  others: [
    [
      'docker run -d --name backend -p 13000:3000 -e DB_HOST=my-db -e DB_USER=root -e DB_PASSWORD=secret {api}',
      'docker network connect my-net backend',
    ],
  ],
  wrong: [
    {
      acts: [apiWith('DB_HOST=localhost', 'DB_PASSWORD=secret')],
      code: 'api-database-refused',
    },
    { acts: [apiWith('DB_HOST=mydb', 'DB_PASSWORD=secret')], code: 'api-database-name' },
    { acts: [apiWith('DB_HOST=my-db', 'DB_PASSWORD=guess')], code: 'api-database-login' },
    {
      acts: [apiWith('DB_HOST=my-db', 'DB_PASSWORD=secret', 'DB_AUTH_SOURCE=goals')],
      code: 'api-database-auth-source',
    },
    {
      acts: [
        apiWith(
          'DB_HOST=$(docker inspect -f \'{{(index .NetworkSettings.Networks "my-net").IPAddress}}\' my-db)',
          'DB_PASSWORD=secret',
        ),
      ],
      code: 'api-other-way',
    },
  ],
};
