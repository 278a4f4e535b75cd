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
import { problemOf, readinessIn, type Readiness } from './readiness.ts';

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
      answers(scene),
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
  const { code, facts } = choice.problem;
  if (!PATIENT.test(code)) return { missing: fail(code, facts) };
  const started = [...candidates, ...scene.containers.filter((one) => isDatabase(one, scene))];
  return { missing: notYet(started, scene, code, facts, DATABASE_START_MS / 2) };
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
export function asked({ see }: Scene, { host, port }: Door, path: string): HttpAnswer | null {
  return see({ kind: 'dial', from: 'host', to: { scheme: 'http', host, port, path } }).http;
}

function answers(scene: Scene): Condition<Container> {
  return {
    holds: (one) => readinessOf(scene, one) !== null,
    problem: (one) => {
      const door = doorOf(one);
      const url = door === undefined ? '' : `http://${door.host}:${door.port}`;
      return { code: 'api-silent', facts: { container: one.name, url } };
    },
  };
}

function isReady(scene: Scene): Condition<Container> {
  return {
    holds: (one) => readinessOf(scene, one)?.ready === true,
    problem: (one): Problem => {
      const problem = problemOf(one.name, readinessOf(scene, one));
      const source = variable(one, 'DB_AUTH_SOURCE');
      // The first user is in the database `admin`, whatever database the goals are in.
      if (problem.code !== 'api-database-login' || ['', 'admin'].includes(source)) return problem;
      return { code: 'api-database-auth-source', facts: { ...problem.facts, source } };
    },
  };
}

function readinessOf(scene: Scene, container: Container): Readiness | null {
  const door = doorOf(container);
  return door === undefined ? null : readinessIn(asked(scene, door, '/readyz'));
}
