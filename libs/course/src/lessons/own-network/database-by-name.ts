import type { Container } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import { choose } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning, publishesNothing } from '../../conditions/container-conditions.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';

const PORT = 3306;

/** A server `mysql-db` on 3306 that another container of the network calls by its name. */
export const databaseByName: Task = {
  id: 'database-by-name',
  kind: 'do',
  covers: ['001-run-network', '001-mysql-name', '001-no-publish', '002-no-publish', '000-run-network'],
  needs: ['created'],
  check(scene) {
    const { networks, containers } = scene;
    const results = networks.map((network) => {
      const server = choose(
        containers.filter(({ name }) => name === 'mysql-db'),
        [isOn(network), isRunning(), publishesNothing()],
        containers.length === 0
          ? { code: 'no-container', facts: {} }
          : {
              code: 'container-other-name',
              facts: { container: containers[0]?.name ?? '', wanted: 'mysql-db' },
            },
      );
      if (server.kind === 'missing') return fail(server.problem.code, server.problem.facts);
      const others = containers.filter(({ id }) => id !== server.thing.id);
      const caller = choose(others, [isOn(network), isRunning()], { code: 'no-caller', facts: {} });
      if (caller.kind === 'missing') return fail(caller.problem.code, caller.problem.facts);
      return called(scene, caller.thing, server.thing);
    });
    return results.find(({ kind }) => kind === 'pass') ?? results[0] ?? fail('no-network');
  },
  solution: [
    'docker run -d --name mysql-db --network my_network {busybox} nc -lk -p 3306 -e echo mysql',
    'docker run -d --name app --network my_network {busybox} sleep infinity',
  ],
  others: [
    [
      'docker run -d --name mysql-db {busybox} httpd -f -p 3306',
      'docker run -d {busybox} sleep infinity',
      'docker network connect my_network mysql-db',
      'docker network connect my_network $(docker ps -lq)',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker run -d --name mysql-db {busybox} httpd -f -p 3306',
        'docker run -d --name app --network my_network {busybox} sleep infinity',
      ],
      code: 'container-not-on-network',
    },
    {
      acts: [
        'docker run -d --name db --network my_network {busybox} httpd -f -p 3306',
        'docker run -d --name app --network my_network {busybox} sleep infinity',
      ],
      code: 'container-other-name',
    },
  ],
};

function called(scene: Scene, caller: Container, server: Container): CheckResult {
  const to = { scheme: 'tcp', host: server.name, port: PORT } as const;
  const call = scene.see({ kind: 'dial', from: { container: caller.id }, to });
  const facts = { caller: caller.name, server: server.name, outcome: call.outcome };
  if (call.outcome !== 'works') return notYet([server], scene, 'no-answer-by-name', facts);
  return pass({ containers: [caller.id, server.id] }, facts);
}
