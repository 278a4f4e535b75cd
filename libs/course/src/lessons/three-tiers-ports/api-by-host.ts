import type { Container } from '@dari/topology';
import { pass } from '../../check/check-result.ts';
import { condition } from '../../check/choose.ts';
import { readyApi } from '../../conditions/tiers/api.ts';
import { variable } from '../../conditions/tiers/by-hand.ts';
import { urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';

const RUN =
  'docker run -d --name my-api -p 3000:3000 --add-host host.docker.internal:host-gateway -e WEB_ORIGINS=http://localhost:5173 -e DB_USER=root';

/** The api calls the host, whose port leads to the database. */
export const apiByHost: Task = {
  id: 'api-by-host',
  kind: 'do',
  covers: ['000-three-tiers-ports', '000-host-docker-internal', '002-host-database'],
  needs: ['database'],
  check(scene) {
    const goesByHost = (one: Container) => variable(one, 'DB_HOST').toLowerCase() === 'host.docker.internal';
    const found = readyApi(scene, [
      condition(goesByHost, 'api-other-way', (one) => ({
        container: one.name,
        address: variable(one, 'DB_HOST'),
      })),
    ]);
    if ('missing' in found) return found.missing;
    const { container, door } = found;
    const facts = {
      container: container.name,
      url: urlOf(door),
      port: variable(container, 'DB_PORT') || '27017',
    };
    return pass({ containers: [container.id] }, facts);
  },
  solution: [`${RUN} -e DB_PASSWORD=secret -e DB_HOST=host.docker.internal {api}`],
  others: [
    [
      'docker run -d --name backend -p 13000:3000 --add-host=host.docker.internal:host-gateway -e DB_HOST=host.docker.internal -e DB_PORT=27017 -e DB_USER=root -e DB_PASSWORD=secret -e DB_AUTH_SOURCE=admin {api}',
    ],
  ],
  wrong: [
    {
      acts: [`${RUN} -e DB_PASSWORD=secret -e DB_HOST=localhost {api}`],
      code: 'api-database-refused',
    },
    {
      acts: [
        'docker run -d --name my-api -p 3000:3000 -e DB_HOST=host.docker.internal -e DB_USER=root -e DB_PASSWORD=secret {api}',
      ],
      code: 'api-database-name',
    },
    {
      acts: [`${RUN} -e DB_PASSWORD=wrong -e DB_HOST=host.docker.internal {api}`],
      code: 'api-database-login',
    },
    {
      acts: [
        `${RUN} -e DB_PASSWORD=secret -e DB_HOST=$(docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' my-db) {api}`,
      ],
      code: 'api-other-way',
    },
    { acts: ['docker run -d --name my-api -p 3000:3000 {api}'], code: 'container-not-running' },
  ],
};
