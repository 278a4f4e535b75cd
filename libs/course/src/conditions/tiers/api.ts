import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Problem } from '../../check/check-result.ts';
import { choose, condition, type Condition } from '../../check/choose.ts';
import type { HttpAnswer } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning } from '../container-conditions.ts';
import { bindingsOf, doorsTo, type Door } from '../open-doors.ts';
import { notYet } from '../patience.ts';
import { madeByHand, runs, variable } from './by-hand.ts';
import { DATABASE_START_MS, isDatabase } from './database.ts';
import { problemOf, readinessIn } from './readiness.ts';

/** An api that a browser on this computer can call, and that has logged in to its database. */
export interface Api {
  readonly container: Container;
  readonly door: Door;
}

/** What may change by itself a moment after something was started. */
const PATIENT = /^api-(silent|database-)/;

/**
 * Finds the learner's api that is open to the host and ready.
 *
 * @param more what else it has to be.
 */
export function readyApi(
  scene: Scene,
  more: readonly Condition<Container>[] = [],
): Api | { readonly missing: CheckResult } {
  const candidates = apis(scene);
  const choice = choose(
    candidates,
    [
      isRunning(),
      condition(
        (one) => doorOf(one) !== undefined,
        'api-not-published',
        ({ name }) => ({ container: name }),
      ),
      isReady(scene),
      ...more,
    ],
    { code: 'no-api', facts: { image: scene.images.api } },
  );
  if (choice.kind === 'found') {
    const door = doorOf(choice.thing);
    if (door !== undefined) return { container: choice.thing, door };
  }
  if (choice.kind === 'found')
    return { missing: fail('api-not-published', { container: choice.thing.name }) };
  // One that was started just now counts more than another one that is ready and not what was asked for.
  const early = candidates.filter(({ state }) => state === 'running').map((one) => whyNotReady(scene, one));
  const problem = [choice.problem, ...early].find((one) => one !== null && PATIENT.test(one.code)) ?? null;
  const started = [...candidates, ...scene.containers.filter((one) => isDatabase(one, scene))];
  const patience =
    problem === null ? null : notYet(started, scene, problem.code, problem.facts, DATABASE_START_MS / 2);
  if (patience?.kind === 'waiting') return { missing: patience };
  return { missing: fail(choice.problem.code, choice.problem.facts) };
}

/** @returns the learner's containers with the api. */
export function apis(scene: Scene): Container[] {
  return madeByHand(scene).filter((one) => runs(one, scene.images.api, scene));
}

/** @returns where programs of the host call it. */
export function doorOf(container: Container): Door | undefined {
  return bindingsOf(container).flatMap(({ containerPort }) => doorsTo(container, containerPort))[0];
}

/** @returns what it answers to `GET` of a path; `null`: nothing. */
export function asked(scene: Scene, { host, port }: Door, path: string): HttpAnswer | null {
  return scene.see({ kind: 'dial', from: 'host', to: { scheme: 'http', host, port, path } }).http;
}

function isReady(scene: Scene): Condition<Container> {
  return {
    holds: (one) => whyNotReady(scene, one) === null,
    problem: (one) => whyNotReady(scene, one) ?? { code: 'api-silent', facts: { container: one.name } },
  };
}

/** @returns what keeps an api that is open to the host from its work; `null`: nothing does, or it is not open. */
function whyNotReady(scene: Scene, one: Container): Problem | null {
  const door = doorOf(one);
  if (door === undefined) return null;
  const readiness = readinessIn(asked(scene, door, '/readyz'));
  if (readiness === null) {
    return { code: 'api-silent', facts: { container: one.name, url: `http://${door.host}:${door.port}` } };
  }
  if (readiness.ready) return null;
  const problem = problemOf(one.name, readiness);
  const source = variable(one, 'DB_AUTH_SOURCE');
  // The first user is in the database `admin`, whatever database the goals are in.
  if (problem.code !== 'api-database-login' || ['', 'admin'].includes(source)) return problem;
  return { code: 'api-database-auth-source', facts: { ...problem.facts, source } };
}
