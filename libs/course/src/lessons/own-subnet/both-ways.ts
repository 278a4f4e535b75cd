import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { joinedWhileRunning } from '../../conditions/joined.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork } from './custom-network.ts';

/** The two ways of the notes: one container is connected while it runs, one is started on the network. */
export const bothWays: Task = {
  id: 'both-ways',
  kind: 'do',
  covers: ['004-connect', '004-run-network'],
  needs: ['created'],
  check(scene) {
    const found = customNetwork(scene);
    if ('missing' in found) return found.missing;
    const { network } = found;
    const { containers, history } = scene;
    const joined = ({ id }: Container) => joinedWhileRunning(history, id, network.id);
    const named = ({ name }: Container) => ({ container: name, network: network.name });
    const late = choose(
      containers,
      [isRunning(), isOn(network), condition(joined, 'connected-at-start', named)],
      { code: 'no-container', facts: {} },
    );
    if (late.kind === 'missing') return fail(late.problem.code, late.problem.facts);
    const early = choose(
      containers.filter(({ id }) => id !== late.thing.id),
      [isRunning(), isOn(network), condition((one) => !joined(one), 'connected-later', named)],
      { code: 'no-second-container', facts: named(late.thing) },
    );
    if (early.kind === 'missing') return fail(early.problem.code, early.problem.facts);
    return pass(
      { containers: [late.thing.id, early.thing.id] },
      { late: late.thing.name, early: early.thing.name, network: network.name },
    );
  },
  solution: [
    'docker run -d --name container1 {busybox} sleep infinity',
    'docker network connect customNetwork container1',
    'docker run -d --network customNetwork --name container2 {busybox} sleep infinity',
  ],
  others: [
    [
      'docker create --name early --network customNetwork {busybox} sleep infinity',
      'docker start early',
      'docker run -d --name late {busybox} sleep infinity',
      'docker network connect --alias extra customNetwork late',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker run -d --network customNetwork --name container1 {busybox} sleep infinity',
        'docker run -d --network customNetwork --name container2 {busybox} sleep infinity',
      ],
      code: 'connected-at-start',
    },
    {
      acts: [
        'docker run -d --name container1 {busybox} sleep infinity',
        'docker network connect customNetwork container1',
        'docker run -d --name container2 {busybox} sleep infinity',
        'docker network connect customNetwork container2',
      ],
      code: 'connected-later',
    },
    {
      acts: [
        'docker run -d --name container1 {busybox} sleep infinity',
        'docker network connect customNetwork container1',
      ],
      code: 'no-second-container',
    },
  ],
};
