import type { Container, Network } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { History } from '../../check/history.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { newestContainers } from './newest.ts';

/** A container that was taken off a network and went on running. */
export const disconnected: Task = {
  id: 'disconnected',
  kind: 'do',
  covers: ['001-network-disconnect', '000-own-bridge'],
  needs: ['connected'],
  check(scene) {
    const { networks, history } = scene;
    const containers = newestContainers(scene);
    const left = (one: Container): Network | undefined =>
      networks.find((network) => leftWhileRunning(history, one.id, network.id) && !isOn(network).holds(one));
    const done = containers.find((one) => isRunning().holds(one) && left(one) !== undefined);
    if (done !== undefined) return pass({}, { container: done.name, network: left(done)?.name ?? '' });
    const [newest] = containers;
    if (newest === undefined) return fail('no-container');
    const { name: container, state } = newest;
    if (!isRunning().holds(newest)) return fail('stopped-instead', { container, state });
    const network = networks.find((one) => isOn(one).holds(newest));
    return network === undefined
      ? fail('nobody-left', { container })
      : fail('container-still-on-network', { container, network: network.name });
  },
  solution: ['docker network disconnect my_network late'],
  others: [
    [
      'docker run -d --name off --network my_network {busybox} sleep infinity',
      'docker network connect bridge off',
      'docker network disconnect my_network off',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker run -d --name off --network my_network {busybox} sleep infinity',
        'docker stop -t 0 off',
      ],
      code: 'stopped-instead',
    },
    {
      acts: [
        'docker run -d --name off --network my_network {busybox} sleep infinity',
        'docker network disconnect my_network off',
        'docker network connect my_network off',
      ],
      code: 'container-still-on-network',
    },
    { acts: ['docker run -d --name off {busybox} sleep infinity'], code: 'nobody-left' },
  ],
};

const LIFE = ['create', 'start', 'die', 'destroy'];

/** Who stops leaves its networks, too, but has died before. */
function leftWhileRunning({ events }: History, container: string, network: string): boolean {
  return events.some(({ type, action, id, attributes }, index) => {
    const isIt = type === 'network' && action === 'disconnect' && id === network;
    if (!isIt || attributes['container'] !== container) return false;
    const life = events
      .slice(0, index)
      .filter((event) => event.type === 'container' && event.id === container && LIFE.includes(event.action));
    return life.at(-1)?.action === 'start';
  });
}
