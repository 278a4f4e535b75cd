import { isIngress } from '../prepare/gateway-bridge.ts';
import { parseIp } from '../prepare/ip.ts';
import { tasksOf } from '../follow/swarm.ts';
import type { Call } from '../follow/call.ts';
import type { Answer } from './answer.ts';

const TASKS = /^tasks\./i;
const NONE: readonly Answer[] = [];

/** Names of swarm services: a virtual IP, or the addresses of the tasks. */
export function serviceAnswers({ known, space }: Call, name: string): readonly Answer[] {
  if (known.services.length === 0) return NONE;
  const asked = name.replace(TASKS, '').toLowerCase();
  const service = known.services.find(
    ({ name: own, aliases }) =>
      own.toLowerCase() === asked || aliases.some((alias) => alias.toLowerCase() === asked),
  );
  if (service === undefined) return [];
  if (service.endpointMode === 'vip' && !TASKS.test(name)) {
    return service.vips.flatMap(({ networkId, ip: text }): Answer[] => {
      const own = space.ends.find(({ net }) => net.network.id === networkId);
      const ip = parseIp(text);
      // The ingress network carries calls and knows no names (seen on 20.10).
      if (own === undefined || isIngress(own.net) || ip === null) return [];
      const network = own.net.network.name;
      const fact = { id: 'name-is-service', name, network, ip: ip.text } as const;
      return [{ ip, rule: 'S4', place: own.net.place, fact, service: service.name }];
    });
  }
  return tasksOf(known, service.name).flatMap((box) =>
    box.ends.flatMap(({ net, ip4 }): Answer[] => {
      if (ip4 === null || !net.named || !space.ends.some((own) => own.net === net)) return [];
      const container = box.container.name;
      const fact = { id: 'name-in-dns', name, network: net.network.name, container, ip: ip4.text } as const;
      return [{ ip: ip4, rule: 'S4', place: net.place, fact }];
    }),
  );
}
