import type { Attachment, Container, Network } from '@dari/topology';
import { fail, pass, type Facts } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';

/** So many are asked for. */
const MOST = 10;

/** One container on one network of the learner's. */
interface Membership {
  readonly container: Container;
  readonly network: Network;
  readonly attachment: Attachment;
}

/** A second name, which another container of the network can use. */
export const alias: Task = {
  id: 'alias',
  kind: 'do',
  covers: ['001-dns', '000-own-bridge'],
  needs: ['together'],
  check(scene) {
    const neighbours = ({ container, network }: Membership): Container[] =>
      scene.containers.filter(
        (one) =>
          one.id !== container.id &&
          one.state === 'running' &&
          one.attachments.some(({ networkId }) => networkId === network.id),
      );
    const choice = choose(
      membershipsOf(scene),
      [
        condition<Membership>(
          (one) => moreNames(one, scene).length > 0,
          'no-second-name',
          ({ container, network }) => ({ container: container.name, network: network.name }),
        ),
        condition<Membership>(
          ({ container }) => isRunning().holds(container),
          'container-not-running',
          ({ container }) => ({ container: container.name, state: container.state }),
        ),
        condition<Membership>(
          (one) => neighbours(one).length > 0,
          'nobody-to-call-it',
          ({ container, network }) => ({ container: container.name, network: network.name }),
        ),
      ],
      scene.networks.length === 0
        ? { code: 'no-network', facts: {} }
        : { code: 'nobody-on-network', facts: { network: scene.networks[0]?.name ?? '' } },
    );
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);

    let lost: Facts | null = null;
    for (const one of choice.all.slice(0, MOST)) {
      const { container, network, attachment } = one;
      const [caller] = neighbours(one);
      if (caller === undefined) continue;
      for (const name of moreNames(one, scene)) {
        const addresses = scene.see({ kind: 'look-up', from: { container: caller.id }, name });
        const facts = { name, container: container.name, caller: caller.name, network: network.name };
        const own = [attachment.ip, attachment.ipv6].filter((address) => address !== null);
        if (own.some((address) => addresses.includes(address))) {
          return pass({ containers: [container.id] }, facts);
        }
        lost ??= facts;
      }
    }
    return fail('second-name-unknown', lost ?? {});
  },
  solution: ['docker run -d --name backup --network names-net --network-alias shop {nginx}'],
  others: [
    ['docker network disconnect names-net web', 'docker network connect --alias shop names-net web'],
    ['docker run -d --network names-net --hostname stall {nginx}'],
  ],
  wrong: [
    { acts: ['docker rename web shop'], code: 'no-second-name' },
    {
      acts: [
        'docker network create lonely',
        'docker run -d --name backup --network lonely --network-alias shop {nginx}',
      ],
      code: 'nobody-to-call-it',
    },
    {
      acts: ['docker create --name backup --network names-net --network-alias shop {nginx}'],
      code: 'container-not-running',
    },
  ],
};

function membershipsOf({ containers, networks }: Scene): Membership[] {
  return containers.flatMap((container) =>
    container.attachments.flatMap((attachment) => {
      const network = networks.find(({ id }) => id === attachment.networkId);
      return network === undefined ? [] : [{ container, network, attachment }];
    }),
  );
}

/** Names that it answers to besides those that every container has: its own and its id. */
function moreNames({ container, attachment }: Membership, { containers }: Scene): string[] {
  const names = [...attachment.dnsNames, ...attachment.aliases];
  const given = [...new Set(names)].filter(
    (name) => name !== container.name && !container.id.startsWith(name),
  );
  // The name of another container would be found without it, too.
  return given.filter((name) => containers.every((other) => other.name !== name)).slice(0, 3);
}
