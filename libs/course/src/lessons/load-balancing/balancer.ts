import type { Container, Network } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition } from '../../check/choose.ts';
import type { Call } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { bindingsOf, doorsTo, type Door } from '../../conditions/open-doors.ts';
import { whileChanging } from '../../conditions/after-change.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Group, Server } from './servers.ts';

export interface Balancer {
  readonly container: Container;
  readonly door: Door;
}

/** Finds the one container of the network that is open to the host and is none of the servers. */
export function balancerOf(
  { containers }: Scene,
  network: Network,
  servers: readonly Server[],
): Balancer | { readonly missing: CheckResult } {
  const named = ({ name }: Container) => ({ container: name });
  const choice = choose(
    containers.filter(({ id }) => servers.every(({ container }) => container.id !== id)),
    [
      isOn(network),
      isRunning(),
      condition((one) => doorOf(one) !== undefined, 'balancer-not-published', named),
    ],
    { code: 'no-balancer', facts: { network: network.name } },
  );
  if (choice.kind === 'missing') return { missing: fail(choice.problem.code, choice.problem.facts) };
  const door = doorOf(choice.thing);
  return door === undefined
    ? { missing: fail('balancer-not-published', named(choice.thing)) }
    : { container: choice.thing, door };
}

function doorOf(container: Container): Door | undefined {
  return bindingsOf(container)
    .filter(({ protocol }) => protocol === 'tcp')
    .flatMap(({ containerPort }) => doorsTo(container, containerPort))[0];
}

/** How often each server answered, in the order of the group. */
export type Shares = readonly { readonly server: Server; readonly answers: number }[];

/** Calls the balancer again and again and counts who answers; what else may come back is a failure. */
export function sharesOf(
  scene: Scene,
  { container, door }: Balancer,
  { servers }: Group,
  times: number,
): Shares | { readonly missing: CheckResult } {
  const calls = scene.see({
    kind: 'dial-often',
    from: 'host',
    to: { scheme: 'http', host: door.host, port: door.port },
    times,
  });
  const facts = { container: container.name, url: `http://${door.host}:${door.port}` };
  const answers = calls.map((call) => answerOf(call, servers));
  const bad = answers.find(({ server }) => server === null);
  if (bad !== undefined) {
    const early = notYet([container], scene, bad.problem, { ...facts, outcome: bad.outcome });
    return { missing: whileChanging(early, [container], scene) };
  }
  return servers.map((server) => ({
    server,
    answers: answers.filter((answer) => answer.server === server).length,
  }));
}

/** @returns the names of servers with what each had of the calls, for people. */
export function sharesText(shares: Shares): string {
  return shares.map(({ server, answers }) => `${server.container.name}: ${answers}`).join(', ');
}

interface Answer {
  /** `null`: it came from none of them. */
  readonly server: Server | null;
  readonly problem: string;
  readonly outcome: string;
}

function answerOf({ http, outcome }: Call, servers: readonly Server[]): Answer {
  if (http === null) return { server: null, problem: 'balancer-silent', outcome };
  const status = String(http.status);
  if (http.status >= 500) return { server: null, problem: 'balancer-bad-gateway', outcome: status };
  const server = servers.find((one) => isFrom(http.body, one)) ?? null;
  return { server, problem: 'not-from-servers', outcome: status };
}

function isFrom(body: string, { words, container }: Server): boolean {
  return body.trim() === words || (container.hostname !== '' && body.includes(container.hostname));
}
