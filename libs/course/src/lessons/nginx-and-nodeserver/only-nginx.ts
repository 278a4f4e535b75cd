import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { portsOf } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { factsOf } from './front.ts';
import { passedOn } from './passed-on.ts';

/** Exercise 6: the server has no open port of its own, and is reached through nginx. */
export const onlyNginx: Task = {
  id: 'only-nginx',
  kind: 'do',
  exercise: 6,
  covers: ['003-no-publish', '003-exercise-6'],
  needs: ['proxied'],
  check(scene) {
    const found = passedOn(scene);
    if ('missing' in found) return found.missing;
    const hidden = found.find(({ server }) => server.published.length === 0 && !isOnHost(server));
    if (hidden !== undefined) {
      const { server } = hidden;
      return pass({ containers: [server.id] }, { ...factsOf(hidden), server: server.name });
    }
    const [{ server }] = found;
    if (isOnHost(server)) return fail('server-on-host', { server: server.name });
    return fail('container-publishes', { container: server.name, ports: portsOf(server) });
  },
  solution: [
    'docker rm -f nodeserver-container',
    'docker run -d --network mynet1 --name nodeserver-container nodeserver:1',
    'docker restart -t 1 nginx-container',
  ],
  others: [
    [
      'docker rm -f nodeserver-container nginx-container',
      'docker create --name nodeserver-container nodeserver:1',
      'docker network connect mynet1 nodeserver-container',
      'docker start nodeserver-container',
      'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker rm -f nodeserver-container',
        'docker run -d -p 127.0.0.1:8080:8080 --network mynet1 --name nodeserver-container nodeserver:1',
        'docker restart -t 1 nginx-container',
      ],
      code: 'container-publishes',
    },
    { acts: ['docker rm -f nodeserver-container'], code: 'nobody-behind-nginx' },
    {
      acts: ['docker rm -f nginx-container', 'docker run -d --network mynet1 --name nginx-container nginx:1'],
      code: 'nginx-not-published',
    },
  ],
};

/** In host mode every port is open without `-p`. */
function isOnHost({ networkMode }: Container): boolean {
  return networkMode === 'host';
}
