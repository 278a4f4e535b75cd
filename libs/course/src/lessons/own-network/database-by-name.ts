import type { Container, Network } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import { choose } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning, publishesNothing } from '../../conditions/container-conditions.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { newestContainers, newestNetworks } from './newest.ts';

const NAME = 'mysql-db';
const PORT = 3306;
/** So many containers are asked to call; one that gets an answer is enough. */
const CALLERS = 3;

/** A server `mysql-db` on 3306 that another container of the network calls by its name. */
export const databaseByName: Task = {
  id: 'database-by-name',
  kind: 'do',
  covers: [
    '000-run-network',
    '001-run-network',
    '002-run-network',
    '001-mysql-name',
    '002-by-name',
    '001-no-publish',
    '002-no-publish',
  ],
  needs: ['created'],
  check(scene) {
    const { topology } = scene;
    const [newest] = newestContainers(scene);
    const server = scene.containers.find(({ name }) => name === NAME);
    if (server === undefined) {
      if (topology.containers.some(({ name }) => name === NAME)) return fail('database-from-before');
      if (newest === undefined) return fail('no-container');
      return fail('container-other-name', { container: newest.name, wanted: NAME });
    }
    const network = networkOf(server, scene);
    if (network === null) return fail('no-network');
    const choice = choose([server], [isOn(network), isRunning(), publishesNothing()], {
      code: 'no-container',
      facts: {},
    });
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    const callers = newestContainers(scene).filter(
      (one) => one.id !== server.id && isOn(network).holds(one) && isRunning().holds(one),
    );
    return called(scene, callers.slice(0, CALLERS), server, network);
  },
  solution: [
    'docker run -d --name mysql-db --network my_network {busybox} httpd -f -p 3306',
    'docker run -d --name app --network my_network {busybox} sleep infinity',
  ],
  others: [
    [
      'docker run -d --name mysql-db {busybox} httpd -f -p 3306',
      'docker network connect my_network mysql-db',
      'docker network connect my_network $(docker run -d {busybox} sleep infinity)',
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
        'docker run -d --name app --network my_network {busybox} sleep infinity',
        'docker run -d --name db --network my_network {busybox} httpd -f -p 3306',
      ],
      code: 'container-other-name',
    },
    {
      acts: [
        'docker run -d --name mysql-db --network my_network -p 3306:3306 {busybox} httpd -f -p 3306',
        'docker run -d --name app --network my_network {busybox} sleep infinity',
      ],
      code: 'container-publishes',
    },
    {
      acts: ['docker run -d --name mysql-db --network my_network {busybox} httpd -f -p 3306'],
      code: 'no-caller',
    },
    {
      acts: [
        'docker run -d --name mysql-db --network my_network {busybox} httpd -f -p 80',
        'docker run -d --name app --network my_network {busybox} sleep infinity',
      ],
      code: 'no-answer-by-name',
    },
  ],
};

/** The own network that the server is on; else the one that was made last; `null`: there is none. */
function networkOf(server: Container, scene: Scene): Network | null {
  const networks = newestNetworks(scene);
  return networks.find((network) => isOn(network).holds(server)) ?? networks[0] ?? null;
}

function called(
  scene: Scene,
  callers: readonly Container[],
  server: Container,
  network: Network,
): CheckResult {
  const [first] = callers;
  if (first === undefined) return fail('no-caller', { server: server.name, network: network.name });
  let facts = {};
  for (const caller of callers) {
    const to = { scheme: 'tcp', host: NAME, port: PORT } as const;
    const call = scene.see({ kind: 'dial', from: { container: caller.id }, to });
    facts = { caller: caller.name, server: server.name, outcome: call.outcome };
    if (call.outcome === 'works') return pass({ containers: [caller.id, server.id] }, facts);
  }
  return notYet([server, first], scene, 'no-answer-by-name', facts);
}
