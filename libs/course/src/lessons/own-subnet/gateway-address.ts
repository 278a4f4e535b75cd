import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { bindingsOf, isLoopback } from '../../conditions/open-doors.ts';
import { notYet } from '../../conditions/patience.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork, gatewayOf } from './custom-network.ts';

const CHOICES = ['host-port', 'container-port', 'both', 'neither'] as const;
type Truth = (typeof CHOICES)[number];

/** The gateway is the host itself: there only what is published answers, under the number of the host. */
export const gatewayAddress: Task = {
  id: 'gateway-address',
  kind: 'predict',
  covers: ['004-host-ip', '004-gateway', '004-outside'],
  needs: ['both-ways'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      { task: 'gateway-address', choices: CHOICES, look: () => lookAround(scene) },
      scene,
    );
  },
  solution: [
    { type: 'host-port' },
    'docker run -d --network customNetwork -p 8888:8080 --name published {busybox} httpd -f -p 8080',
  ],
  others: [
    [
      { type: 'host-port' },
      'docker run -d -p 18888:80 --name shown {nginx}',
      'docker network connect customNetwork shown',
    ],
  ],
  wrong: [
    {
      acts: [
        { type: 'host-port' },
        'docker run -d --network customNetwork --name published {busybox} httpd -f -p 8080',
      ],
      code: 'nothing-published',
    },
    {
      acts: [
        { type: 'host-port' },
        'docker run -d --network customNetwork -p 127.0.0.1:8888:8080 --name published {busybox} httpd -f -p 8080',
      ],
      code: 'published-on-loopback',
    },
    {
      acts: [
        { type: 'host-port' },
        'docker run -d --network customNetwork -p 8080:8080 --name published {busybox} httpd -f -p 8080',
      ],
      code: 'same-number-twice',
    },
    {
      acts: [
        { type: 'container-port' },
        'docker run -d --network customNetwork -p 8888:8080 --name published {busybox} httpd -f -p 8080',
      ],
      code: 'gateway-address-container-port',
    },
  ],
};

function lookAround(
  scene: Scene,
):
  | { readonly missing: CheckResult }
  | { truth: Truth; facts: Record<string, string>; made: { containers: string[] } } {
  const found = customNetwork(scene);
  if ('missing' in found) return found;
  const { network } = found;
  const gateway = gatewayOf(network);
  const named = ({ name }: Container) => ({ container: name });
  const server = choose(
    scene.containers,
    [
      isRunning(),
      isOn(network),
      condition((one) => bindingsOf(one).length > 0, 'nothing-published', named),
      condition((one) => !bindingsOf(one).every(isLoopback), 'published-on-loopback', named),
      condition((one) => port(one) !== undefined, 'same-number-twice', named),
    ],
    { code: 'nothing-published', facts: { container: network.name } },
  );
  if (server.kind === 'missing') return { missing: fail(server.problem.code, server.problem.facts) };
  const { thing } = server;
  const { hostPort = 0, containerPort = 0 } = port(thing) ?? {};
  const others = scene.containers.filter(({ id }) => id !== thing.id);
  const caller = choose(others, [isRunning(), isOn(network)], { code: 'nobody-calls', facts: named(thing) });
  if (caller.kind === 'missing') return { missing: fail(caller.problem.code, caller.problem.facts) };
  const from = { container: caller.thing.id };
  const reaches = (host: string, number: number) =>
    scene.see({ kind: 'dial', from, to: { scheme: 'tcp', host, port: number } }).outcome;
  const itself = reaches(
    thing.attachments.find(({ networkId }) => networkId === network.id)?.ip ?? '',
    containerPort,
  );
  const facts = {
    server: thing.name,
    caller: caller.thing.name,
    gateway,
    hostPort: String(hostPort),
    containerPort: String(containerPort),
  };
  if (itself !== 'works') return { missing: notYet([thing], scene, 'server-silent', facts) };
  const byHostPort = reaches(gateway, hostPort);
  const byContainerPort = reaches(gateway, containerPort);
  return {
    truth: truthOf(byHostPort === 'works', byContainerPort === 'works'),
    facts: { ...facts, byHostPort, byContainerPort },
    made: { containers: [thing.id] },
  };
}

function truthOf(byHostPort: boolean, byContainerPort: boolean): Truth {
  if (byHostPort) return byContainerPort ? 'both' : 'host-port';
  return byContainerPort ? 'container-port' : 'neither';
}

/** A port that others may call and that has another number on the host, or nobody could tell which of the two it is. */
function port(container: Container) {
  return bindingsOf(container).find(
    (one) => one.protocol === 'tcp' && one.hostPort !== one.containerPort && !isLoopback(one),
  );
}
