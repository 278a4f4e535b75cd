import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Task } from '../../lesson.ts';
import { isRunning } from '../../conditions/container-conditions.ts';
import type { Container } from '@dari/topology';

/** A container that was started elsewhere and connected while it ran. */
export const connected: Task = {
  id: 'connected',
  kind: 'do',
  covers: ['000-own-bridge', '004-connect'],
  needs: ['created'],
  check({ networks, containers, history }) {
    const joined = (container: Container) =>
      networks.find(({ id }) =>
        history.events.some(
          (event) =>
            event.action === 'connect' &&
            event.id === id &&
            event.attributes['container'] === container.id &&
            container.startedAt !== null &&
            event.at > Date.parse(container.startedAt),
        ),
      );
    const choice = choose(
      containers,
      [
        isRunning(),
        condition<Container>(
          ({ attachments }) =>
            attachments.some(({ networkId }) => networks.some(({ id }) => id === networkId)),
          'on-none-of-yours',
          ({ name }) => ({ container: name }),
        ),
        condition<Container>(
          (one) => joined(one) !== undefined,
          'connected-at-start',
          ({ name }) => ({
            container: name,
          }),
        ),
      ],
      { code: 'no-container', facts: {} },
    );
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    const { thing } = choice;
    return pass({ containers: [thing.id] }, { container: thing.name, network: joined(thing)?.name ?? '' });
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
  ],
};
