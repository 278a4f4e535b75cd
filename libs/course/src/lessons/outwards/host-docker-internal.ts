import type { Container } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import type { Task } from '../../lesson.ts';
import { callers } from './callers.ts';
import { answersHere, HOST_PORT } from './host-server.ts';

/** The name that stands for the computer that containers run on. */
export const HOST_NAME = 'host.docker.internal';
/** So many containers are asked; one that gets through is enough. */
const MOST = 4;

/** A container that reaches a server of its computer by a name. */
export const hostDockerInternal: Task = {
  id: 'host-docker-internal',
  kind: 'do',
  covers: ['000-host-docker-internal', '001-localhost', '002-host-http'],
  needs: ['host-server'],
  check(scene) {
    if (!answersHere(scene)) return fail('no-host-server');
    const found = callers(scene).slice(0, MOST);
    if (found.length === 0) return fail('no-caller');
    let first: CheckResult | null = null;
    for (const caller of found) {
      const result = called(caller, scene);
      if (result.kind === 'pass') return result;
      // What was started last is what the learner wants to hear about.
      first ??= result;
    }
    return first ?? fail('no-caller');
  },
  solution: [
    'docker run -d --name caller --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
  ],
  others: [
    [
      'docker network create aside',
      'docker run -d --network aside --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
    ],
    [
      'docker run -d --add-host "host.docker.internal:$(docker inspect --format \'{{.NetworkSettings.Networks.bridge.Gateway}}\' outward)" {busybox} sleep infinity',
    ],
  ],
  wrong: [
    {
      acts: ['docker run -d --name caller {busybox} sleep infinity'],
      code: 'host-name-unknown',
      notOn: 'desktop',
    },
    {
      acts: [
        'docker run -d --name caller --add-host host.docker.internal:127.0.0.1 {busybox} sleep infinity',
      ],
      code: 'host-name-is-loopback',
    },
    {
      acts: [
        'docker run -d --name server {busybox} httpd -f -p 8000',
        'docker run -d --name caller --add-host "host.docker.internal:$(docker inspect --format \'{{.NetworkSettings.Networks.bridge.IPAddress}}\' server)" {busybox} sleep infinity',
      ],
      code: 'host-name-is-container',
    },
    {
      acts: [
        'docker run -d --name caller --add-host host.docker.internal:192.0.2.1 {busybox} sleep infinity',
      ],
      code: 'host-no-answer',
    },
  ],
};

function called(caller: Container, scene: Scene): CheckResult {
  const from = { container: caller.id };
  const addresses = scene.see({ kind: 'look-up', from, name: HOST_NAME });
  const [address] = addresses;
  const facts = { container: caller.name, address: address ?? '' };
  if (address === undefined) return fail('host-name-unknown', facts);
  if (addresses.every((one) => one.startsWith('127.') || one === '::1'))
    return fail('host-name-is-loopback', facts);
  const other = scene.topology.containers.find(({ attachments }) =>
    attachments.some(({ ip, ipv6 }) => addresses.some((one) => one === ip || one === ipv6)),
  );
  if (other !== undefined) return fail('host-name-is-container', { ...facts, other: other.name });
  const to = { scheme: 'http', host: HOST_NAME, port: HOST_PORT } as const;
  const { outcome } = scene.see({ kind: 'dial', from, to });
  if (outcome !== 'works') return fail('host-no-answer', { ...facts, outcome });
  return pass({ containers: [caller.id] }, facts);
}
