import type { Container } from '@dari/topology';
import { pass } from '../../check/check-result.ts';
import { condition } from '../../check/choose.ts';
import { isRunning, portsOf, publishes } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { answeredDoor, PAGE_PORT } from './answered-door.ts';
import { openToAll } from './door-kinds.ts';

/** A port that every computer that reaches this one can call. */
export const published: Task = {
  id: 'published',
  kind: 'do',
  covers: ['003-few-ports', '001-no-publish'],
  check(scene) {
    const found = answeredDoor(scene, [
      publishes(PAGE_PORT),
      isRunning(),
      condition<Container>(
        (one) => openToAll(one).some(({ containerPort }) => containerPort === PAGE_PORT),
        'only-on-loopback',
        (one) => ({ container: one.name, ports: portsOf(one) }),
      ),
    ]);
    if ('missing' in found) return found.missing;
    const { container, door } = found;
    return pass(
      { containers: [container.id] },
      { container: container.name, url: `http://${door.host}:${door.port}` },
    );
  },
  solution: ['docker run -d --name open -p 8081:80 {nginx}'],
  others: [
    ['docker run -d -P {nginx}'],
    ['docker create --name lobby --publish 0.0.0.0:18081:80 {busybox} httpd -f -p 80', 'docker start lobby'],
  ],
  wrong: [
    { acts: ['docker run -d --name open --expose 80 {nginx}'], code: 'container-port-not-published' },
    { acts: ['docker run -d --name open -p 127.0.0.1:8081:80 {nginx}'], code: 'only-on-loopback' },
    {
      acts: ['docker run -d --name open -p 8081:80 {busybox} httpd -f -p 8081'],
      code: 'no-page-through-door',
    },
  ],
};
