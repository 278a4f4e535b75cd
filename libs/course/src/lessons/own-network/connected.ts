import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { isRunning } from '../../conditions/container-conditions.ts';
import { joinedWhileRunning } from '../../conditions/joined.ts';
import type { Task } from '../../lesson.ts';
import { newestContainers } from './newest.ts';

/** A container that was started elsewhere and connected while it ran. */
export const connected: Task = {
  id: 'connected',
  kind: 'do',
  covers: ['000-own-bridge', '004-connect'],
  needs: ['created'],
  check(scene) {
    const { networks, history } = scene;
    const joined = ({ id }: Container) =>
      networks.find((network) => joinedWhileRunning(history, id, network.id));
    const containers = newestContainers(scene);
    // Who was connected and taken off again was still connected.
    const done = containers.find((one) => isRunning().holds(one) && joined(one) !== undefined);
    if (done !== undefined) {
      return pass({ containers: [done.id] }, { container: done.name, network: joined(done)?.name ?? '' });
    }
    const [newest] = containers;
    if (newest === undefined) return fail('no-container');
    const { name: container, state } = newest;
    if (!isRunning().holds(newest)) return fail('container-not-running', { container, state });
    const isOnOwn = newest.attachments.some(({ networkId }) => networks.some(({ id }) => id === networkId));
    return fail(isOnOwn ? 'connected-at-start' : 'on-none-of-yours', { container });
  },
  solution: ['docker run -d --name late {busybox} sleep infinity', 'docker network connect my_network late'],
  others: [
    [
      'docker run -d --name other --network none {busybox} sleep infinity',
      'docker network disconnect none other',
      'docker network connect --alias extra my_network other',
    ],
  ],
  wrong: [
    { acts: ['docker run -d --name late {busybox} sleep infinity'], code: 'on-none-of-yours' },
    {
      acts: ['docker run -d --name late --network my_network {busybox} sleep infinity'],
      code: 'connected-at-start',
    },
    {
      acts: ['docker create --name late {busybox} sleep infinity', 'docker network connect my_network late'],
      code: 'container-not-running',
    },
  ],
};
