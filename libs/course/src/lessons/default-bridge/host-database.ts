import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Call } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning, portsOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';

const PORT = 27017;
const NAME = 'host.docker.internal';
/** So many containers are tried. */
const MOST = 5;

/** A database on the host's port: a container reaches it by the name of the host and not by `localhost`. */
export const hostDatabase: Task = {
  id: 'host-database',
  kind: 'do',
  covers: ['002-host-database', '001-localhost', '000-host-docker-internal'],
  check(scene) {
    const running = scene.containers.filter(({ state }) => state === 'running');
    const onHost = scene.see({ kind: 'dial', from: 'host', to: at('localhost') });
    if (onHost.outcome !== 'works')
      return notYet(running, scene, 'nobody-on-host', { outcome: onHost.outcome });

    const bridge = scene.topology.networks.find(({ name }) => name === 'bridge');
    if (bridge === undefined) return fail('no-default-bridge');
    const choice = choose(scene.containers, [isOn(bridge), isRunning(), isNotTheDatabase], {
      code: 'no-container',
      facts: {},
    });
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    const calls = newestFirst(choice.all)
      .slice(0, MOST)
      .map((caller) => callsOf(caller, scene));
    const answered = calls.filter(({ byName }) => byName.outcome === 'works');
    const right = answered.find(({ byLocalhost }) => byLocalhost.outcome !== 'works');
    if (right !== undefined) {
      const { caller, byLocalhost } = right;
      const facts = { caller: caller.name, localhost: byLocalhost.outcome };
      return pass({ containers: madeFor(caller, scene) }, facts);
    }
    if (answered[0] !== undefined) return fail('localhost-answers', { caller: answered[0].caller.name });
    const nearest = calls.find(({ byName }) => byName.outcome !== 'name-not-found') ?? calls[0];
    const facts = { caller: nearest?.caller.name ?? '', outcome: nearest?.byName.outcome ?? '' };
    return fail(facts.outcome === 'name-not-found' ? 'host-name-unknown' : 'host-refuses', facts);
  },
  solution: [
    'docker run -d --name host-db -p 27017:27017 {busybox} httpd -f -p 27017',
    'docker run -d --name client --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
  ],
  others: [
    [
      'docker create --name guest --add-host=host.docker.internal:host-gateway {busybox} sleep infinity',
      'docker run -d --publish 27017:80 {busybox} httpd -f -p 80',
      'docker start guest',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker run -d --name client --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
      ],
      code: 'nobody-on-host',
    },
    {
      acts: [
        'docker run -d --name host-db -p 27017:27017 {busybox} httpd -f -p 27017',
        'docker run -d --name client {busybox} sleep infinity',
      ],
      code: 'host-name-unknown',
      notOn: 'desktop',
    },
    {
      acts: [
        'docker run -d --name host-db -p 127.0.0.1:27017:27017 {busybox} httpd -f -p 27017',
        'docker run -d --name client --add-host host.docker.internal:host-gateway {busybox} sleep infinity',
      ],
      code: 'host-refuses',
      notOn: 'desktop',
    },
  ],
};

function at(host: string) {
  return { scheme: 'tcp', host, port: PORT } as const;
}

/** The container that is the database knows itself by `localhost`: it proves nothing. */
const isNotTheDatabase = condition<Container>(
  (one) => !holdsPort(one),
  'only-the-database',
  (one) => ({ container: one.name, ports: portsOf(one) }),
);

function holdsPort({ published }: Container): boolean {
  return published.some(({ hostPort }) => hostPort === PORT);
}

function callsOf(caller: Container, scene: Scene): { caller: Container; byName: Call; byLocalhost: Call } {
  const from = { container: caller.id };
  const byName = scene.see({ kind: 'dial', from, to: at(NAME) });
  const byLocalhost = scene.see({ kind: 'dial', from, to: at('localhost') });
  return { caller, byName, byLocalhost };
}

/** The caller, and the database if it is a container of this lesson. */
function madeFor(caller: Container, { containers }: Scene): string[] {
  return [caller, ...containers.filter(holdsPort)].map(({ id }) => id);
}
