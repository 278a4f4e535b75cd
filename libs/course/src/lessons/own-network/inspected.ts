import type { Network } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** The block of addresses that the own network hands out. */
export const inspected: Task = {
  id: 'inspected',
  kind: 'observe',
  covers: ['001-network-inspect'],
  needs: ['created'],
  check(scene) {
    const { networks, topology } = scene;
    const typed = typedFor('inspected', scene)?.toLowerCase() ?? null;
    if (typed === null) return fail('nothing-typed');
    const has = ({ subnets }: Network): boolean => subnets.some(({ subnet }) => subnet === typed);
    const own = networks.find(has);
    if (own !== undefined) return pass({}, { network: own.name, subnet: typed });
    const address = typed.split('/')[0] ?? '';
    const blocks = networks.flatMap(({ subnets }) => subnets);
    if (blocks.some(({ gateway }) => gateway === address)) return fail('typed-gateway', { typed });
    if (blocks.some(({ subnet }) => subnet.startsWith(`${address}/`)))
      return fail('subnet-without-length', { typed });
    const other = topology.networks.find(has);
    return other === undefined
      ? fail('unknown-subnet', { typed })
      : fail('subnet-of-other', { typed, network: other.name });
  },
  solution: [
    { typeOutputOf: "docker network inspect --format '{{(index .IPAM.Config 0).Subnet}}' my_network" },
  ],
  others: [
    [
      {
        typeOutputOf: `docker network inspect my_network | grep -o '"Subnet": *"[^"]*"' | cut -d '"' -f 4`,
      },
    ],
  ],
  wrong: [
    {
      acts: [
        { typeOutputOf: "docker network inspect --format '{{(index .IPAM.Config 0).Gateway}}' my_network" },
      ],
      code: 'typed-gateway',
    },
    {
      acts: [{ typeOutputOf: "docker network inspect --format '{{(index .IPAM.Config 0).Subnet}}' bridge" }],
      code: 'subnet-of-other',
    },
    {
      acts: [
        {
          typeOutputOf:
            "docker network inspect --format '{{(index .IPAM.Config 0).Subnet}}' my_network | cut -d / -f 1",
        },
      ],
      code: 'subnet-without-length',
    },
    { acts: [{ type: '192.0.2.0/24' }], code: 'unknown-subnet' },
  ],
};
