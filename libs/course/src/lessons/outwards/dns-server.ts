import { fail, pass } from '../../check/check-result.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** The DNS inside the engine, for containers on networks that somebody made. */
const BUILT_IN = '127.0.0.11';
/** So many containers are read. */
const MOST = 4;

/** Whom a container asks for names. */
export const dnsServer: Task = {
  id: 'dns-server',
  kind: 'observe',
  covers: ['000-daemon-dns'],
  needs: ['internet'],
  check(scene) {
    const typed = typedFor('dns-server', scene);
    if (typed === null) return fail('nothing-typed');
    const addresses = typed.split(/[\s,]+/).filter((word) => /^[\d.]+$|:/.test(word));
    if (addresses.length === 0) return fail('dns-no-address', { typed });
    const running = newestFirst(scene.containers).filter(({ state }) => state === 'running');
    const [newest] = running;
    if (newest === undefined) return fail('no-caller');
    for (const one of running.slice(0, MOST)) {
      const { servers } = scene.see({ kind: 'read', from: { container: one.id } }).resolver;
      if (addresses.every((address) => servers.includes(address))) {
        const server = addresses.join(', ');
        return pass(
          {},
          { container: one.name, server, kind: addresses.includes(BUILT_IN) ? 'built-in' : 'outside' },
        );
      }
    }
    const own = scene.topology.containers.find(({ attachments }) =>
      attachments.some(({ ip }) => ip !== null && addresses.includes(ip)),
    );
    if (own !== undefined) return fail('dns-is-container', { typed, other: own.name });
    return fail('dns-not-asked', { typed, container: newest.name });
  },
  solution: [
    {
      typeOutputOf:
        'docker exec outward sh -c \'grep ^nameserver /etc/resolv.conf | head -n 1 | cut -d " " -f 2\'',
    },
  ],
  others: [
    [{ typeOutputOf: "docker exec outward sh -c 'grep ^nameserver /etc/resolv.conf'" }],
    [
      'docker network create named',
      'docker run -d --name inside --network named {busybox} sleep infinity',
      { type: '127.0.0.11' },
    ],
  ],
  wrong: [
    { acts: [{ type: '192.0.2.53' }], code: 'dns-not-asked' },
    {
      acts: [
        { typeOutputOf: "docker inspect --format '{{.NetworkSettings.Networks.bridge.IPAddress}}' outward" },
      ],
      code: 'dns-is-container',
    },
    { acts: [{ type: 'example.com' }], code: 'dns-no-address' },
  ],
};
