import { pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork, gatewayOf, NAME } from './custom-network.ts';

/** The network of the notes, with addresses that were asked for. */
export const created: Task = {
  id: 'created',
  kind: 'do',
  covers: ['004-create-subnet', '004-network-ls'],
  check(scene) {
    const found = customNetwork(scene);
    if ('missing' in found) return found.missing;
    const { id, subnets } = found.network;
    const [first] = subnets;
    return pass({ networks: [id] }, { subnet: first?.subnet ?? '', gateway: gatewayOf(found.network) });
  },
  solution: [`docker network create --driver=bridge --subnet=172.20.0.0/16 --gateway=172.20.0.1 ${NAME}`],
  others: [[`docker network create --label mine=yes --subnet 172.20.0.0/16 ${NAME}`]],
  wrong: [
    { acts: [`docker network create --subnet 172.21.0.0/16 ${NAME}`], code: 'network-other-subnet' },
    {
      acts: [`docker network create --subnet 172.20.0.0/16 --gateway 172.20.0.254 ${NAME}`],
      code: 'network-other-gateway',
    },
    {
      acts: ['docker network create --subnet 172.20.0.0/16 --gateway 172.20.0.1 custom'],
      code: 'network-other-name',
    },
  ],
};
