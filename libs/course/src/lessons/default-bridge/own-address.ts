import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { isRunning } from '../../conditions/container-conditions.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';
import { bridgeIp, serverOnBridge } from './server-on-bridge.ts';

/** Finds out which address the engine gave to the server. */
export const ownAddress: Task = {
  id: 'own-address',
  kind: 'observe',
  covers: ['001-container-inspect', '002-container-inspect', '004-inspect-container', '004-own-ip'],
  needs: ['by-address'],
  check(scene) {
    const typed = typedFor('own-address', scene);
    if (typed === null) return fail('nothing-typed');
    const found = serverOnBridge(scene);
    if ('missing' in found) return found.missing;
    // Of several servers it may be any.
    const meant = serverOnBridge(scene, (one) => bridgeIp(one) === typed);
    if (!('missing' in meant)) {
      const { server, ip } = meant;
      return pass({}, { server: server.name, ip, gateway: gatewayOf(server) });
    }
    const { server } = found;
    if (typed === gatewayOf(server)) return fail('address-is-not-gateway', { typed, server: server.name });
    const other = scene.containers.find((one) => isRunning().holds(one) && bridgeIp(one) === typed);
    if (other !== undefined) {
      return fail('address-of-another', { typed, container: other.name, server: server.name });
    }
    return fail('address-of-nobody', { typed, server: server.name });
  },
  solution: [{ typeOutputOf: `docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' db` }],
  others: [
    [
      {
        typeOutputOf: `docker exec db hostname -i`,
      },
    ],
  ],
  wrong: [
    {
      acts: [{ typeOutputOf: `docker inspect -f '{{.NetworkSettings.Networks.bridge.Gateway}}' db` }],
      code: 'address-is-not-gateway',
    },
    {
      acts: [{ typeOutputOf: `docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' app` }],
      code: 'address-of-another',
    },
    { acts: [{ type: '127.0.0.1' }], code: 'address-of-nobody' },
  ],
};

function gatewayOf({ attachments }: Container): string {
  return attachments.find(({ network }) => network === 'bridge')?.gateway ?? '';
}
