import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning } from '../../conditions/container-conditions.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** Exercise 4: the address of a running container, by a command. Any of the learner's containers will do. */
export const virtualIp: Task = {
  id: 'virtual-ip',
  kind: 'observe',
  exercise: 4,
  covers: ['003-inspect-ip', '003-exercise-4'],
  needs: ['together'],
  check(scene) {
    const typed = typedFor('virtual-ip', scene);
    if (typed === null) return fail('nothing-typed');
    const { networks } = scene.topology;
    if (networks.some(({ subnets }) => subnets.some(({ subnet }) => subnet === typed))) {
      return fail('ip-is-subnet', { typed });
    }
    // `docker network inspect` shows addresses with the length of the subnet.
    const address = typed.split('/')[0] ?? '';
    const gateway = networks.find(({ subnets }) => subnets.some((one) => one.gateway === address));
    if (gateway !== undefined) return fail('ip-is-gateway', { typed: address, network: gateway.name });
    const [holder] = holdersOf(address, scene);
    if (holder === undefined) return fail('ip-of-nobody', { typed });
    return pass({}, { container: holder.container.name, network: holder.network, ip: address });
  },
  solution: [
    {
      typeOutputOf: `docker inspect -f '{{(index .NetworkSettings.Networks "names-net").IPAddress}}' web`,
    },
  ],
  others: [
    [{ typeOutputOf: `docker inspect visitor | grep '"IPAddress": "1' | tail -n 1 | cut -d: -f2` }],
    [{ typeOutputOf: `docker network inspect names-net | grep IPv4Address | head -n 1 | cut -d: -f2` }],
    [{ typeOutputOf: 'docker exec web hostname -i || docker exec web hostname -I' }],
  ],
  wrong: [
    {
      acts: [
        { typeOutputOf: `docker inspect -f '{{(index .NetworkSettings.Networks "names-net").Gateway}}' web` },
      ],
      code: 'ip-is-gateway',
    },
    {
      acts: [{ typeOutputOf: `docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' names-net` }],
      code: 'ip-is-subnet',
    },
    { acts: [{ type: '127.0.0.1' }], code: 'ip-of-nobody' },
  ],
};

function holdersOf(
  address: string,
  { containers }: Scene,
): { readonly container: Container; readonly network: string }[] {
  return containers
    .filter(isRunning().holds)
    .flatMap((container) =>
      container.attachments
        .filter(({ ip, ipv6 }) => ip === address || ipv6 === address)
        .map(({ network }) => ({ container, network })),
    );
}
