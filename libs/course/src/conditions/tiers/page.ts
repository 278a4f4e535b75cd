import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition, type Condition } from '../../check/choose.ts';
import type { HttpAnswer } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning } from '../container-conditions.ts';
import type { Door } from '../open-doors.ts';
import { notYet } from '../patience.ts';
import { apis, asked, doorOf } from './api.ts';
import { madeByHand } from './by-hand.ts';
import { isDatabase } from './database.ts';

/** A page that a browser on this computer can open. */
export interface Page {
  readonly container: Container;
  readonly door: Door;
  readonly http: HttpAnswer;
}

/**
 * Finds the learner's page, whatever serves it.
 *
 * @param more what else it has to be.
 */
export function openedPage(
  scene: Scene,
  more: readonly Condition<Container>[] = [],
): Page | { readonly missing: CheckResult } {
  const known = apis(scene);
  const candidates = madeByHand(scene).filter((one) => !known.includes(one) && !isDatabase(one, scene));
  const named = (one: Container) => ({ container: one.name, url: urlOf(doorOf(one)) });
  const choice = choose(
    candidates,
    [
      isRunning(),
      condition((one) => doorOf(one) !== undefined, 'page-not-published', named),
      condition((one) => pageOf(scene, one) !== null, 'page-silent', named),
      ...more,
    ],
    { code: 'no-page', facts: {} },
  );
  if (choice.kind === 'missing') {
    const { code, facts } = choice.problem;
    return { missing: code === 'page-silent' ? notYet(candidates, scene, code, facts) : fail(code, facts) };
  }
  const door = doorOf(choice.thing);
  const http = pageOf(scene, choice.thing);
  if (door === undefined || http === null) return { missing: fail('page-silent', named(choice.thing)) };
  return { container: choice.thing, door, http };
}

/** @returns what a container answers to a browser; `null`: no page in HTML. */
export function pageOf(scene: Scene, container: Container): HttpAnswer | null {
  const door = doorOf(container);
  const http = door === undefined ? null : asked(scene, door, '/');
  return http?.status === 200 && http.headers['content-type']?.includes('text/html') === true ? http : null;
}

/** @returns the address that is typed into a browser. */
export function urlOf(door: Door | undefined): string {
  if (door === undefined) return '';
  return `http://${door.host}${door.port === 80 ? '' : `:${door.port}`}`;
}
