import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning, portsOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { PAGE_PORT } from './answered-door.ts';
import { sharesHost } from './door-kinds.ts';

const CHOICES = ['everybody', 'this-computer', 'neighbours'] as const;

/** So many containers are called. */
const MOST = 10;

/** EXPOSE opens nothing: it is a note for people. The neighbours get in without it. */
export const exposed: Task = {
  id: 'exposed',
  kind: 'predict',
  covers: ['003-few-ports', '001-no-publish', '002-no-publish'],
  needs: ['published'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'exposed',
        choices: CHOICES,
        look() {
          const inside = pageInside(scene);
          if ('missing' in inside) return inside;
          const { server, neighbour, ip } = inside;
          const facts = { container: server.name, neighbour: neighbour.name, ip };
          return { truth: 'neighbours', facts, made: { containers: [server.id] } };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'neighbours' }, 'docker run -d --name hidden --expose 80 {nginx}'],
  others: [
    ['docker run -d --expose 80 {busybox} httpd -f -p 80', { type: 'neighbours' }],
    [{ type: 'neighbours' }, 'docker run -d {nginx}'],
  ],
  wrong: [
    {
      acts: [{ type: 'everybody' }, 'docker run -d --name hidden --expose 80 {nginx}'],
      code: 'exposed-everybody',
    },
    {
      acts: [{ type: 'this-computer' }, 'docker run -d --name hidden --expose 80 {nginx}'],
      code: 'exposed-this-computer',
    },
    { acts: [{ type: 'neighbours' }], code: 'no-hidden-container' },
  ],
};

/** Finds a container that only exposes its port, and another on its network that gets its page all the same. */
function pageInside(
  scene: Scene,
):
  | { readonly server: Container; readonly neighbour: Container; readonly ip: string }
  | { readonly missing: CheckResult } {
  const running = newestFirst(scene.containers.filter((one) => isRunning().holds(one) && !sharesHost(one)));
  const choice = choose(
    running,
    [
      condition<Container>(
        ({ published }) => published.length === 0,
        'no-hidden-container',
        (one) => ({ container: one.name, ports: portsOf(one) }),
      ),
      condition<Container>(
        (one) => one.exposed.includes(`${PAGE_PORT}/tcp`),
        'not-exposed',
        ({ name }) => ({ container: name }),
      ),
      condition<Container>(
        (one) => meetingsOf(one, running).length > 0,
        'no-neighbour',
        ({ name }) => ({ container: name }),
      ),
    ],
    { code: 'no-hidden-container', facts: {} },
  );
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  for (const server of choice.all.slice(0, MOST)) {
    const [meeting] = meetingsOf(server, running);
    if (meeting === undefined) continue;
    const { neighbour, ip } = meeting;
    const to = { scheme: 'http', host: ip, port: PAGE_PORT } as const;
    const call = scene.see({ kind: 'dial', from: { container: neighbour.id }, to });
    if (call.outcome === 'works') return { server, neighbour, ip };
  }
  const facts = { container: choice.thing.name };
  return { missing: notYet(choice.all, scene, 'no-page-inside', facts) };
}

/** @returns who is on a network with it, and its address there. */
function meetingsOf(
  server: Container,
  running: readonly Container[],
): { readonly neighbour: Container; readonly ip: string }[] {
  return server.attachments.flatMap(({ networkId, ip }) =>
    running
      .filter(
        ({ id, attachments }) => id !== server.id && attachments.some((one) => one.networkId === networkId),
      )
      .flatMap((neighbour) => (ip === null ? [] : [{ neighbour, ip }])),
  );
}
