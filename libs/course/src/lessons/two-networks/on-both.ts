import type { Container } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning, networksOf } from '../../conditions/container-conditions.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { factsOf, twoServices, type Service, type TwoServices } from './services.ts';

type Pair = Extract<TwoServices, { one: Service }>;

/** A container with a foot in each of the two networks. */
export const onBoth: Task = {
  id: 'on-both',
  kind: 'do',
  exercise: 9,
  covers: ['003-exercise-9', '000-own-bridge'],
  needs: ['two-apart'],
  check(scene) {
    const found = twoServices(scene);
    if ('missing' in found) return found.missing;
    const { one, other } = found;
    const middle = middleOf(scene, found);
    if ('missing' in middle) return middle.missing;
    const { container } = middle;
    for (const { server, port } of [one, other]) {
      const to = { scheme: 'tcp', host: server.name, port } as const;
      const { outcome } = scene.see({ kind: 'dial', from: { container: container.id }, to });
      const facts = { container: container.name, server: server.name, port: String(port), outcome };
      if (outcome !== 'works') return notYet([container, server], scene, 'middle-does-not-reach', facts);
    }
    return pass({ containers: [container.id] }, { ...factsOf(found), container: container.name });
  },
  solution: [
    'docker run -d --name between --network shop-net {busybox} sleep infinity',
    'docker network connect blog-net between',
  ],
  others: [
    [
      'docker create --name middle --network blog-net {busybox} sleep infinity',
      'docker network connect shop-net middle',
      'docker start middle',
    ],
    [
      'docker run -d --name plain {busybox} sleep infinity',
      'docker network connect shop-net plain',
      'docker network connect blog-net plain',
    ],
  ],
  wrong: [
    {
      acts: ['docker run -d --name between --network shop-net {busybox} sleep infinity'],
      code: 'on-one-only',
    },
    {
      acts: [
        'docker run -d --name between --network shop-net {busybox} sleep infinity',
        'docker network disconnect shop-net between',
        'docker network connect blog-net between',
      ],
      code: 'on-one-only',
    },
    { acts: ['docker run -d --name between {busybox} sleep infinity'], code: 'on-neither' },
    {
      acts: [
        'docker create --name between --network shop-net {busybox} sleep infinity',
        'docker network connect blog-net between',
      ],
      code: 'container-not-running',
    },
  ],
};

/** Who is on both networks and is none of the two servers. */
export function middleOf(
  { containers }: Scene,
  { one, other }: Pair,
): { readonly container: Container } | { readonly missing: CheckResult } {
  const servers = [one.server.id, other.server.id];
  const isOn = ({ attachments }: Container, { network }: Service) =>
    attachments.some(({ networkId }) => networkId === network.id);
  const facts = (container: Container) => ({
    container: container.name,
    networks: networksOf(container),
    network1: one.network.name,
    network2: other.network.name,
  });
  const choice = choose(
    containers.filter(({ id }) => !servers.includes(id)),
    [
      condition((each) => isOn(each, one) || isOn(each, other), 'on-neither', facts),
      condition((each) => isOn(each, one) && isOn(each, other), 'on-one-only', facts),
      isRunning(),
    ],
    { code: 'no-middle', facts: { network1: one.network.name, network2: other.network.name } },
  );
  if (choice.kind === 'found') return { container: choice.thing };
  return { missing: fail(choice.problem.code, choice.problem.facts) };
}
