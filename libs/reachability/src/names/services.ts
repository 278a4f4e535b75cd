import { isIngress } from '../prepare/gateway-bridge.ts';
import { parseIp } from '../prepare/ip.ts';
import { tasksOf } from '../follow/swarm.ts';
import type { Net, Prepared } from '../prepare/prepared.ts';
import type { Answer } from './answer.ts';

const TASKS = /^tasks\./i;
const NONE: readonly Answer[] = [];

/**
 * What a network knows of a swarm service by its name or an alias: its virtual IP, or the addresses of its tasks.
 *
 * @param asked the name without that of the network; `name` the whole, for the sentence.
 */
export function servicesOn(net: Net, asked: string, name: string, known: Prepared): readonly Answer[] {
  const wanted = asked.replace(TASKS, '').toLowerCase();
  const service = known.services.find(
    ({ name: own, aliases }) =>
      own.toLowerCase() === wanted || aliases.some((alias) => alias.toLowerCase() === wanted),
  );
  if (service === undefined) return NONE;
  const { place } = net;
  const network = net.network.name;
  if (service.endpointMode === 'vip' && !TASKS.test(asked)) {
    const ip = parseIp(service.vips.find(({ networkId }) => networkId === net.network.id)?.ip ?? '');
    // The ingress network carries calls and knows no names (seen on 20.10).
    if (ip === null || isIngress(net)) return NONE;
    const fact = { id: 'name-is-service', name, network, ip: ip.text } as const;
    return [{ ip, rule: 'S4', place, fact, service: service.name }];
  }
  return tasksOf(known, service.name).flatMap((box) =>
    box.ends.flatMap((end): Answer[] => {
      if (end.ip4 === null || end.net !== net) return [];
      const container = box.container.name;
      const fact = { id: 'name-in-dns', name, network, container, ip: end.ip4.text } as const;
      return [{ ip: end.ip4, rule: 'S4', place, fact }];
    }),
  );
}
