import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { networksOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import type { Task } from '../../lesson.ts';

/** Kept for documents and examples (RFC 2606), so it answers everybody and is nobody's. */
const SITE = { scheme: 'http', host: 'example.com', port: 80 } as const;

/**
 * A container that calls the internet. Where the computer itself cannot, nobody could tell by a call: then the way out is
 * looked at, which is all that the goal asks for there.
 */
export const internet: Task = {
  id: 'internet',
  kind: 'do',
  covers: ['000-internet', '001-internet', '002-internet'],
  check(scene) {
    const [newest] = newestFirst(scene.containers);
    if (newest === undefined) return fail('no-container');
    const { name: container, state } = newest;
    const running = newestFirst(scene.containers).filter((one) => one.state === 'running');
    const caller = running.find((one) => hasWayOut(one, scene));
    if (caller === undefined) {
      if (state !== 'running') return fail('container-not-running', { container, state });
      return isInternal(newest, scene)
        ? fail('network-internal', { container, network: networksOf(newest) })
        : fail('network-none', { container });
    }
    const facts = { container: caller.name, site: SITE.host };
    const call = scene.see({ kind: 'dial', from: { container: caller.id }, to: SITE });
    if (call.outcome === 'works') return pass({ containers: [caller.id] }, { ...facts, proof: 'answered' });
    const fromHere = scene.see({ kind: 'dial', from: 'host', to: SITE });
    if (fromHere.outcome === 'works') return fail('cannot-get-out', { ...facts, outcome: call.outcome });
    return pass({ containers: [caller.id] }, { ...facts, proof: 'way' });
  },
  solution: ['docker run -d --name outward {busybox} sleep infinity'],
  others: [
    ['docker network create way-out', 'docker run -d --network way-out {busybox} sleep infinity'],
    ['docker run -d --network host {busybox} sleep infinity'],
  ],
  wrong: [
    { acts: ['docker run -d --name outward --network none {busybox} sleep infinity'], code: 'network-none' },
    {
      acts: [
        'docker network create --internal closed',
        'docker run -d --name outward --network closed {busybox} sleep infinity',
      ],
      code: 'network-internal',
    },
    { acts: ['docker create --name outward {busybox} sleep infinity'], code: 'container-not-running' },
  ],
};

function hasWayOut(container: Container, scene: Scene): boolean {
  return networksIn(container, scene).some(({ driver, internal }) => driver !== 'null' && !internal);
}

function isInternal(container: Container, scene: Scene): boolean {
  return networksIn(container, scene).some(({ internal }) => internal);
}

function networksIn({ attachments }: Container, { topology }: Scene) {
  return topology.networks.filter(({ id }) => attachments.some(({ networkId }) => networkId === id));
}
