import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { bindingsOf } from '../../conditions/open-doors.ts';
import type { Task } from '../../lesson.ts';

/** Where the learner's own server listens on their computer. */
export const HOST_PORT = 8000;

/** A server on the computer itself, outside of every container. */
export const hostServer: Task = {
  id: 'host-server',
  kind: 'do',
  covers: [],
  check(scene) {
    const { topology } = scene;
    const publisher = topology.containers.find(
      (one) => one.state === 'running' && bindingsOf(one).some(({ hostPort }) => hostPort === HOST_PORT),
    );
    if (publisher !== undefined) return fail('host-server-is-container', { container: publisher.name });
    if (!answersHere(scene)) return fail('no-host-server');
    // Docker Desktop brings calls to the loopback address, too.
    if (!topology.engine.desktop && isOnLoopback(scene)) return fail('server-on-loopback');
    return pass();
  },
  solution: ['node server.mjs > server.log 2>&1 &'],
  others: [["node -e \"require('http').createServer((q, a) => a.end('me')).listen(8000)\" > me.log 2>&1 &"]],
  wrong: [
    { acts: ['docker run -d --name server {busybox} httpd -f -p 8000'], code: 'no-host-server' },
    {
      acts: ['docker run -d --name server -p 8000:8000 {busybox} httpd -f -p 8000'],
      code: 'host-server-is-container',
    },
    {
      acts: [
        "node -e \"require('http').createServer((q, a) => a.end('me')).listen(8000, '127.0.0.1')\" > me.log 2>&1 &",
      ],
      code: 'server-on-loopback',
      notOn: 'desktop',
    },
  ],
};

/** @returns whether a server answers on this computer. */
export function answersHere({ see }: Pick<Scene, 'see'>): boolean {
  const to = { scheme: 'http', host: 'localhost', port: HOST_PORT } as const;
  return see({ kind: 'dial', from: 'host', to }).outcome === 'works';
}

/** Whether only programs of the same computer can call it. Where nothing can be read it is not so. */
function isOnLoopback({ see }: Pick<Scene, 'see'>): boolean {
  const listeners = see({ kind: 'read', from: 'host' }).listeners.filter(({ port }) => port === HOST_PORT);
  return (
    listeners.length > 0 && listeners.every(({ address }) => address.startsWith('127.') || address === '::1')
  );
}
