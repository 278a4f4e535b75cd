import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** Reads the range of addresses of the network that is always there. */
export const subnet: Task = {
  id: 'subnet',
  kind: 'observe',
  covers: ['004-network-ls', '004-inspect-bridge', '001-network-ls'],
  check(scene) {
    const { networks } = scene.topology;
    const subnets = networks.find(({ name }) => name === 'bridge')?.subnets ?? [];
    if (subnets.length === 0) return fail('no-default-bridge');
    const typed = typedFor('subnet', scene);
    if (typed === null) return fail('nothing-typed');
    const right = subnets.find((one) => one.subnet === typed);
    if (right !== undefined) return pass({}, { subnet: right.subnet, gateway: right.gateway ?? '' });
    if (subnets.some((one) => one.subnet.startsWith(`${typed}/`))) {
      return fail('subnet-without-length', { typed });
    }
    if (subnets.some(({ gateway }) => gateway === typed)) return fail('subnet-is-not-gateway', { typed });
    const other = networks.find((network) => network.subnets.some((one) => one.subnet === typed));
    if (other !== undefined) return fail('subnet-of-another', { typed, network: other.name });
    return fail('subnet-other', { typed });
  },
  solution: [{ typeOutputOf: `docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' bridge` }],
  others: [
    [
      {
        typeOutputOf: `docker inspect bridge | grep '"Subnet"' | head -n 1 | cut -d: -f2-`,
      },
    ],
  ],
  wrong: [
    {
      acts: [
        {
          typeOutputOf: `docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' bridge | cut -d/ -f1`,
        },
      ],
      code: 'subnet-without-length',
    },
    { acts: [{ type: '10.99.0.0/16' }], code: 'subnet-other' },
    {
      acts: [
        'docker network create extra-net',
        { typeOutputOf: `docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' extra-net` },
      ],
      code: 'subnet-of-another',
    },
  ],
};
