import { isIngress } from '../prepare/gateway-bridge.ts';
import { parseIp } from '../prepare/ip.ts';
import { tasksOf } from '../follow/swarm.ts';
import type { Call } from '../follow/call.ts';
import type { Net } from '../prepare/prepared.ts';
import type { Answer } from './answer.ts';
import type { AskedName } from './asked-name.ts';

const TASKS = /^tasks\./i;
const NONE: readonly Answer[] = [];

/** Names of swarm services, alone or as `service.network`: a virtual IP, or the addresses of the tasks. */
export function serviceAnswers(call: Call, { plain, readings }: AskedName): readonly Answer[] {
  if (call.known.services.length === 0) return NONE;
  for (const { asked, network } of readings) {
    const answers = answersTo(call, asked, network, plain);
    if (answers.length > 0) return answers;
  }
  return NONE;
}

function answersTo(
  { known, space }: Call,
  asked: string,
  network: string | null,
  name: string,
): readonly Answer[] {
  const wanted = asked.replace(TASKS, '').toLowerCase();
  const service = known.services.find(
    ({ name: own, aliases }) =>
      own.toLowerCase() === wanted || aliases.some((alias) => alias.toLowerCase() === wanted),
  );
  if (service === undefined) return NONE;
  const isMeant = (net: Net): boolean => network === null || net.network.name === network;
  if (service.endpointMode === 'vip' && !TASKS.test(asked)) {
    return service.vips.flatMap(({ networkId, ip: text }): Answer[] => {
      const own = space.ends.find(({ net }) => net.network.id === networkId);
      const ip = parseIp(text);
      // The ingress network carries calls and knows no names (seen on 20.10).
      if (own === undefined || isIngress(own.net) || !isMeant(own.net) || ip === null) return [];
      const fact = { id: 'name-is-service', name, network: own.net.network.name, ip: ip.text } as const;
      return [{ ip, rule: 'S4', place: own.net.place, fact, service: service.name }];
    });
  }
  return tasksOf(known, service.name).flatMap((box) =>
    box.ends.flatMap(({ net, ip4 }): Answer[] => {
      const isShared = net.named && isMeant(net) && space.ends.some((own) => own.net === net);
      if (ip4 === null || !isShared) return [];
      const container = box.container.name;
      const fact = { id: 'name-in-dns', name, network: net.network.name, container, ip: ip4.text } as const;
      return [{ ip: ip4, rule: 'S4', place: net.place, fact }];
    }),
  );
}
