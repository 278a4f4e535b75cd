import type { Outcome } from '@dari/reachability';
import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning, portsOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';

const PORT = 27017;
const NAME = 'host.docker.internal';
/** What to tell when the best call ended so. */
const PROBLEMS: Partial<Record<Outcome, string>> = {
  works: 'localhost-answers',
  'name-not-found': 'host-name-unknown',
};
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
    let nearest: { caller: string; outcome: Outcome } = {
      caller: choice.thing.name,
      outcome: 'name-not-found',
    };
    for (const caller of candidatesOf(choice.all)) {
      const from = { container: caller.id };
      const { outcome } = scene.see({ kind: 'dial', from, to: at(NAME) });
      if (outcome !== 'name-not-found') nearest = { caller: caller.name, outcome };
      if (outcome !== 'works') continue;
      const localhost = scene.see({ kind: 'dial', from, to: at('localhost') }).outcome;
      if (localhost === 'works') continue;
      return pass({ containers: madeFor(caller, scene) }, { caller: caller.name, localhost });
    }
    return fail(PROBLEMS[nearest.outcome] ?? 'host-refuses', nearest);
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

/**
 * Those that were given the name, and the newest of the others: with Docker Desktop they know it, too. Elsewhere each of
 * them would search for it in vain, for seconds.
 */
function candidatesOf(callers: readonly Container[]): Container[] {
  const isGiven = ({ extraHosts }: Container): boolean => extraHosts.some((line) => line.startsWith(NAME));
  const newest = newestFirst(callers);
  const others = newest.filter((one) => !isGiven(one));
  return [...newest.filter(isGiven).slice(0, MOST), ...others.slice(0, 1)];
}

/** The caller, and the database if it is a container of this lesson. */
function madeFor(caller: Container, { containers }: Scene): string[] {
  return [caller, ...containers.filter(holdsPort)].map(({ id }) => id);
}
