import type { Container } from '@dari/topology';
import { pass } from '../../check/check-result.ts';
import { condition } from '../../check/choose.ts';
import { isRunning, portsOf, publishes } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { answeredDoor, PAGE_PORT } from './answered-door.ts';
import { openToAll } from './door-kinds.ts';

/** A port for programs of this computer only. */
export const loopback: Task = {
  id: 'loopback',
  kind: 'do',
  covers: ['003-few-ports'],
  check(scene) {
    const found = answeredDoor(scene, [
      condition<Container>(
        (one) => one.published.length > 0,
        'container-port-not-published',
        (one) => ({ container: one.name, port: String(PAGE_PORT), ports: '' }),
      ),
      condition<Container>(
        (one) => openToAll(one).length === 0,
        'open-to-all',
        (one) => ({ container: one.name, ports: portsOf(one) }),
      ),
      publishes(PAGE_PORT),
      isRunning(),
    ]);
    if ('missing' in found) return found.missing;
    const { container, door } = found;
    return pass(
      { containers: [container.id] },
      { container: container.name, url: `http://${door.host}:${door.port}` },
    );
  },
  solution: ['docker run -d --name private -p 127.0.0.1:8082:80 {nginx}'],
  others: [
    ['docker run -d -p 127.0.0.1::80 {nginx}'],
    ['docker create --name closet --publish 127.0.0.1:18082:80 {nginx}', 'docker start closet'],
  ],
  wrong: [
    { acts: ['docker run -d --name private -p 8082:80 {nginx}'], code: 'open-to-all' },
    {
      acts: ['docker run -d --name private -p 127.0.0.1:8082:8080 {nginx}'],
      code: 'container-port-not-published',
    },
  ],
};
