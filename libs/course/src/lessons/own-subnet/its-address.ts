import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import { contains } from '../../conditions/subnet.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork, gatewayOf } from './custom-network.ts';

/** Each container has an address of its own out of the block. */
export const itsAddress: Task = {
  id: 'its-address',
  kind: 'observe',
  covers: ['004-inspect-container', '004-own-ip'],
  needs: ['both-ways'],
  check(scene) {
    const typed = typedFor('its-address', scene);
    if (typed === null) return fail('nothing-typed');
    const found = customNetwork(scene);
    if ('missing' in found) return found.missing;
    const { network } = found;
    const places = scene.topology.containers.flatMap(({ name, attachments }) =>
      attachments.map((attachment) => ({ ...attachment, name })),
    );
    const here = places.find(({ networkId, ip }) => networkId === network.id && ip === typed);
    const subnet = network.subnets[0]?.subnet ?? '';
    const facts = { typed, network: network.name, subnet };
    if (here !== undefined) return pass({}, { ...facts, container: here.name });
    if (gatewayOf(network) === typed) return fail('typed-gateway', facts);
    const elsewhere = places.find(({ ip }) => ip === typed);
    if (elsewhere !== undefined) {
      return fail('typed-elsewhere', { ...facts, container: elsewhere.name, other: elsewhere.network });
    }
    return fail(contains(subnet, typed) ? 'typed-nobody' : 'typed-outside', facts);
  },
  solution: [
    {
      typeOutputOf: "docker inspect -f '{{.NetworkSettings.Networks.customNetwork.IPAddress}}' container1",
    },
  ],
  others: [
    [{ typeOutputOf: "docker exec container2 hostname -i | tr ' ' '\\n' | grep '^172.20.'" }],
    [
      {
        typeOutputOf: 'docker inspect container2 | grep \'"IPAddress": "172.20\' | head -1 | cut -d: -f2',
      },
    ],
  ],
  wrong: [
    { acts: [{ type: '172.20.0.1' }], code: 'typed-gateway' },
    {
      acts: [
        {
          typeOutputOf: "docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' container1",
        },
      ],
      code: 'typed-elsewhere',
    },
    { acts: [{ type: '172.20.99.99' }], code: 'typed-nobody' },
    { acts: [{ type: '10.0.0.7' }], code: 'typed-outside' },
  ],
};
