import type { Container, Network } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { doorsTo } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { PAGE_PORT } from './answered-door.ts';
import { sharesHost } from './door-kinds.ts';

/** So many neighbours are called. */
const MOST = 10;

/** Two servers on one network, and a single open port for both. */
export const oneDoor: Task = {
  id: 'one-door',
  kind: 'do',
  covers: ['003-few-ports', '001-no-publish'],
  needs: ['outsider'],
  check(scene) {
    const running = newestFirst(scene.containers.filter(({ state }) => state === 'running'));
    const doors = running.flatMap(doorsOf);
    const [only] = running.filter(({ published }) => published.length > 0);
    if (doors.length > 1) return fail('too-many-doors', { doors: doors.join(', ') });
    if (only === undefined || doors.length === 0) return fail('no-door');
    const inside = insideOf(only, running, scene);
    if (inside.length === 0) return fail('not-together', { container: only.name });

    const [door] = doorsTo(only, only.published[0]?.containerPort ?? PAGE_PORT);
    if (door === undefined) return fail('door-leads-nowhere', { container: only.name });
    const page = scene.see({ kind: 'dial', from: 'host', to: { scheme: 'http', ...door } });
    const facts = { container: only.name, url: `http://${door.host}:${door.port}`, outcome: page.outcome };
    if (page.outcome !== 'works') return notYet([only], scene, 'no-page-through-door', facts);

    for (const { network, neighbour } of inside.slice(0, MOST)) {
      const to = { scheme: 'http', host: neighbour.name, port: PAGE_PORT } as const;
      const call = scene.see({ kind: 'dial', from: { container: only.id }, to });
      if (call.outcome !== 'works') continue;
      return pass(
        { containers: [only.id, neighbour.id], networks: [network.id] },
        { ...facts, neighbour: neighbour.name, network: network.name },
      );
    }
    const names = inside.map(({ neighbour }) => neighbour.name).join(', ');
    return notYet(running, scene, 'no-page-by-name', { container: only.name, names });
  },
  solution: [
    'docker rm -f open private hidden',
    'docker network create inside',
    'docker run -d --name back --network inside {nginx}',
    'docker run -d --name front --network inside -p 8083:80 {nginx}',
  ],
  others: [
    [
      'docker stop -t 0 open private',
      'docker network create yard',
      'docker network connect yard hidden',
      'docker run -d --network yard --publish 127.0.0.1:18083:80 {nginx}',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker network create inside',
        'docker run -d --name back --network inside {nginx}',
        'docker run -d --name front --network inside -p 8083:80 {nginx}',
      ],
      code: 'too-many-doors',
    },
    {
      acts: [
        'docker rm -f open private hidden',
        'docker network create inside',
        'docker run -d --name back --network inside {nginx}',
        'docker run -d --name front --network inside {nginx}',
      ],
      code: 'no-door',
    },
    {
      acts: [
        'docker rm -f open private hidden',
        'docker run -d --name back {nginx}',
        'docker run -d --name front -p 8083:80 {nginx}',
      ],
      code: 'not-together',
    },
  ],
};

/** As a list for people: a port that was asked for twice is two doors. */
function doorsOf(container: Container): string[] {
  if (sharesHost(container)) return [`${container.name} (host)`];
  return container.published.map(({ containerPort }) => `${container.name}:${containerPort}`);
}

/** @returns who is with it on a network of the learner's. */
function insideOf(
  { id, attachments }: Container,
  running: readonly Container[],
  { networks }: Scene,
): { readonly network: Network; readonly neighbour: Container }[] {
  return networks
    .filter((network) => attachments.some(({ networkId }) => networkId === network.id))
    .flatMap((network) =>
      running
        .filter((one) => one.id !== id && one.attachments.some(({ networkId }) => networkId === network.id))
        .map((neighbour) => ({ network, neighbour })),
    );
}
