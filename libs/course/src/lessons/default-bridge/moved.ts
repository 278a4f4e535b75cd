import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import type { Task } from '../../lesson.ts';
import { bridgeIp, serverOnBridge } from './server-on-bridge.ts';

/** The server is on another address than before, though nobody asked for it. */
export const moved: Task = {
  id: 'moved',
  kind: 'do',
  covers: ['001-ip-changes'],
  needs: ['own-address'],
  check(scene) {
    const found = serverOnBridge(scene);
    if ('missing' in found) return found.missing;
    const right = serverOnBridge(scene, (one) => addressBefore(one, scene) !== null);
    if ('missing' in right) return fail('same-address', { server: found.server.name, ip: found.ip });
    const { server, caller, ip } = right;
    return pass(
      { containers: [server.id, caller.id] },
      { server: server.name, caller: caller.name, ip, before: addressBefore(server, scene) ?? '' },
    );
  },
  solution: [
    'docker rm -f db app',
    'docker run -d --name app {busybox} sleep infinity',
    'docker run -d --name db {busybox} httpd -f -p 3306',
  ],
  others: [
    ['docker stop -t 0 db app', 'docker start app', 'docker start db'],
    ['docker stop -t 0 db', 'docker run -d --name squatter {busybox} sleep infinity', 'docker start db'],
  ],
  wrong: [
    { acts: ['docker restart -t 0 db app'], code: 'same-address' },
    { acts: ['docker stop -t 0 db app', 'docker start app'], code: 'one-on-bridge' },
  ],
};

/** @returns another address that it, or one of the same name before it, was seen with; `null`: there is none. */
function addressBefore(server: Container, { history }: Scene): string | null {
  const earlier = history.sightings.filter(
    ({ container, name, network }) =>
      network === 'bridge' && (container === server.id || name === server.name),
  );
  return earlier.findLast(({ ip }) => ip !== bridgeIp(server))?.ip ?? null;
}
