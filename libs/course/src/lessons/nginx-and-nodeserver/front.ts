import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Facts } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Call } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning, portsOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';
import { bindingsOf, doorsTo, type Door } from '../../conditions/open-doors.ts';
import { answerText } from './self-told.ts';

/** The port that nginx listens on, inside its container. */
const NGINX_PORT = 80;

/** So many of them are called. */
const MOST = 10;

/** The learner's nginx, and what it shows to a browser of this computer. */
export interface Front {
  readonly nginx: Container;
  readonly door: Door;
  readonly shown: Call;
}

/** Finds the containers that may be nginx: they publish their port 80. The newest comes first. */
export function frontsOf(scene: Scene): readonly Front[] | { readonly missing: CheckResult } {
  const candidates = newestFirst(scene.containers).filter((one) => !isServer(one));
  const choice = choose(
    candidates,
    [
      condition<Container>(
        ({ published }) => published.some(({ containerPort }) => containerPort === NGINX_PORT),
        'nginx-not-published',
        (one) => ({ container: one.name, ports: portsOf(one) }),
      ),
      isRunning(),
      condition<Container>(
        (one) => doorsTo(one, NGINX_PORT).length > 0,
        'nginx-not-published',
        (one) => ({ container: one.name, ports: portsOf({ ...one, published: bindingsOf(one) }) }),
      ),
    ],
    { code: 'no-nginx', facts: {} },
  );
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  return choice.all.slice(0, MOST).flatMap((nginx) =>
    doorsTo(nginx, NGINX_PORT)
      .slice(0, 1)
      .map((door) => ({
        nginx,
        door,
        shown: scene.see({ kind: 'dial', from: 'host', to: { scheme: 'http', ...door } }),
      })),
  );
}

/** For sentences about it. */
export function factsOf({ nginx, door, shown }: Front): Facts {
  return { container: nginx.name, url: `http://${door.host}:${door.port}`, shown: answerText(shown) };
}

/** Whoever listens on 8080 is no nginx of this lesson: it would be found in place of one that is not there. */
function isServer({ exposed, command }: Container): boolean {
  const words = [...(command?.entrypoint ?? []), ...(command?.arguments ?? [])];
  return exposed.includes('8080/tcp') && !words.some((word) => word.includes('nginx'));
}
