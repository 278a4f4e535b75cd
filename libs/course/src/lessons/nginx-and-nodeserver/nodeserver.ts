import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import { isRunning, networksOf, publishes } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { doorsTo } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { answerText, isToldBy, SERVER_PORT } from './self-told.ts';

/** So many containers are called. */
const MOST = 10;

/** The image of the server is built, and a container of it runs on a network of its own with its port open. */
export const nodeserver: Task = {
  id: 'nodeserver',
  kind: 'do',
  covers: ['003-run-nodeserver', '003-network-create', '003-network-ls', '003-ps'],
  check(scene) {
    const { containers, networks, topology } = scene;
    const image = topology.images.find(({ tags }) => tags.includes('nodeserver:1'));
    if (image === undefined) {
      const other = topology.images.flatMap(({ tags }) => tags).find((tag) => tag.startsWith('nodeserver:'));
      return other === undefined ? fail('no-image') : fail('image-other-tag', { tag: other });
    }
    const choice = choose(
      containers,
      [
        condition<Container>(
          (one) => one.image.id === image.id || one.image.reference === 'nodeserver:1',
          'container-other-image',
          (one) => ({ container: one.name, image: one.image.reference }),
        ),
        isRunning(),
        condition<Container>(
          ({ attachments }) =>
            attachments.some(({ networkId }) => networks.some(({ id }) => id === networkId)),
          'on-no-network-of-yours',
          (one) => ({ container: one.name, networks: networksOf(one) }),
        ),
        publishes(SERVER_PORT),
      ],
      { code: 'no-container', facts: {} },
    );
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    let last = '';
    for (const container of newestFirst(choice.all).slice(0, MOST)) {
      for (const door of doorsTo(container, SERVER_PORT)) {
        const call = scene.see({ kind: 'dial', from: 'host', to: { scheme: 'http', ...door } });
        last = answerText(call);
        if (!isToldBy(container, call)) continue;
        const joined = networks.filter(({ id }) =>
          container.attachments.some(({ networkId }) => networkId === id),
        );
        const facts = { container: container.name, url: `http://${door.host}:${door.port}` };
        return pass(
          { containers: [container.id], networks: joined.map(({ id }) => id), images: ['nodeserver:1'] },
          { ...facts, network: joined[0]?.name ?? '', said: call.http?.body.trim() ?? '' },
        );
      }
    }
    return notYet(choice.all, scene, 'server-does-not-answer', {
      container: choice.thing.name,
      outcome: last,
    });
  },
  solution: [
    'docker build -t nodeserver:1 nodeserver',
    'docker network create mynet1',
    'docker run -d -p 8080:8080 --network mynet1 --name nodeserver-container nodeserver:1',
  ],
  others: [
    [
      'cd nodeserver && docker build --tag nodeserver:1 .',
      'docker network create backstage',
      'docker run -d --publish 18080:8080 --name server nodeserver:1',
      'docker network connect backstage server',
    ],
  ],
  wrong: [
    { acts: ['docker build -t nodeserver nodeserver'], code: 'image-other-tag' },
    {
      acts: [
        'docker build -t nodeserver:1 nodeserver',
        'docker run -d -p 8080:8080 --name nodeserver-container nodeserver:1',
      ],
      code: 'on-no-network-of-yours',
    },
    {
      acts: [
        'docker build -t nodeserver:1 nodeserver',
        'docker network create mynet1',
        'docker run -d -p 8080:80 --network mynet1 --name nodeserver-container nodeserver:1',
      ],
      code: 'container-port-not-published',
    },
  ],
};
