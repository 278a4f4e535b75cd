import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';
import { pageByName } from './page-by-name.ts';

/** Finds the built-in DNS in the settings of a container. */
export const dns: Task = {
  id: 'dns',
  kind: 'observe',
  covers: ['001-dns'],
  needs: ['together'],
  check(scene) {
    const typed = typedFor('dns', scene)?.replace(/^nameserver\s+/i, '') ?? null;
    if (typed === null) return fail('nothing-typed');
    const found = pageByName(scene);
    if ('missing' in found) return found.missing;
    const { network, server, caller } = found;
    const { servers } = scene.see({ kind: 'read', from: { container: caller.id } }).resolver;
    const facts = { typed, caller: caller.name, server: server.name, network: network.name };
    if (servers.includes(typed)) return pass({}, facts);
    if (network.subnets.some(({ gateway }) => gateway === typed)) return fail('dns-is-not-gateway', facts);
    const holder = scene.containers.find(({ attachments }) => attachments.some(({ ip }) => ip === typed));
    if (holder !== undefined) return fail('dns-is-no-container', { ...facts, container: holder.name });
    return fail('dns-other', facts);
  },
  solution: [{ typeOutputOf: `docker exec visitor sh -c 'grep ^nameserver /etc/resolv.conf'` }],
  others: [
    [{ type: '127.0.0.11' }],
    [
      'docker run -d --name asker --network names-net {busybox} sleep infinity',
      { typeOutputOf: `docker exec asker nslookup web | grep -i '^server:' | cut -d: -f2` },
    ],
  ],
  wrong: [
    {
      acts: [{ typeOutputOf: `docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' names-net` }],
      code: 'dns-is-not-gateway',
    },
    {
      acts: [
        {
          typeOutputOf: `docker inspect -f '{{(index .NetworkSettings.Networks "names-net").IPAddress}}' web`,
        },
      ],
      code: 'dns-is-no-container',
    },
    { acts: [{ type: '8.8.8.8' }], code: 'dns-other' },
  ],
};
